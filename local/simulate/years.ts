/** Years of the large city: 100 businesses and 30 departments answer what they are asked, and the office does what waits. */
import { addDays, addMinutes } from '../../src/domain/base/day';
import { benchRegistry } from '../bench/registry/benchRegistry';
import type { SizeName } from '../bench/registry/size';
import { cellsOf } from '../runtime/sheets/grid';
import type { Act } from './acts/act';
import { answering, linksOf, offer, opened, propose } from './acts/forms';
import { enterPaper, enterReply, publish } from './acts/office';
import { decide, operate, settleMail, settleSubmission } from './acts/operations';
import { type Failure, type PlainStep, SimulatedCity } from './city';
import { Dice } from './dice';

/** What a year came to. */
export interface Year {
  readonly until: string;
  readonly runs: number;
  readonly mails: number;
  /** Cells of the working spreadsheet, empty ones too. */
  readonly cells: number;
  /** The longest run, in seconds as Google would take them. */
  readonly longest: number;
  readonly failure: Failure | undefined;
}

/** What somebody does in a week, by how often. */
const ofAWeek: readonly (readonly [weight: number, act: Act])[] = [
  [6, decide],
  [9, operate],
  [1, propose],
  [0.5, offer],
  [0.5, enterReply],
  [0.3, enterPaper],
  [1, settleMail],
  [1, settleSubmission],
  [0.2, publish],
];
const ACTS_A_WEEK = 8;
/** So many of the links of a week's mails are answered: most people answer, not everybody, and some at the reminder. */
const ANSWERED_OF = 3;
const ANSWERS_A_WEEK = 12;

export const WEEKS_A_YEAR = 52;

/**
 * The city lives so many weeks from a November on, without any fault.
 * @param told hears of every year, the last part of one too
 */
export function liveOn(
  o: { readonly seed: number; readonly weeks: number; readonly size?: SizeName },
  dist: string,
  told: (year: Year) => void = () => {},
): Year[] {
  const dice = new Dice(o.seed);
  const { size = 'large', seed } = o;
  const { runtime } = benchRegistry({ size, moment: 'quiet', years: 0, seed }, dist);
  const there = new SimulatedCity(dist, undefined, runtime);
  const years: Year[] = [];
  let from = { runs: 0, mails: 0 };
  let read = runtime.state.mails.length;
  for (let week = 1; week <= o.weeks && !there.failure; week++) {
    const links = linksOf(runtime, runtime.state.mails.slice(read));
    read = runtime.state.mails.length;
    const answered = links.filter(() => !dice.oneIn(ANSWERED_OF)).slice(0, ANSWERS_A_WEEK);
    let at = `${addDays(runtime.nowText().slice(0, 10), 1)}T09:00`;
    const does = (step: PlainStep | undefined): void => {
      at = addMinutes(at, 17);
      if (step) there.do({ at, ...step });
    };
    for (const link of answered) {
      const asked = opened(runtime, link);
      if (asked) does(answering(asked, dice));
    }
    for (let act = 0; act < ACTS_A_WEEK; act++) {
      if (act === ACTS_A_WEEK / 2) at = addDays(at.slice(0, 10), 2).concat('T13:00');
      does(dice.weighed(ofAWeek)(there.sight(), dice));
    }
    runtime.advanceTo(`${addDays(at.slice(0, 10), 3)}T08:00`);
    there.check('always');
    if (week % WEEKS_A_YEAR !== 0 && week !== o.weeks && !there.failure) continue;
    there.rest();
    const runs = runtime.executions.slice(from.runs);
    const year: Year = {
      until: runtime.nowText().slice(0, 10),
      runs: runs.length,
      mails: runtime.state.mails.length - from.mails,
      cells: cellsOf(runtime.state.spreadsheet),
      longest: Math.max(0, ...runs.map(({ modelMs }) => modelMs)) / 1000,
      failure: there.failure,
    };
    years.push(year);
    told(year);
    from = { runs: runtime.executions.length, mails: runtime.state.mails.length };
  }
  return years;
}
