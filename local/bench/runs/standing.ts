/** Runs that come by themselves, or by looking: nothing has happened, and nothing does. */
import { costsOf } from '../measure';
import { daily, rest } from '../rest';
import type { BenchRun } from './run';

export const standingRuns: readonly BenchRun[] = [
  {
    name: 'idle-sweep',
    label: 'idle sweep',
    budget: 'idle',
    act: (stage) => stage.sweep(),
  },
  {
    name: 'idle-daily',
    label: 'idle daily run',
    budget: 'idle',
    // That nothing is due is known from a morning before that found nothing to do.
    act: ({ runtime }) => {
      daily(runtime);
      rest(runtime);
      daily(runtime);
      return costsOf(runtime, () => daily(runtime));
    },
  },
  {
    name: 'open',
    label: 'opening the spreadsheet',
    budget: 'open',
    act: ({ runtime }) => costsOf(runtime, () => runtime.people.openSpreadsheet()),
  },
];
