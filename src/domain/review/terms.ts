// A term (期) of an agreement as its review sees it: whom it binds, when its review opens, until when an objection counts.

import { addBusinessDays } from '../base/businessDays';
import { addDays, addMonths, type Day } from '../base/day';
import { japaneseDate, parseDay } from '../base/era';
import { distinct } from '../base/grouped';
import { hint, listOf } from '../base/text';
import type { Context } from '../context';
import type { Agreement } from '../parties/agreements';
import { presentBusinessId } from '../parties/businesses';
import type { Registry } from '../registry/registry';
import { fields, oneOf, stored, text } from '../registry/storedCell';
import type { Settings } from '../settings';
import { dayIn } from '../settings/fiscalDays';

export const isUnderReview = ({ values }: Agreement): boolean => values.state === '見直し中';

/** 満了日; undefined when it cannot be read. */
export const lastDay = ({ values }: Agreement): Day | undefined => parseDay(values.expiresOn);

/** Which term it is, by its 協定期番号; undefined when neither that nor 期 says so. */
export function termNumber({ values }: Agreement): number | undefined {
  const written = /-第(\d+)期(?:-\d+)?$/.exec(values.termId)?.[1] ?? values.term.trim();
  return /^[1-9]\d*$/.test(written) ? Number(written) : undefined;
}

/** `K001 第1期` */
export const termLabel = ({ values }: Agreement): string => values.termId.replace('-', ' ');

/** Ended before it began: the renewal that made it was taken back. */
function neverBegan({ values }: Agreement): boolean {
  const [ended, begins] = [parseDay(values.endedOn), parseDay(values.startsOn)];
  return values.state === '終了' && !!ended && !!begins && ended < begins;
}

function termsAfter(registry: Registry, term: Agreement): Agreement[] {
  const number = termNumber(term);
  return number === undefined
    ? []
    : registry
        .having('agreements', 'agreementId', term.values.agreementId)
        .filter((other) => (termNumber(other) ?? 0) > number && other.values.state !== '取消');
}

/** A term of the same agreement that comes after this one; not one that was taken back. */
export const laterTerm = (registry: Registry, term: Agreement): Agreement | undefined =>
  termsAfter(registry, term).find((other) => !neverBegan(other));

/** The terms that followed this one and were taken back before they began. */
export const takenBack = (registry: Registry, term: Agreement): Agreement[] =>
  termsAfter(registry, term).filter(neverBegan);

/** `K001-第2期`; after one that was taken back `K001-第2期-2`. */
export function nextTermId(registry: Registry, term: Agreement): string {
  const id = `${term.values.agreementId}-第${(termNumber(term) ?? 0) + 1}期`;
  const before = takenBack(registry, term).length;
  return before === 0 ? id : `${id}-${before + 1}`;
}

/** The 事業者番号 of today of everybody whom it binds, each once. */
export const businessIdsOf = (registry: Registry, { values }: Agreement): string[] =>
  distinct(listOf(values.businessIds).map((id) => presentBusinessId(registry, id)));

/**
 * The day on which the review of a term opens, some months before its 満了日. One that falls into the month of the
 * request for results (A) or of the year's call (B, C) opens with it, so that the same mail carries it: on the last of
 * these days before it, or on the next one that still leaves time to object.
 */
export function reviewOpensOn(settings: Settings, until: Day): Day {
  const nominal = addMonths(until, -settings.reviewLeadMonths);
  const season = [settings.reportRequestDay, settings.yearStartDay]
    .map((monthDay) => dayIn(Number(nominal.slice(0, 4)), monthDay))
    .filter((day) => day.slice(0, 7) === nominal.slice(0, 7))
    .sort();
  const objectionsDue = addMonths(until, -settings.objectionDueMonths);
  return (
    season.filter((day) => day <= nominal).pop() ??
    season.find((day) => day < objectionsDue) ??
    nominal
  );
}

/** Until when objections are asked for: some months before 満了日, but never without days to answer in, nor after it. */
export function objectionsDueOn(
  { settings, today, isHoliday }: Pick<Context, 'settings' | 'today' | 'isHoliday'>,
  until: Day,
): Day {
  const days = [
    addMonths(until, -settings.objectionDueMonths),
    addBusinessDays(today, settings.departmentReplyDays, isHoliday),
  ].sort();
  return days[1] < until ? days[1] : until;
}

/** 疑義の期限 as it stands; 満了日 where it cannot be read. */
export const dueOf = (term: Agreement): Day | undefined =>
  parseDay(term.values.objectionsDueOn) ?? lastDay(term);

/** Whether silence can count as consent: a review that began on or after 満了日 is for staff to decide. */
export function begunInTime(term: Agreement): boolean {
  const begun = parseDay(term.values.reviewedFrom);
  const until = lastDay(term);
  return begun !== undefined && until !== undefined && begun < until;
}

/** A day as people read it; what stands in the cell where that is none. */
export const shownDay = (written: string): string => japaneseDate(parseDay(written) ?? written);

/** What mails and Docs say of it, a line each. */
export function termFacts({ values }: Agreement): string[] {
  const matters = listOf(values.matters).join('、');
  return [
    `協定：${hint(values.name, 200)}（${values.agreementId}）`,
    `期間：第${values.term}期　${shownDay(values.startsOn)}から${shownDay(values.expiresOn)}（満了日）まで`,
    ...(matters === '' ? [] : [`連携事項：${hint(matters, 500)}`]),
  ];
}

/** What everybody was told as the review of a term began. */
interface ReviewTold {
  /** 満了日 */
  readonly until: Day;
  /** Whether it renews on that day unless somebody objects, or staff decide. */
  readonly silence: '自動更新' | '判断';
}

export const storedTold = stored<ReviewTold>(
  fields({ until: text, silence: oneOf(['自動更新', '判断']) }),
);

/** A review begins with the daily run; a week of runs may be missed without taking anybody's time. */
const GRACE_DAYS = 7;

/** What a review that begins on a day says of the term: one that begins late gives too little time for silence to count. */
export const toldFrom = (settings: Settings, begun: Day, until: Day): ReviewTold => ({
  until,
  silence:
    begun <= addDays(reviewOpensOn(settings, until), GRACE_DAYS) && begun < until
      ? '自動更新'
      : '判断',
});

/** What was told of a term under review, as noted; where that cannot be read, as it would be told of its 満了日. */
export const toldOf = (settings: Settings, term: Agreement): ReviewTold =>
  storedTold.read(term.values.reviewTold) ??
  toldFrom(settings, parseDay(term.values.reviewedFrom) ?? '9999', lastDay(term) ?? '');

/** Whether its review was begun for another 満了日 than the one that stands there now. */
export function begunForAnother(settings: Settings, term: Agreement): boolean {
  const until = lastDay(term);
  return until !== undefined && toldOf(settings, term).until !== until;
}

/** Whether objections to its renewal are asked for: under review, begun in time and for its 満了日, which is not over. */
export function asksNow(
  { today, settings }: Pick<Context, 'today' | 'settings'>,
  term: Agreement,
): boolean {
  const until = lastDay(term);
  return (
    isUnderReview(term) &&
    begunInTime(term) &&
    !begunForAnother(settings, term) &&
    until !== undefined &&
    today <= until
  );
}
