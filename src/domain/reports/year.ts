// The fiscal year whose results are being collected (A), how people write it, and whether it was published.
import { addDays, type Day } from '../base/day';
import { fiscalYearCode, fiscalYearOf, japaneseDate, parseDay } from '../base/era';
import { sinceStart } from '../cases/duty';
import type { Context } from '../context';
import type { Registry } from '../registry/registry';
import { yearDays } from '../settings/fiscalDays';
import { releasesOf } from './releases';

/** The last year whose 実績依頼日 has come: its reports are taken until those of the next are asked for. */
export function collectedYear({ settings }: Pick<Context, 'settings'>, day: Day): number {
  const year = fiscalYearOf(day);
  const begun = (one: number) => yearDays(settings, one).reportRequest <= day;
  return [year, year - 1].find(begun) ?? year - 2;
}

/** 2026 → `令和8年度` */
export const fiscalYearName = (year: number): string =>
  `${japaneseDate(`${year}-12-31`).replace(/年.*$/, '')}年度`;

/** The year that people mean by `R8`, `令和8年度`, `2026`; undefined when it is none. */
export function fiscalYearNamed(text: string): number | undefined {
  const written = text
    .normalize('NFKC')
    .trim()
    .replace(/年?度?$/, '');
  const day = parseDay(`${written}/12/31`);
  return day === undefined ? undefined : Number(day.slice(0, 4));
}

/** 実績 of a year. */
export const achievementsOf = (registry: Registry, year: number) =>
  registry.having('achievements', 'fiscalYear', String(year));

/** The last day on which results of the year were published; empty before. */
export function publishedOn(registry: Registry, year: number): Day | '' {
  const days = achievementsOf(registry, year).map(({ values }) => parseDay(values.publishedOn));
  return (
    days
      .filter((day) => day !== undefined)
      .sort()
      .pop() ?? ''
  );
}

/** The day on which the year was published first; empty before. */
export function firstPublishedOn(registry: Registry, year: number): Day | '' {
  const days = achievementsOf(registry, year).flatMap((row) => {
    // What was never published has no record of it either.
    if (row.values.publishedOn === '') return [];
    const own = releasesOf(row).filter((release) => release.in === year);
    return own.length > 0 ? own.map(({ on }) => on) : (parseDay(row.values.publishedOn) ?? []);
  });
  return days.sort()[0] ?? '';
}

/** Results that nobody has published so long after 公表準備日 are asked for by hand only. */
const GRACE_DAYS = 30;

/**
 * The year whose reports are asked for by themselves on this day: from 実績依頼日 until it is published; undefined
 * when there is none, or the system had not taken up its work by then.
 */
export function requestedYear(context: Context): number | undefined {
  const { registry, settings, today } = context;
  const year = collectedYear(context, today);
  const { reportRequest, publication } = yearDays(settings, year);
  const open =
    sinceStart(context, reportRequest) &&
    today <= addDays(publication, GRACE_DAYS) &&
    publishedOn(registry, year) === '';
  return open ? year : undefined;
}

/** `R8`: the year as codes, 文書名 and 回答 name it. */
export const yearCode = fiscalYearCode;
