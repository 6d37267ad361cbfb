// The scenario of the year's reports, late and early, by form and on paper.
import { play } from './playing';

test('year-reports: every report is taken in, by whatever way, and what was reported is published', () => {
  const { registry } = play('year-reports');
  expect(registry.受付.map((row) => `${row.様式} ${row.状態}`).sort()).toEqual([
    ...Array(6).fill('様式7 処理済'),
    ...Array(4).fill('様式8 処理済'),
  ]);
  expect(new Set(registry.実績.map((row) => row.公表日))).toEqual(new Set(['2027-04-22']));
});
