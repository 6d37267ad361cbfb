// 期限 as staff typed it for the asking to come: a day ahead, or nothing.

import { hint } from '../base/text';
import { type Case, dueOn } from '../cases/cases';
import type { Context } from '../context';

/** What is wrong with a typed 期限, with what to do; empty when it can be used or is the system's to set. */
export function deadlineProblems({ registry, today }: Context, row: Case): string[] {
  if (!registry.isTyped(row, 'dueOn')) return [];
  const typed = dueOn(row);
  if (!typed) {
    return [
      `期限「${hint(row.values.dueOn, 20)}」が日付として読み取れません（例：2026-04-27）。空にするか、先の日を入れてください。`,
    ];
  }
  return typed <= today
    ? ['期限が過ぎた日になっています。空にするか、先の日を入れてください。']
    : [];
}
