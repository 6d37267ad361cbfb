// 重複防止キー of the mails by which results are asked for (A): written when asking, and read when a row of 実績 was lost.
import { type Day, isDay } from '../base/day';
import type { Project } from '../cases/cases';
import type { Context } from '../context';
import { bothSides, type Reporter, reportSides } from './reporters';
import { yearCode } from './year';

/** The key of the mail by which somebody is asked: `実績依頼:R8-様式7:健康福祉課:2027-03-31:R8-001-01・R8-001-02`. */
export const requestKey = (
  year: number,
  { side, who }: Reporter,
  o: { until: Day; projects: readonly Project[] },
): string =>
  `${requestsOf(year)}${reportSides[side].key}:${who}:${o.until}:${o.projects.map(({ values }) => values.projectId).join('・')}`;

/** How the keys of a year's askings begin. */
export const requestsOf = (year: number): string => `実績依頼:${yearCode(year)}-`;

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
  const begins = requestsOf(year);
  const sent = new Map<string, SentRequest[]>();
  const mails = registry
    .rows('outbox')
    .filter(({ values }) => values.key.startsWith(begins))
    .sort((a, b) => (a.values.scheduledAt < b.values.scheduledAt ? -1 : 1));
  for (const { values } of mails) {
    const [form, who = '', dueOn = '', ids = ''] = values.key.slice(begins.length).split(':');
    const side = bothSides.find((one) => reportSides[one].key === form);
    if (!side || !isDay(dueOn)) continue;
    for (const projectId of ids.split('・')) {
      const requests = sent.get(projectId) ?? [];
      sent.set(projectId, [...requests, { side, who, at: values.scheduledAt, dueOn }]);
    }
  }
  return sent;
}
