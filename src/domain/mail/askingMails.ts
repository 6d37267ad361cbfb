// The mails by which somebody was asked (照会, 日程調整): whether one of them ever left, and when the last one did.

import type { Day } from '../base/day';
import type { Context } from '../context';
import { presentName } from '../parties/departments';
import type { StateOf } from '../registry/tabs';
import { mailsKeyed } from './keys';

/** States of a mail that never left. */
export const neverLeft: ReadonlySet<StateOf<'outbox'>> = new Set(['案', '取りやめ', '失敗']);

/**
 * Somebody who was asked, by the mails that stand in 送信; by another name that a department had, too.
 * @returns `reached` false when every mail failed or was called off: that one does not know of it.
 *   `on`: the day of the last one, empty when the registry holds none
 */
export function askedByMail(
  { registry, today }: Context,
  o: { asked: 'inquiry' | 'scheduling'; target: string; who: string; round?: string },
): { reached: boolean; on: Day | '' } {
  const present = (name: string) => presentName(registry, today, name);
  const who = present(o.who);
  const isFor = (name: string) => name === o.who || present(name) === who;
  const about = registry.having('outbox', 'target', o.target);
  const asking =
    o.asked === 'inquiry'
      ? mailsKeyed('inquiry', about).map(({ mail, parts: { department, round } }) => ({
          mail,
          who: department,
          round,
        }))
      : mailsKeyed('scheduling', about).map(({ mail, parts }) => ({ mail, ...parts }));
  const mails = asking.filter(
    ({ who, round }) => (o.round === undefined || round === o.round) && isFor(who),
  );
  const left = mails.filter(({ mail }) => !neverLeft.has(mail.values.state));
  const days = left.map(({ mail }) => mail.values.scheduledAt.slice(0, 10)).sort();
  return { reached: mails.length === 0 || left.length > 0, on: days.pop() ?? '' };
}

const REOPENED = '再開';

/** Names the mails that 回答を再開する sends. */
export const reopenedRound = (now: string): string => `${REOPENED}${now}`;

/** When 回答を再開する was last chosen for a case; empty when it never was. */
export function reopenedAt({ registry }: Context, caseId: string): string {
  const rounds = mailsKeyed('inquiry', registry.having('outbox', 'target', caseId))
    .map(({ parts: { round } }) => round)
    .filter((round) => round.startsWith(REOPENED));
  return rounds.sort().pop()?.slice(REOPENED.length) ?? '';
}
