// 書込控え: what was written where, in the same call as the writing itself, so that whatever people sort or insert
// meanwhile, and wherever the run dies, it can be told whether it landed in its rows, and what stood there before.
import {
  fields,
  list,
  number,
  text as plain,
  type Shape,
  stored,
} from '../../domain/registry/storedCell';
import { type TabKey, tabKeys, tabs } from '../../domain/registry/tabs';
import { keyOf } from '../../domain/registry/understood';
import { protectionsOf, protectOnce } from '../setUp/protectOnce';
import { type RawCell, splitParts } from './cells';
import { single } from './ranges';
import { copied, emptied, gridRange, moreLines, putCells, textCell } from './requests';
import { type Block, type Request, sheetId, spreadsheet } from './sheetsApi';
import type { CellTexts, ServedCell, SheetTable } from './sheetTable';

export const WRITE_RECORD = '書込控え';

/** Cells of a row that was read, for the place where it was read. */
export interface WrittenRow {
  readonly tab: TabKey;
  readonly key: string;
  readonly position: number;
  readonly texts: CellTexts;
  /** A 次の操作 that was served: its place, and what stood there when it was read. */
  readonly served?: ServedCell;
  /** The row is taken out; it counts as put right only once somebody has seen that it was the one meant. */
  readonly gone?: true;
}

/** A row of the record: a row that was written, the key that really stood there, and its cells before the writing. */
export interface RecordedRow extends WrittenRow {
  readonly found: string;
  readonly before: readonly RawCell[];
}

/** Before the number of a row that is taken out: no key is like it, so that what nobody has confirmed is looked at. */
const GONE = '×';

/** What was written may take up more than one cell. */
const TEXT_CELLS = 4;
const column = {
  meant: 0,
  found: 1,
  tab: 2,
  position: 3,
  texts: 4,
  before: 4 + TEXT_CELLS,
} as const;
const FIRST_ROW = 2;
const ROWS = 1_000;
const HEADERS = ['書く行の番号', '書く直前の番号', 'タブ', '行', '書いた内容'];
const COLUMNS = 80;

/** Makes the tab where it is missing; its headers come last: without them it is not yet whole. @returns whether it was made */
export function setUpWriteRecord(): boolean {
  const sheet =
    spreadsheet().getSheetByName(WRITE_RECORD) ??
    spreadsheet().insertSheet(WRITE_RECORD, spreadsheet().getSheets().length);
  const headers = sheet.getRange(1, 1, 1, HEADERS.length);
  if (headers.getDisplayValues()[0].join() === HEADERS.join()) return false;
  const room = sheet.getMaxColumns();
  if (room < COLUMNS) sheet.insertColumnsAfter(room, COLUMNS - room);
  const cells = sheet.getRange(1, 1, ROWS, COLUMNS);
  cells.setNumberFormat('@');
  sheet.setFrozenRows(1);
  sheet.hideSheet();
  protectOnce(cells, 'システムが書き込みます。', protectionsOf(sheet));
  headers.setValues([HEADERS]);
  return true;
}

/** The keys that were meant and found by the last writing. */
export const recordedKeys = {
  tab: WRITE_RECORD,
  rows: { first: FIRST_ROW },
  columns: { first: column.meant, last: column.found },
} as const satisfies Block;

export const keysOf = (count: number) => ({
  ...recordedKeys,
  rows: { first: FIRST_ROW, last: FIRST_ROW + count - 1 },
});

/** Behind the headers: no run writes there but 初期設定 (see version.ts). */
export const versionCell: Block = {
  tab: WRITE_RECORD,
  rows: single(1),
  columns: single(HEADERS.length),
};

/** More columns than the record can keep. */
export const isTooWide = ({ width }: SheetTable): boolean => width > COLUMNS - column.before;

export const wholeRecord = (count: number): Block => ({
  tab: WRITE_RECORD,
  rows: { first: FIRST_ROW, last: FIRST_ROW + count - 1 },
  columns: { first: 0, last: COLUMNS - 1 },
});

const text = (cell: RawCell): string => String(cell ?? '');

/** Whether every row was written where its key stood. */
export const allInPlace = (keys: readonly (readonly RawCell[])[]): boolean =>
  keys.every((row) => isFoundIn(row));

/** A key that somebody spelt differently names the same row. */
const isFoundIn = (row: readonly RawCell[]): boolean =>
  text(row[column.meant]) === keyOf(text(row[column.found]));

interface Written {
  /** The row that was meant, whatever somebody writes into its own column; not in a record of before. */
  readonly key?: string;
  readonly texts: readonly (readonly [number, string])[];
  readonly served?: ServedCell;
  readonly gone?: true;
}

const ofColumn: Shape<readonly [number, string]> = (value) =>
  Array.isArray(value) && typeof value[0] === 'number' && typeof value[1] === 'string'
    ? [value[0], value[1]]
    : undefined;
const servedCell = fields<ServedCell>({ index: number, chosen: plain });

/** 書いた内容: nothing can be put right by what somebody else wrote there. */
const written = stored<Written>((value) => {
  const { key, texts, served, gone } = (value ?? {}) as Partial<Written>;
  const whole = list(ofColumn)(texts);
  return whole && { key, texts: whole, served: servedCell(served), ...(gone && { gone: true }) };
});

/** The rows of the record that were written into another row, by what was written and by the row as it was copied. */
export function misplacedRows(
  tables: ReadonlyMap<TabKey, SheetTable>,
  cells: readonly (readonly RawCell[])[],
): RecordedRow[] {
  return cells.flatMap((row): RecordedRow[] => {
    const tab = tabKeys.find((one) => tabs[one].name === text(row[column.tab]));
    const kept = written.read(row.slice(column.texts, column.before).map(text).join(''));
    if (!kept || !tab) return [];
    const { key = text(row[column.meant]), texts, served, gone } = kept;
    const { keyIndex } = tables.get(tab) as SheetTable;
    const found = keyOf(text(row[column.before + keyIndex] ?? row[column.found]));
    if (key === found && !gone) return [];
    return [
      {
        tab,
        key,
        found,
        position: Number(text(row[column.position])),
        texts: new Map(texts),
        ...(served && { served }),
        ...(gone && { gone }),
        before: row.slice(column.before),
      },
    ];
  });
}

const textsOf = ({ key, texts, served, gone }: WrittenRow): string[] =>
  splitParts(written.write({ key, texts: [...texts], served, gone }), TEXT_CELLS);

/**
 * The requests that record a writing, to be made right before it in the same call: the rows as they stand then are
 * copied by Google itself. They replace the record of the writing before.
 * @param earlier how many rows that one had
 */
export function recordRequests(
  tables: ReadonlyMap<TabKey, SheetTable>,
  written: readonly WrittenRow[],
  earlier: number,
): Request[] {
  if (written.length === 0) return [];
  const id = sheetId(WRITE_RECORD);
  const requests: Request[] = [];
  const rows = Math.max(earlier, written.length);
  if (rows >= ROWS) requests.push(...moreRows(id, rows));
  if (earlier > written.length) {
    const surplus = { first: FIRST_ROW + written.length, last: FIRST_ROW + earlier - 1 };
    requests.push(emptied(gridRange(WRITE_RECORD, surplus, { first: 0, last: column.found })));
  }
  const keys = written.map(({ key, gone }) => [gone ? GONE + key : key]);
  const texts = written.map((row) => [tabs[row.tab].name, String(row.position), ...textsOf(row)]);
  const put = (columnIndex: number, rows: string[][]) =>
    putCells(
      id,
      FIRST_ROW - 1,
      columnIndex,
      rows.map((cells) => cells.map(textCell)),
    );
  return [...requests, ...copies(tables, written), put(column.meant, keys), put(column.tab, texts)];
}

function moreRows(id: number, rows: number): Request[] {
  const standing = spreadsheet().getSheetByName(WRITE_RECORD)?.getMaxRows() ?? ROWS;
  const lacking = rows + FIRST_ROW - standing;
  return lacking > 0 ? [moreLines(id, 'ROWS', lacking)] : [];
}

/** Of neighbouring rows one copy; the key of each goes into its own column besides. */
function copies(
  tables: ReadonlyMap<TabKey, SheetTable>,
  written: readonly WrittenRow[],
): Request[] {
  const requests: Request[] = [];
  let from = 0;
  written.forEach((row, i) => {
    const next = written[i + 1];
    if (next && next.tab === row.tab && next.position === row.position + 1) return;
    const run = written.slice(from, i + 1);
    const table = tables.get(row.tab) as SheetTable;
    const rows = { first: run[0].position, last: row.position };
    const place = { first: FIRST_ROW + from, last: FIRST_ROW + i };
    const width = Math.min(table.width, COLUMNS - column.before);
    const copy = (first: number, length: number, target: number) =>
      copied(
        gridRange(table.name, rows, { first, last: first + length - 1 }),
        gridRange(WRITE_RECORD, place, { first: target, last: target + length - 1 }),
      );
    requests.push(copy(table.keyIndex, 1, column.found), copy(0, width, column.before));
    from = i + 1;
  });
  return requests;
}
