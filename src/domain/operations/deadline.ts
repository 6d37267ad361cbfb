// 期限 as staff typed it for the asking to come: a day ahead, or nothing.

import { hint } from '../base/text';
import { type Case, dueOn } from '../cases/cases';
import type { Context } from '../context';
import { because, type Refusal, unreadable } from '../registry/refusal';

const ahead = '空にするか、先の日を入れてください。';

/** What is wrong with a typed 期限, with what to do; empty when it can be used or is the system's to set. */
export function deadlineProblems({ registry, today }: Context, row: Case): Refusal[] {
  if (!registry.isTyped(row, 'dueOn')) return [];
  const typed = dueOn(row);
  if (!typed) {
    return [unreadable(`期限「${hint(row.values.dueOn, 20)}」`, '日付', '2026-04-27', ahead)];
  }
  return typed <= today ? [because('期限が過ぎた日になっています', ahead)] : [];
}
