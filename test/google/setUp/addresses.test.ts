// Columns of addresses read 「開く」, lead there, and still hold the address; what somebody wrote among them is not hidden.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { recordsOf, sheetView } from '../../../local/workbench/server/sheetView';
import { Bench, buildBench } from '../support/bench';

let dist: string;
beforeAll(async () => {
  dist = await buildBench();
});

const ADDRESS = 'https://docs.google.com/document/d/1aB/edit';
const OTHER = 'https://docs.google.com/document/d/2cD/edit';

/** リンク of each row: what is seen, where it leads, its colours, what it holds. */
function links(bench: Bench) {
  const sheet = bench.sheet('文書');
  const { columns, rows } = sheetView(sheet);
  const at = columns.findIndex(({ header }) => header === 'リンク');
  const place = sheet.cells[0].indexOf('リンク');
  return rows.map(({ row, cells, links: leads, colors }) => ({
    seen: cells[at],
    leads: leads?.[at],
    marked: colors?.[at] !== undefined,
    holds: sheet.cells[row - 1][place] ?? '',
  }));
}

test('what the system writes reads 「開く」 and leads there; runs read the address', () => {
  const bench = new Bench(dist);
  bench.call('setUp');
  bench.call('change', [
    { append: 'documents', values: { name: '甲', link: ADDRESS } },
    { append: 'documents', values: { name: '乙' } },
  ]);
  const first = { seen: '開く', leads: ADDRESS, marked: false, holds: ADDRESS };
  expect(links(bench)).toEqual([first, { seen: '', leads: undefined, marked: false, holds: '' }]);
  // A Doc that is made anew leads to the new one.
  bench.call('change', [{ set: 'documents', key: '乙', values: { link: OTHER } }]);
  bench.call('change', [{ set: 'documents', key: '甲', values: { link: '' } }]);
  bench.call('change', [{ set: 'documents', key: '甲', values: { link: OTHER } }]);
  expect(links(bench)).toEqual([1, 2].map(() => ({ ...first, leads: OTHER, holds: OTHER })));
  const { documents } = bench.call<{ documents: { values: { link: string } }[] }>('load');
  expect(documents.map(({ values }) => values.link)).toEqual([OTHER, OTHER]);
});

test('sorted, each row leads where its own address says', () => {
  const bench = new Bench(dist);
  bench.call('setUp');
  bench.call('change', [
    { append: 'documents', values: { name: '乙', link: OTHER } },
    { append: 'documents', values: { name: '甲', link: ADDRESS } },
  ]);
  bench.runtime.people.sort('文書', '文書名');
  expect(links(bench).every(({ leads, holds }) => leads === holds)).toBe(true);
});

test('something else that somebody wrote there stands out', () => {
  const bench = new Bench(dist);
  bench.call('setUp');
  bench.call('change', [{ append: 'documents', values: { name: '甲', link: '書庫の3番' } }]);
  expect(links(bench)).toMatchObject([{ leads: undefined, marked: true, holds: '書庫の3番' }]);
});

const kept = () => {
  const packed = readFileSync(join(__dirname, '../../flows/versions/0.3.0.json.gz'));
  return new Bench(dist, JSON.parse(gunzipSync(packed).toString()));
};

test('a registry of before: the system’s addresses read 「開く」; what somebody wrote, and how it looks, stays', () => {
  const bench = kept();
  const sheet = bench.sheet('文書');
  const place = sheet.cells[0].indexOf('リンク');
  const [, , last] = sheet.cells;
  sheet.cells.push([...last], [...last]);
  sheet.cells[2][place] = `${ADDRESS}\n${OTHER}`;
  sheet.cells[3][place] = '書庫の3番';
  sheet.formats.numberFormat?.push({ row: 5, column: place + 1, rows: 1, columns: 1, value: '0' });
  sheet.cells[4][place] = ADDRESS;
  const before = recordsOf([sheet], '文書');
  bench.call('update');
  expect(links(bench).map(({ seen, leads }) => [seen, leads !== undefined])).toEqual([
    ['開く', true],
    [before[1].リンク, false],
    ['書庫の3番', false],
    [ADDRESS, false],
  ]);
  expect(links(bench).map(({ holds }) => holds)).toEqual(before.map(({ リンク }) => リンク));
});
