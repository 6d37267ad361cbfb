// フィルタ表示: what each shows, made once for every registry; what people change or take away stays so.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { Bench, buildBench } from '../support/bench';

let dist: string;
beforeAll(async () => {
  dist = await buildBench();
});

/** Title, column and criteria of the views of a tab. */
const viewsOf = (bench: Bench, tab: string) => {
  const { cells, filterViews = [] } = bench.sheet(tab);
  return filterViews.map(({ title, specs: [{ column, criteria }] }) => [
    title,
    cells[0][column - 1],
    criteria.hiddenValues ?? criteria.condition?.values?.[0].userEnteredValue,
  ]);
};

const ofCases = [
  ['進行中', '状態', ['完了', '見送り', '取下げ', '引継ぎ', '不適合', '提案なし']],
  ['期限切れ', '次にすること', '・超過）'],
  ['自分たちの番', '担当', ['担当部局', '各部局', '事業者等', '担当部局・事業者等', 'システム']],
  ['課の番', '担当', '部局'],
];

test('each shows what it is called after, in the tabs where that is known', () => {
  const bench = new Bench(dist);
  bench.call('setUp');
  expect(viewsOf(bench, '案件')).toEqual(ofCases);
  expect(viewsOf(bench, '提案事業').map(([title, header]) => [title, header])).toEqual([
    ['進行中', '状態'],
    ['期限切れ', '日程調整の状況'],
  ]);
  expect(viewsOf(bench, '協定')).toContainEqual(['期限切れ', '次にすること', 'を過ぎています']);
  expect(viewsOf(bench, '送信')).toEqual([['進行中', '状態', ['送信済', '取りやめ']]]);
  expect(viewsOf(bench, '記録')).toEqual([]);
});

test('made once: what people changed or took away stays so, and a run that died doubles nothing', () => {
  const bench = new Bench(dist);
  bench.call('setUp');
  const { filterViews = [] } = bench.sheet('案件');
  filterViews[0].specs = [];
  const changed = JSON.stringify(filterViews);
  bench.sheet('送信').filterViews = [];
  bench.call('setUp');
  expect(bench.sheet('送信').filterViews).toEqual([]);
  delete bench.runtime.state.properties.filterViews;
  bench.call('setUp');
  expect(JSON.stringify(bench.sheet('案件').filterViews)).toBe(changed);
  expect(viewsOf(bench, '送信')).toHaveLength(1);
});

test('a registry of before gets them where its columns stand', () => {
  const packed = readFileSync(join(__dirname, '../../flows/versions/0.1.0.json.gz'));
  const bench = new Bench(dist, JSON.parse(gunzipSync(packed).toString()));
  bench.call('setUp');
  expect(viewsOf(bench, '案件')).toHaveLength(ofCases.length);
  expect(viewsOf(bench, '案件')).toEqual(expect.arrayContaining(ofCases));
});
