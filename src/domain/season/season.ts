// 年度当初 (B, C): the season of a year's proposals, its cases, and whom they wait for.

import { addBusinessDays } from '../base/businessDays';
import type { Day } from '../base/day';
import { fiscalYearCode, fiscalYearOf } from '../base/era';
import { ascending, listOf } from '../base/text';
import { type Case, kindOf, type Project } from '../cases/cases';
import { sinceStart } from '../cases/duty';
import { ranIn } from '../cases/ran';
import type { Context } from '../context';
import { agreementsInForce } from '../parties/agreements';
import { type Business, businessOf, presentBusinessId } from '../parties/businesses';
import type { Registry } from '../registry/registry';
import { yearDays } from '../settings/fiscalDays';

export interface Season {
  readonly fiscalYear: number;
  /** `R9` */
  readonly code: string;
  readonly yearStart: Day;
  readonly proposalsDue: Day;
  /** Until when an answer is asked for by a mail of today. */
  readonly dueOn: Day;
}

/** The season of this day's fiscal year, from 年度当初日 to 提案期限; undefined outside of it. */
export function seasonOf(context: Context): Season | undefined {
  const { settings, today } = context;
  const fiscalYear = fiscalYearOf(today);
  const { yearStart, proposalsDue } = yearDays(settings, fiscalYear);
  if (today < yearStart || today > proposalsDue || !sinceStart(context, yearStart))
    return undefined;
  return {
    fiscalYear,
    code: fiscalYearCode(fiscalYear),
    yearStart,
    proposalsDue,
    dueOn: calledUntil(context, today),
  };
}

/** Until when a mail of this day calls for proposals: runs that were missed for weeks still leave time to answer. */
export function calledUntil({ settings, isHoliday }: Context, day: Day): Day {
  const soonest = addBusinessDays(day, Math.min(5, settings.businessReplyDays), isHoliday);
  return [soonest, yearDays(settings, fiscalYearOf(day)).proposalsDue].sort()[1];
}

/** The businesses whose agreement was in force as the year began and still is, each once, with its 協定番号. */
export function boundBusinesses(
  { registry, today }: Context,
  { yearStart }: Pick<Season, 'yearStart'>,
): { business: Business; agreementIds: string[] }[] {
  const byNumber = new Map<string, { business: Business; agreementIds: string[] }>();
  const asItBegan = new Set(
    agreementsInForce(registry, yearStart).map(({ values }) => values.agreementId),
  );
  for (const { values } of agreementsInForce(registry, today)) {
    if (!asItBegan.has(values.agreementId)) continue;
    for (const id of listOf(values.businessIds)) {
      const business = businessOf(registry, id);
      if (!business) continue;
      const { businessId } = business.values;
      const known = byNumber.get(businessId) ?? { business, agreementIds: [] };
      if (!known.agreementIds.includes(values.agreementId)) {
        known.agreementIds.push(values.agreementId);
      }
      byNumber.set(businessId, known);
    }
  }
  return [...byNumber.values()];
}

/** The 年度当初 cases of a fiscal year, in the order of their numbers. */
export const seasonCases = (registry: Registry, fiscalYear: number): Case[] =>
  registry
    .having('cases', 'fiscalYear', String(fiscalYear))
    .filter((row) => kindOf(row) === '年度当初')
    .sort(ascending(({ values }) => values.caseId));

export const seasonCaseOf = (
  registry: Registry,
  fiscalYear: number,
  businessId: string,
): Case | undefined =>
  seasonCases(registry, fiscalYear).find(
    ({ values }) => presentBusinessId(registry, values.businessId) === businessId,
  );

/** What a business carried out in the year before: its names go into the year's 様式1. */
export function projectsCarried(
  registry: Registry,
  businessId: string,
  fiscalYear: number,
): Project[] {
  return registry
    .rows('cases')
    .filter(({ values }) => presentBusinessId(registry, values.businessId) === businessId)
    .flatMap(({ values }) => registry.havingHere('projects', 'caseId', values.caseId))
    .filter((project) => ranIn(registry, project, fiscalYear - 1))
    .sort(ascending(({ values }) => values.projectId));
}
