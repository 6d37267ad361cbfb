// What the runs of a city cost, held against the budgets; where one is still beyond its budget, against what it costs today.
import { join } from 'node:path';
import { overBudget } from '../../../local/bench/check';
import { measureColumn } from '../../../local/bench/column';
import { benchRuns } from '../../../local/bench/runs';

const dist = join(__dirname, '../../../dist');

/** Round trips of the runs that are beyond their budget: none may become dearer. */
const dearer: Readonly<Record<string, number>> = {
  // One looks whether the folder lies in the trash.
  'letter-made': 12,
  // Nobody waits for it: the operation itself takes 5, and a sweep after the 猶予 sends.
  // One more looks whether its 決裁日 and 文書番号, typed just now, were another letter's.
  'letter-sent': 19,
  // A second report of the same party: the text of its Doc is read before a shorter one may stand there.
  form7: 9,
  form8: 9,
  letters: 85,
  mails: 91,
};

test.each([0, 1])(
  'a city in a quiet month with %d years of history',
  (years) => {
    const column = measureColumn(
      { size: 'city', moment: 'quiet', years, seed: 1 },
      benchRuns,
      dist,
    );
    for (const { name, costs, problem } of column.measured) {
      expect({ name, problem }).toEqual({ name, problem: undefined });
      const most = dearer[name];
      if (most === undefined) continue;
      const trips = Math.max(0, ...costs.map((cost) => cost.roundTrips));
      expect({ name, trips }).toEqual({ name, trips: Math.min(trips, most) });
    }
    const within = column.measured.filter(({ name }) => !(name in dearer));
    expect(within.length).toBeGreaterThan(4);
    expect(overBudget([{ ...column, measured: within }])).toEqual([]);
  },
  120_000,
);
