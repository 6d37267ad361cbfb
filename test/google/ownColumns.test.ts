// Columns of people's own beside the system's: wherever they stand and whatever they are called, they stay as they are.

import { insertColumnsAfter } from '../../local/runtime/sheets/grid';
import type { SheetState } from '../../local/runtime/sheets/state';
import { type TabKey, tabs } from '../../src/domain/registry/tabs';
import { Bench, buildBench } from './support/bench';

type Rows = { values: Record<string, string> }[];

let dist: string;
let ready: unknown;
beforeAll(async () => {
  dist = await buildBench();
  const bench = new Bench(dist);
  bench.call('setUp');
  bench.call('change', [
    { append: 'cases', values: { caseId: 'R8-001', nextStep: '前' } },
    { append: 'outbox', values: { mailId: 'S000001', subject: '件名', reason: '前' } },
  ]);
  ready = bench.runtime.snapshot();
});

const sheetOf = (bench: Bench, tab: TabKey): SheetState =>
  bench.runtime.state.spreadsheet.sheets.find(({ name }) => name === tabs[tab].name) as SheetState;

/** The place of a header, from 0. */
const placeOf = (sheet: SheetState, header: string) => sheet.cells[0].indexOf(header);

/** A new column at a place (from 0), with nothing of the system's in it. */
function insert(sheet: SheetState, at: number, cells: readonly string[], notes = true): void {
  insertColumnsAfter(sheet, Math.max(at, 1), 1);
  if (at === 0) for (const line of sheet.cells) line.unshift(...line.splice(1, 1));
  cells.forEach((cell, row) => {
    sheet.cells[row][at] = cell;
  });
  if (!notes) return;
  // Google copies no note into a new column.
  sheet.formats.note = [
    ...(sheet.formats.note ?? []),
    { row: 1, column: at + 1, rows: 1, columns: 1, value: '' },
  ];
}

/** A column copied with all that belongs to it, to a place (from 0). */
function copy(sheet: SheetState, header: string, at: number): void {
  const from = placeOf(sheet, header);
  const cells = sheet.cells.map((line) => String(line[from] ?? ''));
  const note = sheet.formats.note
    ?.filter(({ row, column }) => row === 1 && column <= from + 1)
    .filter(({ column, columns }) => column + columns > from + 1)
    .pop()?.value;
  insert(sheet, at, cells);
  sheet.formats.note?.push({ row: 1, column: at + 1, rows: 1, columns: 1, value: note ?? '' });
}

const cases = [
  { tab: 'cases', key: 'R8-001', column: 'nextStep', header: '次にすること' },
  { tab: 'outbox', key: 'S000001', column: 'reason', header: '理由' },
] as const;

const column = (bench: Bench, tab: TabKey, at: number) =>
  sheetOf(bench, tab).cells.map((line) => line[at] ?? '');

describe.each(cases)('$tab $header', ({ tab, key, column: name, header }) => {
  const write = (bench: Bench) =>
    bench.call('change', [{ set: tab, key, values: { [name]: 'あと' } }]);
  const read = (bench: Bench) => bench.call<Record<string, Rows>>('load')[tab][0].values[name];

  test.each([
    ['left of all', 0],
    ['left of the system’s', -1],
    ['right of all', 99],
  ])(
    'a column of people’s own with the same header, %s, is neither read nor written',
    (_, where) => {
      const bench = new Bench(dist, ready);
      const sheet = sheetOf(bench, tab);
      const real = placeOf(sheet, header);
      const at = { 0: 0, [-1]: real, 99: sheet.cells[0].length }[where] as number;
      insert(sheet, at, [header, '手書きのメモ']);
      expect(read(bench)).toBe('前');
      write(bench);
      expect(read(bench)).toBe('あと');
      expect(column(bench, tab, at)).toEqual([header, '手書きのメモ']);
      expect(bench.call('mistakable')).toEqual([{ tab: tabs[tab].name, header }]);
    },
  );

  test.each([0, 1])(
    'a copied column (%d) stops the writing, and says where and what to do',
    (to) => {
      const bench = new Bench(dist, ready);
      const sheet = sheetOf(bench, tab);
      copy(sheet, header, to === 0 ? 1 : placeOf(sheet, header) + 1);
      const before = JSON.stringify(sheet.cells);
      expect(() => write(bench)).toThrow(
        `タブ「${tabs[tab].name}」に見出し「${header}」が2つずつあり`,
      );
      expect(JSON.stringify(sheetOf(bench, tab).cells)).toBe(before);
    },
  );

  test('a column whose note is gone is not guessed at either', () => {
    const bench = new Bench(dist, ready);
    const sheet = sheetOf(bench, tab);
    insert(sheet, placeOf(sheet, header), [header, '手書きのメモ']);
    sheet.formats.note = [];
    expect(() => write(bench)).toThrow('どれがシステムの列か分かりません');
  });

  test('a column of people’s own that stands where one was deleted is not taken for it', () => {
    const bench = new Bench(dist, ready);
    const sheet = sheetOf(bench, tab);
    const at = placeOf(sheet, header);
    for (const line of sheet.cells) line[at] = '';
    sheet.cells[0][at] = '私の列';
    sheet.cells[1][at] = '手書きのメモ';
    sheet.formats.note?.push({ row: 1, column: at + 1, rows: 1, columns: 1, value: '' });
    expect(() => write(bench)).toThrow(`見出し「${header}」が見つかりません`);
    expect(column(bench, tab, at)).toEqual(['私の列', '手書きのメモ']);
  });

  test.each([
    ['emptied', ''],
    ['with spaces', ` ${header.slice(0, 1)}　${header.slice(1)} `],
    ['another word', '見出し'],
  ])('a header of the system’s that is %s is put back', (_, text) => {
    const bench = new Bench(dist, ready);
    const sheet = sheetOf(bench, tab);
    sheet.cells[0][placeOf(sheet, header)] = text;
    write(bench);
    expect(read(bench)).toBe('あと');
    expect(placeOf(sheetOf(bench, tab), header)).toBeGreaterThan(0);
  });
});

test('a header in other letters is known wherever the column was moved', () => {
  const bench = new Bench(dist, ready);
  const sheet = sheetOf(bench, 'businesses');
  const at = placeOf(sheet, 'メール');
  const cells = sheet.cells.map((line) => String(line[at] ?? ''));
  for (const line of sheet.cells) line[at] = '';
  sheet.cells[0][at] = '区切り';
  insert(sheet, 1, cells, false);
  sheet.cells[0][1] = 'ﾒｰﾙ';
  sheet.formats.note?.push({ row: 1, column: 2, rows: 1, columns: 1, value: '連絡先です。' });
  expect(bench.call<{ header: string }[]>('restoredHeaders')).toEqual([
    { tab: '事業者', found: 'ﾒｰﾙ', header: 'メール' },
  ]);
});
