// Dormancy: the days on which people did something about a term, and the pauses between. What the system does by the
// calendar (the year's case, requests, reminders, receipts) is no movement.

import { type Day, monthsBetween } from '../base/day';
import { parseDay } from '../base/era';
import { distinct } from '../base/grouped';
import { listOf } from '../base/text';
import type { Project } from '../cases/cases';
import type { Context } from '../context';
import type { Agreement } from '../parties/agreements';
import { businessIdsOf } from './terms';

/**
 * A proposal or other 様式 that came, a case that people opened, an answer or report, a consultation or meeting, a letter
 * that was sent, the begin or end of a project; each day once, in order.
 */
export function activeDays(
  { registry }: Pick<Context, 'registry'>,
  term: Agreement,
  projects: readonly Project[],
): Day[] {
  const ids = distinct([...listOf(term.values.businessIds), ...businessIdsOf(registry, term)]);
  const cases = ids.flatMap((id) => registry.having('cases', 'businessId', id));
  const subjects = [
    ...projects.map(({ values }) => values.projectId),
    ...cases.map(({ values }) => values.caseId),
  ];
  const moments = [
    ...cases.flatMap(({ values }) => [
      values.kind === '年度当初' ? '' : values.receivedOn,
      values.consultedOn,
      ...registry
        .having('documents', 'caseId', values.caseId)
        .filter((paper) => paper.values.form.startsWith('様式'))
        .map((paper) =>
          paper.values.state === '控え' ? paper.values.madeOn : paper.values.sentOn,
        ),
    ]),
    ...projects.flatMap(({ values }) => [
      values.implementedFrom,
      values.implementedUntil,
      ...registry
        .having('answers', 'projectId', values.projectId)
        .map((answer) => answer.values.answeredOn),
    ]),
    ...subjects
      .flatMap((subject) => registry.having('meetings', 'subject', subject))
      .filter(({ values }) => values.state !== '中止')
      .map(({ values }) => values.startsAt),
  ];
  const days = moments.flatMap((moment) => parseDay(moment.split('T')[0]) ?? []);
  return distinct(days).sort();
}

export interface Pause {
  readonly from: Day;
  readonly until: Day;
  /** Whole months. */
  readonly months: number;
}

/** The longest time in which nothing happened, and the one since the last thing that did, between two days. */
export function pausesBetween(
  days: readonly Day[],
  first: Day,
  last: Day,
): { longest: Pause; latest: Pause } {
  const within = days.filter((day) => day > first && day < last);
  const marks = [first, ...within, last];
  const pauses = marks.slice(1).map((until, index): Pause => {
    const from = marks[index];
    return { from, until, months: monthsBetween(from, until) };
  });
  const longest = pauses.reduce((one, other) => (other.months > one.months ? other : one));
  return { longest, latest: pauses[pauses.length - 1] };
}
