// 列を並べ直す: a registry of before gets the order of the columns, and nothing of what stands in them is lost.
import { insertColumnsAfter, moveColumns } from '../../local/runtime/sheets/grid';
import { valueAt } from '../../local/runtime/sheets/layers';
import type { SheetState } from '../../local/runtime/sheets/state';
import { type TabKey, tabKeys, tabs } from '../../src/domain/registry/tabs';
import { physicalColumns } from '../../src/domain/registry/tabs/tab';
import { Bench, buildBench } from './support/bench';
import { takeGroupsAway } from './support/withoutGroups';

const arranged = tabKeys.filter((key) => 'whom' in tabs[key]);

let dist: string;
let asDeclared: Bench;
let ofBefore: unknown;
beforeAll(async () => {
  dist = await buildBench();
  const bench = new Bench(dist);
  bench.call('setUp');
  bench.call('change', [
    { append: 'cases', values: { caseId: 'R8-001', nextStep: '前', dueOn: '2026-05-08' } },
    { append: 'cases', values: { caseId: 'R8-002', remarks: '備考', history: '控え' } },
    { append: 'outbox', values: { mailId: 'S000001', subject: '件名', body: 'あ'.repeat(60_000) } },
  ]);
  asDeclared = new Bench(dist, bench.runtime.snapshot());
  for (const key of arranged) scramble(sheetOf(bench, key));
  const cases = sheetOf(bench, 'cases');
  addOwn(cases, placeOf(cases, '段階') + 1, 'うちのメモ');
  addOwn(cases, cases.cells[0].length, '最後のメモ');
  ofBefore = bench.runtime.snapshot();
});

const sheetOf = ({ runtime }: Bench, key: TabKey): SheetState =>
  runtime.state.spreadsheet.sheets.find(({ name }) => name === tabs[key].name) as SheetState;
const headersOf = (sheet: SheetState) => sheet.cells[0].map(String);
/** From 0. */
const placeOf = (sheet: SheetState, header: string) => headersOf(sheet).indexOf(header);

/** The columns in another order, as an earlier version or staff may have left them. */
function scramble(sheet: SheetState): void {
  takeGroupsAway(sheet);
  const width = sheet.cells[0].length;
  for (let i = 0; i < width; i++) {
    moveColumns(sheet, { first: ((i * 7) % (width - 1)) + 2, count: 1 }, ((i * 5) % width) + 2);
  }
  sheet.frozenColumns = 1;
  sheet.columnWidths[placeOf(sheet, '次の操作') + 1] = 333;
}

/** A column of staff's own, with something in it, at a place from 0. */
function addOwn(sheet: SheetState, at: number, header: string): void {
  insertColumnsAfter(sheet, at, 1);
  sheet.cells.forEach((line, row) => {
    line[at] = row === 0 ? header : `${header}${row}`;
  });
  sheet.formats.note = [
    ...(sheet.formats.note ?? []),
    { row: 1, column: at + 1, rows: 1, columns: 1, value: '' },
  ];
}

/** What lies on the columns of a sheet, by their headers. */
const looks = (sheet: SheetState) =>
  Object.fromEntries(
    headersOf(sheet).map((header, index) => {
      const column = index + 1;
      const at = (row: number) => ({
        format: valueAt(sheet.formats.numberFormat, row, column, ''),
        background: valueAt(sheet.formats.background, row, column, ''),
        wrap: valueAt(sheet.formats.wrap, row, column, 'OVERFLOW'),
        note: valueAt(sheet.formats.note, row, column, ''),
        choices: valueAt(sheet.formats.validation, row, column, null),
      });
      const covers = ({ column: first, columns }: { column: number; columns: number }) =>
        first <= column && column < first + columns;
      return [
        header,
        {
          cells: sheet.cells.map((line) => line[index] ?? null),
          header: at(1),
          first: at(2),
          hidden: sheet.hiddenColumns.includes(column),
          width: sheet.columnWidths[column],
          isProtected: sheet.protections.filter(({ area }) => covers(area)).length,
          colours: sheet.conditionalFormats.filter(({ areas }) => areas.some(covers)).length,
        },
      ];
    }),
  );

const own = /メモ/;
const withoutOwn = (sheet: SheetState) =>
  Object.fromEntries(Object.entries(looks(sheet)).filter(([header]) => !own.test(header)));

function expectArranged(bench: Bench): void {
  for (const key of arranged) {
    const sheet = sheetOf(bench, key);
    const declared = sheetOf(asDeclared, key);
    expect(headersOf(sheet).filter((header) => !own.test(header))).toEqual(
      physicalColumns(tabs[key]).map(({ header }) => header),
    );
    expect(withoutOwn(sheet)).toEqual(looks(declared));
  }
  expect(bench.call('load')).toEqual(asDeclared.call('load'));
}

test('what stands in the columns, on their headers and over them goes with them', () => {
  const bench = new Bench(dist, ofBefore);
  expect(bench.call('load')).toEqual(asDeclared.call('load'));
  expect(bench.call('arrange')).toBe(
    `列を並べ直しました：${arranged.map((key) => tabs[key].name).join('、')}。`,
  );
  expectArranged(bench);
});

test('columns of staff stay beside their left neighbour, those at the end at the end', () => {
  const bench = new Bench(dist, ofBefore);
  bench.call('arrange');
  const cases = sheetOf(bench, 'cases');
  expect(headersOf(cases).slice(0, 5)).toEqual([
    '案件番号',
    '事業者名',
    '段階',
    'うちのメモ',
    '状態',
  ]);
  expect(headersOf(cases).pop()).toBe('最後のメモ');
  expect(looks(cases).うちのメモ).toMatchObject({
    cells: ['うちのメモ', 'うちのメモ1', 'うちのメモ2'],
    isProtected: 0,
  });
  expect(cases.frozenColumns).toBe(2);
});

test('where everything stands already, nothing is moved', () => {
  const bench = new Bench(dist, ofBefore);
  bench.call('arrange');
  const before = JSON.stringify(bench.runtime.state.spreadsheet);
  expect(bench.call('arrange')).toBe('どのタブも、仕事に使う順に並んでいます。');
  expect(JSON.stringify(bench.runtime.state.spreadsheet)).toBe(before);
});

test.each([
  ['Sheets.batchUpdate', 1],
  ['Sheets.batchUpdate', 4],
  ['Range.protect', 1],
  ['Range.protect', 8],
  ['Protection.setDescription', 3],
  ['Protection.remove', 1],
  ['Protection.remove', 5],
])('a run that dies after call of %s number %i is gone on with', (service, call) => {
  const bench = new Bench(dist, ofBefore);
  bench.runtime.faults.add({ service, kind: 'crash', call } as never);
  expect(() => bench.call('arrange')).toThrow();
  expect(bench.call('load')).toEqual(asDeclared.call('load'));
  bench.call('arrange');
  expectArranged(bench);
});
