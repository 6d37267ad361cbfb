// Closing answers while somebody is silent and days are left: what staff are to know first.

import { japaneseDate } from '../base/era';
import { type Case, dueOn } from '../cases/cases';
import type { Context } from '../context';

/** Who may still answer, and until when; nothing from 期限 on, the day on which answers are closed. */
export function silentStill(
  { today }: Pick<Context, 'today'>,
  row: Case,
  silent: readonly string[],
): string[] {
  const due = dueOn(row);
  if (silent.length === 0 || !due || due <= today) return [];
  return [`${silent.join('、')}の回答がまだありません（期限は${japaneseDate(due)}です）。`];
}
