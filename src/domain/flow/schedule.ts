// The schedule of the year: everything that is due on a day, and doing it. A day missed or run twice changes nothing.

import { messageOf } from '../base/text';
import { isContradictory } from '../cases/contradictions';
import type { DueItem, Duty } from '../cases/duty';
import type { Context } from '../context';
import { post } from '../mail/notice';
import { troubleReport } from '../mail/policyDivision';
import { reviewsToCarry } from '../review/carried';
import { makeHandoverBook } from './handover/handoverBook';
import { rooms } from './rooms';

const phases = ['first', undefined, 'last', 'closing'] as const;
const all: readonly Duty[] = [
  ...rooms.flatMap((room) => [...room.duties(reviewsToCarry)]),
  makeHandoverBook,
];
const duties = phases.flatMap((phase) => all.filter(({ when }) => when === phase));

/** Everything of the year that is due today and not done yet. Pure in the registry, the settings and the day. */
export const due = (context: Context): DueItem[] =>
  duties.flatMap((duty) => [...duty.due(context)]);

/**
 * Does what is due; what cannot be done is told to 総合政策課 once a day, and the others go on.
 * @param o.everythingRead whether every form was read: nothing is concluded from silence before
 */
export function keepYear(context: Context, o: { everythingRead: boolean }): void {
  const { registry, today, settingProblems } = context;
  // ホーム says so; what is due is done once 「設定」 can be read.
  if (settingProblems.length > 0) return;
  for (const duty of duties) {
    if (duty.fromSilence && !o.everythingRead) continue;
    let items: readonly DueItem[] = [];
    const unread = registry.attempt(() => {
      items = duty.due(context);
    });
    if (unread) tell(context, duty.name, unread.error);
    for (const item of items) {
      if (item.about.some((row) => isContradictory(registry, row))) continue;
      const failed = registry.attempt(() => item.carryOut(context));
      if (failed) tell(context, item.what, failed.error);
    }
  }

  function tell(context: Context, what: string, error: unknown): void {
    post(
      context,
      troubleReport(context, {
        about: `年間の予定:${what}:${today}`,
        target: what,
        what: `「${what}」を行えませんでした。`,
        remedy: `理由：${messageOf(error)}\n手で書き換えたところがあれば元に戻してください。直るまで、毎日行い直します。`,
      }),
    );
  }
}
