/** Who acts next, and when: the seeded plan. */
import { addMinutes } from '../../src/domain/base/day';
import type { Act } from './acts/act';
import { fault, isOutage, outage, withdraw } from './acts/faults';
import { offer, propose, reply } from './acts/forms';
import { hand, inspect, mistake, note, openCase, sort, transfer } from './acts/hands';
import {
  copy,
  enterPaper,
  enterReply,
  importLists,
  publish,
  reorderColumns,
  reorganise,
} from './acts/office';
import { decide, operate, settleMail, settleSubmission, someone } from './acts/operations';
import type { PlainStep } from './city';
import type { Dice } from './dice';
import type { Sight } from './sight';

const acts: readonly (readonly [weight: number, act: Act])[] = [
  [3, propose],
  [1, offer],
  [14, reply],
  [16, decide],
  [28, operate],
  [3, settleMail],
  [2, settleSubmission],
  [2, sort],
  [2, note],
  [2, mistake],
  [0.5, inspect],
  [0.5, transfer],
  [0.5, openCase],
  [0.5, importLists],
  [0.5, enterPaper],
  [2, enterReply],
  [0.2, reorderColumns],
  [0.3, copy],
  [0.5, publish],
  [0.3, reorganise],
  [12, fault],
  [0.5, withdraw],
  [0.5, outage],
];

/** Where hands are clumsy, too. */
const clumsy: typeof acts = [...acts, [2.5, hand]];

/** Minutes until the next step: side by side, in the same hour, the same day, some days on, next season. */
const waits: readonly (readonly [weight: number, from: number, to: number])[] = [
  [20, 0, 0],
  [45, 1, 40],
  [25, 60, 24 * 60],
  [9, 24 * 60, 8 * 24 * 60],
  [1, 30 * 24 * 60, 90 * 24 * 60],
];

/** In a city that is looked at for years, mostly a season passes: March, the 公表 of April and ends of agreements come. */
const years: typeof waits = [...waits, [20, 10 * 24 * 60, 70 * 24 * 60]];

/** While a fault waits for its call, hours are not let pass: every firing of the sweep is played then. */
const LONGEST_WITH_FAULT = 40;

export interface Plan {
  /** Hands sort, merge and paste. */
  readonly isClumsy: boolean;
  /** Years pass instead of weeks. */
  readonly isLong: boolean;
}

/** The next step, from what can be seen; undefined where who was to act has nothing to do. */
export function nextStep(
  sight: Sight,
  dice: Dice,
  { isClumsy, isLong }: Plan,
): PlainStep | undefined {
  const [from, to] = dice.weighed(
    (isLong ? years : waits).map(([weight, ...span]) => [weight, span] as const),
  );
  const wait = dice.whole(from, to);
  const pending = !isOutage(sight.runtime);
  const at = addMinutes(
    sight.runtime.nowText(),
    pending ? Math.min(wait, LONGEST_WITH_FAULT) : wait,
  );
  const step = dice.weighed(isClumsy ? clumsy : acts)(sight, dice);
  if (!step) return undefined;
  const byStaff = ['edit', 'paste', 'insert', 'card', 'menu', 'hand'].some((kind) => kind in step);
  return { at, ...step, ...(byStaff ? { user: dice.one(someone) } : {}) };
}
