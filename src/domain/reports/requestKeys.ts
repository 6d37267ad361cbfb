// 重複防止キー of the mails by which results are asked for (A): written when asking, and read when a row of 実績 was lost.

import { type Day, isDay } from '../base/day';
import { ascending } from '../base/text';
import type { Project } from '../cases/cases';
import type { Context } from '../context';
import { type MailKey, mailKey, readMailKey } from '../mail/keys';
import { bothSides, type Reporter, type ReportSide, reportSides } from './reporters';
import { fiscalYearNamed, yearCode } from './year';

/** The key of the mail by which somebody is asked: `実績依頼:R8-様式7:健康福祉課:2027-03-31:R8-001-01・R8-001-02`. */
export const requestKey = (
  year: number,
  { side, who }: Reporter,
  o: { until: Day; projects: readonly Project[]; again?: string },
): MailKey =>
  mailKey('reportRequest', {
    asking: askingOf(year, side),
    who,
    dueOn: o.until,
    projects: o.projects.map(({ values }) => values.projectId).join('・'),
    again: o.again,
  });

/** `R8-様式7` */
const askingOf = (year: number, side: ReportSide): string =>
  `${yearCode(year)}-${reportSides[side].key}`;

/** What a mail asks for whose key is one of these; undefined for other mails. */
export function requestIn(
  key: string,
):
  | { year: number; side: ReportSide; who: string; dueOn: string; projectIds: string[] }
  | undefined {
  const parts = readMailKey('reportRequest', key);
  const year = parts && fiscalYearNamed(parts.asking.split('-')[0]);
  const side =
    year === undefined ? undefined : bothSides.find((one) => askingOf(year, one) === parts?.asking);
  return parts && year !== undefined && side
    ? { year, side, who: parts.who, dueOn: parts.dueOn, projectIds: parts.projects.split('・') }
    : undefined;
}

/** One asking, by the name or number of then. */
export interface SentRequest extends Reporter {
  /** The minute in which it was posted. */
  readonly at: string;
  readonly dueOn: Day;
}

/** What stands in 送信 of a year's askings, by 提案事業番号; the oldest first. */
export function requestsSent(
  { registry }: Pick<Context, 'registry'>,
  year: number,
): ReadonlyMap<string, readonly SentRequest[]> {
  const sent = new Map<string, SentRequest[]>();
  const mails = registry
    .rows('outbox')
    .flatMap(({ values }) => {
      const request = requestIn(values.key);
      return request?.year === year ? [{ ...request, at: values.scheduledAt }] : [];
    })
    .sort(ascending(({ at }) => at));
  for (const { side, who, at, dueOn, projectIds } of mails) {
    if (!isDay(dueOn)) continue;
    for (const projectId of projectIds) {
      sent.set(projectId, [...(sent.get(projectId) ?? []), { side, who, at, dueOn }]);
    }
  }
  return sent;
}
