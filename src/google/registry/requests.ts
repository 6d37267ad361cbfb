// The requests to the Sheets API by which rows are written, added and taken out.
import { leading, type RawCell } from './cells';
import { type Span, single, spansOf } from './ranges';
import { type Request, sheetId } from './sheetsApi';
import type { CellTexts, ServedCell, SheetTable } from './sheetTable';

type GridRange = GoogleAppsScript.Sheets.Schema.GridRange;
type CellData = GoogleAppsScript.Sheets.Schema.CellData;
type Dimension = 'ROWS' | 'COLUMNS';

const fields = 'userEnteredValue';
const leads = 'userEnteredFormat.textFormat.link';

/** Rows of cells, and what of them is written. */
const written = (rows: readonly CellData[][]) => ({
  rows: rows.map((values) => ({ values })),
  fields: rows.some((row) => row.some((cell) => cell.userEnteredFormat))
    ? `${fields},${leads}`
    : fields,
});

/** Rows from 1, both ends included; columns from 0, both ends included. */
export const gridRange = (tab: string, rows: Span, columns: Span): GridRange => ({
  sheetId: sheetId(tab),
  startRowIndex: rows.first - 1,
  endRowIndex: rows.last,
  startColumnIndex: columns.first,
  endColumnIndex: columns.last + 1,
});

/** Neighbouring rows or columns of a sheet; `startIndex` counts from 0. */
export const linesOf = (sheet: number, dimension: Dimension, startIndex: number, length = 1) => ({
  sheetId: sheet,
  dimension,
  startIndex,
  endIndex: startIndex + length,
});

/** Writes rows of cells from a place on; it counts from 0. */
export const putCells = (
  sheet: number,
  rowIndex: number,
  columnIndex: number,
  rows: readonly CellData[][],
): Request => ({
  updateCells: {
    start: { sheetId: sheet, rowIndex, columnIndex },
    ...written(rows),
  },
});

/** Has the cells of a column lead where they say, from a place on; it counts from 0. What they hold stays. */
export const leadTo = (
  sheet: number,
  rowIndex: number,
  columnIndex: number,
  cells: readonly CellData[],
): Request => ({
  updateCells: {
    start: { sheetId: sheet, rowIndex, columnIndex },
    rows: cells.map(({ userEnteredFormat }) => ({ values: [{ userEnteredFormat }] })),
    fields: leads,
  },
});

/** Empties all cells of a range. */
export const emptied = (range: GridRange): Request => ({ updateCells: { range, fields } });

/** Adds rows of cells below the last one with content. */
export const appendCells = (sheet: number, rows: readonly CellData[][]): Request => ({
  appendCells: { sheetId: sheet, ...written(rows) },
});

/** Adds empty rows or columns at the end of a sheet. */
export const moreLines = (sheet: number, dimension: Dimension, length: number): Request => ({
  appendDimension: { sheetId: sheet, dimension, length },
});

/** Puts a text in place of another in those cells of a range that hold just that. */
export const replaced = (range: GridRange, find: string, replacement: string): Request => ({
  findReplace: { find, replacement, matchCase: true, matchEntireCell: true, range },
});

/** Google itself copies what cells hold, as it stands when the request is done. */
export const copied = (source: GridRange, destination: GridRange): Request => ({
  copyPaste: { source, destination, pasteType: 'PASTE_VALUES' },
});

/** Makes room for rows right below the header, that look as those below them, and writes them. */
export function onTop(sheet: number, rows: readonly CellData[][]): Request[] {
  const range = linesOf(sheet, 'ROWS', 1, rows.length);
  return [{ insertDimension: { range, inheritFromBefore: false } }, putCells(sheet, 1, 0, rows)];
}

/** A cell with a text, or with nothing. */
export const textCell = (stringValue: string): CellData => ({
  userEnteredValue: stringValue === '' ? {} : { stringValue },
});

/** Writes cells of one row; neighbours go into one request. `position` counts from 1. */
export function updateRow(table: SheetTable, position: number, texts: CellTexts): Request[] {
  return spansOf(texts.keys()).map(({ first, last }) =>
    putCells(sheetId(table.name), position - 1, first, [
      Array.from({ length: last - first + 1 }, (_, i) =>
        table.cell(first + i, texts.get(first + i) ?? ''),
      ),
    ]),
  );
}

/** Empties one cell if it still holds this very text. `position` counts from 1. */
export const emptyCell = (table: SheetTable, position: number, cell: ServedCell): Request =>
  replaced(gridRange(table.name, single(position), single(cell.index)), cell.chosen, '');

/** Adds rows right below the header, the last one first: the newest stands at the top. */
export const insertRows = (table: SheetTable, rows: readonly CellTexts[]): Request[] =>
  onTop(
    sheetId(table.name),
    [...rows].reverse().map((texts) => table.fullRow(texts)),
  );

/** A cell as it was read. */
const rawCell = (cell: RawCell): CellData => ({
  userEnteredValue:
    typeof cell === 'number'
      ? { numberValue: cell }
      : typeof cell === 'boolean'
        ? { boolValue: cell }
        : cell
          ? { stringValue: cell }
          : {},
  ...(typeof cell === 'string' &&
    cell.startsWith('https:') && { userEnteredFormat: leading(cell) }),
});

/** Adds rows of cells as they were read below the last one with content. */
export const appendRaw = (sheet: number, rows: readonly (readonly RawCell[])[]): Request =>
  appendCells(
    sheet,
    rows.map((cells) => cells.map(rawCell)),
  );

/** Takes rows out, the last ones first; a row more at the end, since a tab must keep one. */
export function deleteRows(tab: string, positions: readonly number[]): Request[] {
  const id = sheetId(tab);
  return [
    moreLines(id, 'ROWS', 1),
    ...spansOf(positions)
      .reverse()
      .map(({ first, last }) => ({
        deleteDimension: { range: linesOf(id, 'ROWS', first - 1, last - first + 1) },
      })),
  ];
}

/** Adds rows below the last one with content. */
export const appendRows = (table: SheetTable, rows: readonly CellTexts[]): Request =>
  appendCells(
    sheetId(table.name),
    rows.map((texts) => table.fullRow(texts)),
  );
