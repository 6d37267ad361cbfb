// Runs that die: a city in which one call of what follows fails, and what must hold in it all the same.
import { callsIn } from '../../local/simulate/calls';
import { everyLetterHasItsDoc, numbersAreUnique } from '../../local/simulate/invariants/registry';
import { Sight } from '../../local/simulate/sight';
import { Staff } from '../../local/simulate/staff';
import type { City } from './city';

export type Step = Record<string, unknown>;

/** The calls that an undisturbed run of these steps makes, each name as often as it is called (but not without end). */
export function callsOf(before: City, steps: Step[], most = 4): [string, number][] {
  const there = before.fork();
  const first = there.runtime.executions.length;
  there.run(...steps);
  return callsIn(there.runtime.executions.slice(first), most);
}

/** What must hold however badly a run ended. */
export function expectNothingLostOrDoubled(there: City, place: string): void {
  const sent = there.mails
    .map(({ to, subject }) => `${to} ${subject}`)
    .filter((key) => !key.includes('【要確認】'));
  expect({ place, twice: sent.filter((key, index) => sent.indexOf(key) !== index) }).toEqual({
    place,
    twice: [],
  });
  for (const row of there.rows('送信')) {
    const arrived = there.mails.some(({ to, subject }) => to === row.宛先 && subject === row.件名);
    const state = String(row.状態);
    const honest = state === '送信済' ? arrived : ['要確認', '失敗'].includes(state) || !arrived;
    expect({ place, mail: row.件名, state, arrived, honest }).toEqual({
      place,
      mail: row.件名,
      state,
      arrived,
      honest: true,
    });
    expect({ place, state: ['待ち', '送信中'].includes(state) }).toEqual({ place, state: false });
  }
  const sight = new Sight(there.runtime, new Staff());
  expect({ place, twice: numbersAreUnique(sight) }).toEqual({ place, twice: [] });
  expect({ place, unmade: everyLetterHasItsDoc(sight) }).toEqual({ place, unmade: [] });
}

export function disturbed(
  before: City,
  steps: Step[],
  fault: string,
  service: string,
  call: number,
): City {
  const there = before.fork();
  const [first] = steps;
  return there.run({ at: first.at, fault, service, call }, ...steps);
}
