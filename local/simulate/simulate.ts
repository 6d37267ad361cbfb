/** One seed: a city, its plan, and what was found; or steps played once more, and made fewer. */
import { type Failure, type PlainStep, playSteps, SimulatedCity } from './city';
import { Dice } from './dice';
import { nextStep } from './plan';
import { shrink } from './shrink';

export interface Simulated {
  readonly seed: number;
  readonly steps: readonly PlainStep[];
  readonly runs: number;
  readonly failure: Failure | undefined;
}

/** Plays a seed. The same seed, length and bundle give the same steps and the same end. */
export function simulate(seed: number, length: number, dist: string): Simulated {
  const dice = new Dice(seed);
  const there = new SimulatedCity(dist);
  // Who has nothing to do lets another act; but not for ever.
  for (let tries = 0; tries < 4 * length && there.done.length < length; tries++) {
    if (there.failure) break;
    const step = nextStep(there.sight(), dice);
    if (step) there.do(step);
  }
  there.rest();
  return { seed, steps: there.done, runs: there.runs, failure: there.failure };
}

/** The fewest steps found in which the same invariant still does not hold. */
export function shrunk({ steps, failure }: Simulated, dist: string): readonly PlainStep[] {
  return shrink(steps, (fewer) => playSteps(dist, fewer).failure?.invariant === failure?.invariant);
}
