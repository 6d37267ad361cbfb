// The charts of 段階別: drawn once, of the rows that they are named after.
import { tabs } from '../../src/domain/registry/tabs';
import { Bench, buildBench } from './support/bench';

let dist: string;
beforeAll(async () => {
  dist = await buildBench();
});

const boardOf = ({ runtime: { state } }: Bench) => {
  const found = state.spreadsheet.sheets.find(({ name }) => name === tabs.board.name);
  if (!found) throw new Error('no 段階別');
  return found;
};

test('two charts of bars with titles in words, whatever is set up again', () => {
  const bench = new Bench(dist);
  bench.call('setUp');
  bench.call('setUp');
  const board = boardOf(bench);
  expect(board.charts).toHaveLength(2);
  const said = board.charts?.map(({ type, options }) => [
    type,
    ...['title', 'hAxis.title', 'vAxis.title'].map((name) => options[name]),
  ]);
  expect(said).toEqual([
    ['BAR', '段階別の件数', '件数', '区分'],
    ['BAR', '年度の数（案件・協定・連携事業）', '件数', '区分'],
  ]);
  expect(board.charts?.map(({ areas }) => areas)).toEqual([
    [
      { row: 2, column: 2, rows: 12, columns: 1 },
      { row: 2, column: 4, rows: 12, columns: 1 },
    ],
    [
      { row: 14, column: 2, rows: 6, columns: 1 },
      { row: 14, column: 4, rows: 6, columns: 1 },
    ],
  ]);
  expect(board.cells[0].slice(1, 4)).toEqual(['段階', '担当', '件数']);
});

test('what somebody has taken away stays away', () => {
  const bench = new Bench(dist);
  bench.call('setUp');
  boardOf(bench).charts = [];
  bench.call('setUp');
  expect(boardOf(bench).charts).toEqual([]);
});
