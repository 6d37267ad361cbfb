/** One seed: a city, its plan, and what was found; or steps played once more, and made fewer. */
import { addMinutes } from '../../src/domain/base/day';
import { type Failure, type PlainStep, playSteps, SimulatedCity } from './city';
import { Dice } from './dice';
import { nextStep } from './plan';
import { shrink } from './shrink';
import { stretches } from './story';

export interface Simulated {
  readonly seed: number;
  readonly steps: readonly PlainStep[];
  readonly runs: number;
  readonly failure: Failure | undefined;
}

/** The city after each stretch of the story, by the bundle: each is played once. */
const told = new Map<string, SimulatedCity[]>();

function cityAfter(count: number, dist: string): SimulatedCity {
  const cities = told.get(dist) ?? [new SimulatedCity(dist)];
  told.set(dist, cities);
  for (const steps of stretches.slice(cities.length - 1, count)) {
    const next = (cities.at(-1) as SimulatedCity).fork();
    // What it brings about has its hour.
    const until = addMinutes(String(steps.at(-1)?.at), 60);
    for (const step of [...steps, { until }]) {
      if (!next.do(step)) throw new Error(`The story cannot be told: ${JSON.stringify(step)}`);
    }
    cities.push(next);
  }
  return cities[count].fork();
}

/** In one of so many seeds hands sort, merge and paste: what must hold then is less (`afterHands`). */
const CLUMSY = 3;
/** In one of so many seeds years pass. */
const LONG = 5;

/** Plays a seed. The same seed, length and bundle give the same steps and the same end. */
export function simulate(seed: number, length: number, dist: string): Simulated {
  const dice = new Dice(seed);
  const plan = { isClumsy: dice.oneIn(CLUMSY), isLong: dice.oneIn(LONG) };
  const there = cityAfter(dice.whole(0, stretches.length), dist);
  const until = there.done.length + length;
  // Who has nothing to do lets another act; but not for ever.
  for (let tries = 0; tries < 4 * length && there.done.length < until; tries++) {
    if (there.failure) break;
    const step = nextStep(there.sight(), dice, plan);
    if (step) there.do(step);
  }
  there.rest();
  return { seed, steps: there.done, runs: there.runs, failure: there.failure };
}

/** The fewest steps found in which the same invariant still does not hold. */
export function shrunk(
  { steps, failure }: Pick<Simulated, 'steps' | 'failure'>,
  dist: string,
): readonly PlainStep[] {
  const fewest = shrink(
    steps,
    (fewer) => playSteps(dist, fewer).failure?.invariant === failure?.invariant,
  );
  return playSteps(dist, fewest).done;
}
