/** Runs that come by themselves, or by looking: nothing has happened, and nothing does. */
import { costsOf } from '../measure';
import { daily } from '../rest';
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
    act: ({ runtime }) => costsOf(runtime, () => daily(runtime)),
  },
  {
    name: 'open',
    label: 'opening the spreadsheet',
    budget: 'open',
    act: ({ runtime }) => costsOf(runtime, () => runtime.people.openSpreadsheet()),
  },
];
