// The budgets of issue 9: what each run may cost, the same with no history, with one year and with ten.
import { join } from 'node:path';
import { overBudget } from '../../../local/bench/check';
import { type Column, measureColumn } from '../../../local/bench/column';
import type { Kind } from '../../../local/bench/registry/compose';
import { benchRuns, withThoseBefore } from '../../../local/bench/runs';

const dist = join(__dirname, '../../../dist');

const MINUTES = 60_000;

/** The large city is measured where it costs most: at the height of the season, and in March. */
const kinds: readonly (Omit<Kind, 'seed'> & { readonly only?: readonly string[] })[] = [
  { size: 'city', moment: 'quiet', years: 0 },
  { size: 'city', moment: 'quiet', years: 1 },
  { size: 'city', moment: 'quiet', years: 10 },
  { size: 'city', moment: 'season', years: 1 },
  { size: 'large', moment: 'season', years: 1 },
  { size: 'large', moment: 'quiet', years: 1, only: ['march', 'form7', 'form8'] },
];

const columns = new Map<string, Column>();

test.each(kinds)(
  '$size, $moment, $years years: no run is over its budget',
  ({ only, ...kind }) => {
    const runs = only ? withThoseBefore(only) : benchRuns;
    const column = measureColumn({ ...kind, seed: 1 }, runs, dist);
    columns.set(`${kind.size}, ${kind.moment}, ${kind.years}`, column);
    expect(overBudget([column])).toEqual([]);
  },
  15 * MINUTES,
);

test('ten years cost as many round trips as none', () => {
  const tripsAt = (years: number) =>
    Object.fromEntries(
      (columns.get(`city, quiet, ${years}`)?.measured ?? [])
        .filter(({ name }) => !['march', 'form7', 'form8'].includes(name))
        .map(({ name, costs }) => [name, Math.max(0, ...costs.map((cost) => cost.roundTrips))]),
    );
  expect(Object.keys(tripsAt(10)).length).toBeGreaterThan(0);
  expect(tripsAt(10)).toEqual(tripsAt(0));
});
