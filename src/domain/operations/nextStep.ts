// What every 次にすること is put together from: the step's words and who acts, deadlines, short names.
import { japaneseDate, parseDay } from '../base/era';
import { hint, withRest } from '../base/text';
import type { Case } from '../cases/cases';
import type { otherActors } from '../cases/steps';
import type { Context } from '../context';

export interface NextStep {
  readonly text: string;
  /** 担当: who acts now. */
  readonly actor: string;
  /** The mail in 送信 that it speaks of. */
  readonly mailId?: string;
}

type Other = (typeof otherActors)[number];
export const SYSTEM: Other = 'システム';
export const BUSINESS: Other = '事業者等';
export const DEPARTMENTS: Other = '担当部局';

export const shortName = (row: Case): string => hint(row.values.businessName, 40);

/** So many numbers stand in a cell; a case may have forty projects. */
const NUMBERED = 8;

/** `R8-001-01・R8-001-02・ほか3件` */
export const numbers = (ids: readonly string[]): string => withRest(ids, NUMBERED).join('・');

const PAST = '・超過';

/** Whether a deadline has gone by or is today: 「・超過」, 「・本日」, or nothing. Colours follow these words. */
export function lateness({ today }: Context, written: string): string {
  const due = parseDay(written) ?? '9999';
  return today < due ? '' : today > due ? PAST : '・本日';
}

/** Whether a day that was written has gone by. */
export const isPast = (context: Context, written: string): boolean =>
  lateness(context, written) === PAST;

/** `（期限 令和8年4月27日）`, and whether it has gone by or is today; nothing when there is none. */
export function by(context: Context, written: string): string {
  if (written.trim() === '') return '';
  const due = parseDay(written);
  if (!due) return '（期限の日付が読み取れません）';
  return `（期限 ${japaneseDate(due)}${lateness(context, written)}）`;
}

/** Nobody is waited for: what he sent is held, and its lines follow. */
export const settlingHeld = ({ settings }: Context): NextStep => ({
  text: `届いた回答の確認：${settings.policyDivisionName}`,
  actor: settings.policyDivisionName,
});

/** What remains to be done, after what is waited for. */
export const also = (todo: readonly string[]): string =>
  todo.length > 0 ? `　${todo.join('　')}` : '';
