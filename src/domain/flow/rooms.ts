// The rooms of the steps in the guideline's order, and what they bring put together.
import { conclusion } from '../conclusion';
import { inquiry } from '../inquiry';
import { meetings } from '../meetings';
import { outcome } from '../outcome';
import { proposal } from '../proposal';
import { publication } from '../publication';
import { reply } from '../reply';
import { reports } from '../reports';
import { review } from '../review';
import type { Room } from '../room';
import { season } from '../season';
import { withdrawal } from '../withdrawal';

export const rooms = [
  proposal,
  inquiry,
  reply,
  outcome,
  meetings,
  conclusion,
  withdrawal,
  reports,
  season,
  publication,
  review,
] as const satisfies readonly Room[];

type Both<U> = (U extends unknown ? (one: U) => void : never) extends (all: infer A) => void
  ? A
  : never;

/** The tables of all rooms as one: what no room brings is missing from its type. */
export const together = <P extends keyof Room>(part: P): Both<(typeof rooms)[number][P]> =>
  Object.assign({}, ...rooms.map((room) => room[part])) as Both<(typeof rooms)[number][P]>;
