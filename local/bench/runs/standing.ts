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
    name: 'backup',
    label: 'daily run with the weekly copy (控え)',
    budget: 'backup',
    act: ({ runtime }) => {
      // As where none was ever made, on a registry that has stood for years.
      delete runtime.state.properties.backup;
      runtime.state.properties.installedAt = '2020-04-01T00:00:00.000Z';
      const before = runtime.spreadsheets().length;
      const costs = costsOf(runtime, () => daily(runtime));
      if (runtime.spreadsheets().length === before) throw new Error('no copy was made');
      return costs;
    },
  },
  {
    name: 'open',
    label: 'opening the spreadsheet',
    budget: 'open',
    act: ({ runtime }) => costsOf(runtime, () => runtime.people.openSpreadsheet()),
  },
];
