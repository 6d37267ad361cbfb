// What the bench says about what it has measured: the table and the budgets.
import { budgetOf, exceeded } from '../../../local/bench/budgets';
import { overBudget } from '../../../local/bench/check';
import type { Column } from '../../../local/bench/column';
import type { Cost } from '../../../local/bench/measure';
import { metrics } from '../../../local/bench/metrics';
import type { Kind } from '../../../local/bench/registry/compose';
import { benchRuns, withThoseBefore } from '../../../local/bench/runs';
import { tableText } from '../../../local/bench/table';

const kind: Kind = { size: 'city', moment: 'quiet', years: 1, seed: 1 };

const cost = (over: Partial<Cost>): Cost => ({
  function: 'sweep',
  ok: true,
  roundTrips: 0,
  cellsRead: 0,
  cellsWritten: 0,
  modelMs: 0,
  cpuMs: 0,
  rssMb: 0,
  heapMb: 0,
  ...over,
});

const run = (name: string) => benchRuns.find((one) => one.name === name) as (typeof benchRuns)[0];

const column = (name: string, ...costs: Cost[]): Column => ({
  kind,
  cells: 93_000,
  measured: [{ name, costs }],
});

test.each([
  ['form1', 'city', 'quiet', { roundTrips: 8, cellsRead: 15_000 }],
  ['form1', 'city', 'season', { roundTrips: 8, cellsRead: 30_000 }],
  ['form8', 'large', 'season', { roundTrips: 8, cellsRead: 150_000 }],
  ['idle-sweep', 'large', 'quiet', { roundTrips: 4, cellsRead: 500, modelMs: 2_000 }],
  ['edit-phone', 'city', 'quiet', { roundTrips: 1, cellsRead: 500 }],
  ['letters', 'city', 'quiet', { roundTrips: 76, cellsRead: 15_000 }],
  ['mails', 'city', 'quiet', { roundTrips: 88, cellsRead: 15_000 }],
  ['march', 'large', 'quiet', { modelMs: 270_000 }],
  ['form1-sweep', 'city', 'quiet', undefined],
] as const)('the budget of %s (%s, %s)', (name, size, moment, budget) => {
  expect(budgetOf(run(name), { ...kind, size, moment })).toEqual(budget);
});

test('the dearest of several runs is held against the budget', () => {
  const costs = [cost({ roundTrips: 8 }), cost({ roundTrips: 9, cellsRead: 15_000 })];
  const budget = budgetOf(run('form1'), kind);
  expect(exceeded(budget, costs)).toEqual(['roundTrips 9 > 8']);
  expect(exceeded(budget, costs.slice(0, 1))).toEqual([]);
});

test('a run that failed is over any budget', () => {
  const failed = { ...column(''), measured: [{ name: 'form1', costs: [], problem: 'no form' }] };
  expect(overBudget([failed])).toEqual(['city, quiet, 1 years: form1: no form']);
});

test('the table stands in columns, whatever the width of the letters', () => {
  const text = tableText(
    [column('edit-phone', cost({ roundTrips: 7 })), column('form1')],
    [run('edit-phone'), run('idle-sweep')],
    metrics.slice(0, 2),
  );
  expect(text.split('\n').slice(0, 9)).toEqual([
    '                                 city, quiet month  city, quiet month',
    '                                            1 year             1 year',
    'the registry        cells                   93,000             93,000',
    '',
    'edit: 事業者の電話  round trips            7 [1] ✗                  –',
    '                    cells read                 0 ✓                  –',
    '',
    'idle sweep          round trips                  –                  –',
    '                    cells read                   –                  –',
  ]);
});

test('a run brings those that must come before it', () => {
  expect(withThoseBefore(['form3', 'open']).map(({ name }) => name)).toEqual([
    'open',
    'form1',
    'form1-sweep',
    'operation',
    'inquiry',
    'form3',
  ]);
});
