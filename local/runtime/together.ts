/**
 * Runs side by side. JavaScript does one thing after the other, so the runs are played in the order of their starts,
 * each on its own clock from its own moment, and meet at the locks (locks.ts), at the quotas and at the limit of runs
 * under way (underWay.ts). A run that asks for a lock again first lets those through that have begun in the meantime:
 * they were waiting for it.
 *
 * Two things differ from Google. A run sees all that runs with an earlier start have done, also what those did later
 * than its own first calls; how a run fares that has read something old is tried with `Runtime.onLockWait`. And a run
 * that was let through does all its work before the one that let it through goes on, so two runs do not take turns.
 */
import { COSTS } from './costs';
import type { World } from './world';

/** Something that somebody does at a moment, while other things may be under way. */
export interface Start {
  /** Epoch milliseconds; a moment that is past counts as now. */
  at: number;
  act: () => void;
}

/** The clock triggers, as far as they concern what is played side by side. */
export interface ClockTriggers {
  nextAt(): number | undefined;
  fireNext(): void;
}

/** Plays the starts, and the clock triggers that come due until the last run has ended; the clock stands there then. */
export function playTogether(world: World, starts: readonly Start[], clock: ClockTriggers): void {
  const { state, locks, underWay } = world;
  const people = [...starts].sort((a, b) => a.at - b.at);

  /** Starts whatever comes next, unless it comes later than `latest`. */
  const startNext = (latest: number): boolean => {
    const clockAt = clock.nextAt() ?? Number.POSITIVE_INFINITY;
    const person = people[0];
    const byClock = !person || clockAt < person.at;
    const due = byClock ? clockAt : person.at;
    if (due > latest || due === Number.POSITIVE_INFINITY) return false;
    if (!byClock) people.shift();
    const at = Math.max(state.now, due);
    state.now = at;
    world.during(
      () => at,
      () => (byClock ? clock.fireNext() : person.act()),
    );
    return true;
  };

  const others = locks.onAsk;
  locks.onAsk = (ask) => {
    if (ask.again) while (startNext(ask.run.now() - COSTS.runStart.base));
    others?.(ask);
  };
  world.isTogether = true;
  try {
    while (startNext(people.length > 0 ? Number.POSITIVE_INFINITY : underWay.lastEnd));
  } finally {
    world.isTogether = false;
    locks.onAsk = others;
  }
  state.now = Math.max(state.now, underWay.lastEnd);
}
