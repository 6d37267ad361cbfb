// The requests to the Sheets API by which rows are written, added and taken out.
import type { RawCell } from './cells';
import { type Span, spansOf } from './ranges';
import { type Request, sheetId } from './sheetsApi';
import type { CellTexts, ServedCell, SheetTable } from './sheetTable';

type GridRange = GoogleAppsScript.Sheets.Schema.GridRange;

/** Rows from 1, both ends included; columns from 0, both ends included. */
export const gridRange = (tab: string, rows: Span, columns: Span): GridRange => ({
  sheetId: sheetId(tab),
  startRowIndex: rows.first - 1,
  endRowIndex: rows.last,
  startColumnIndex: columns.first,
  endColumnIndex: columns.last + 1,
});

/** Writes cells of one row; neighbours go into one request. `position` counts from 1. */
export function updateRow(table: SheetTable, position: number, texts: CellTexts): Request[] {
  const id = sheetId(table.name);
  const indices = [...texts.keys()].sort((a, b) => a - b);
  const requests: Request[] = [];
  let from = 0;
  indices.forEach((index, i) => {
    if (indices[i + 1] === index + 1) return;
    const run = indices.slice(from, i + 1);
    from = i + 1;
    requests.push({
      updateCells: {
        start: { sheetId: id, rowIndex: position - 1, columnIndex: run[0] },
        rows: [{ values: run.map((column) => table.cell(column, texts.get(column) ?? '')) }],
        fields: 'userEnteredValue',
      },
    });
  });
  return requests;
}

/** Empties one cell if it still holds this very text. `position` counts from 1. */
export function emptyCell(table: SheetTable, position: number, cell: ServedCell): Request {
  return {
    findReplace: {
      find: cell.chosen,
      replacement: '',
      matchCase: true,
      matchEntireCell: true,
      range: gridRange(
        table.name,
        { first: position, last: position },
        { first: cell.index, last: cell.index },
      ),
    },
  };
}

/** Adds rows right below the header, the last one first: the newest stands at the top. */
export function insertRows(table: SheetTable, rows: readonly CellTexts[]): Request[] {
  const id = sheetId(table.name);
  return [
    {
      insertDimension: {
        range: { sheetId: id, dimension: 'ROWS', startIndex: 1, endIndex: 1 + rows.length },
        inheritFromBefore: false,
      },
    },
    {
      updateCells: {
        start: { sheetId: id, rowIndex: 1, columnIndex: 0 },
        rows: [...rows].reverse().map((texts) => ({ values: table.fullRow(texts) })),
        fields: 'userEnteredValue',
      },
    },
  ];
}

/** A cell as it was read. */
const rawCell = (cell: RawCell): GoogleAppsScript.Sheets.Schema.CellData => ({
  userEnteredValue:
    typeof cell === 'number'
      ? { numberValue: cell }
      : typeof cell === 'boolean'
        ? { boolValue: cell }
        : cell
          ? { stringValue: cell }
          : {},
});

/** Adds rows of cells as they were read below the last one with content. */
export const appendRaw = (sheet: number, rows: readonly (readonly RawCell[])[]): Request => ({
  appendCells: {
    sheetId: sheet,
    rows: rows.map((cells) => ({ values: cells.map(rawCell) })),
    fields: 'userEnteredValue',
  },
});

/** Takes rows out, the last ones first; a row more at the end, since a tab must keep one. */
export function deleteRows(tab: string, positions: readonly number[]): Request[] {
  const id = sheetId(tab);
  return [
    { appendDimension: { sheetId: id, dimension: 'ROWS', length: 1 } },
    ...spansOf(positions)
      .reverse()
      .map(({ first, last }) => ({
        deleteDimension: {
          range: { sheetId: id, dimension: 'ROWS', startIndex: first - 1, endIndex: last },
        },
      })),
  ];
}

/** Adds rows below the last one with content. */
export function appendRows(table: SheetTable, rows: readonly CellTexts[]): Request {
  return {
    appendCells: {
      sheetId: sheetId(table.name),
      rows: rows.map((texts) => ({ values: table.fullRow(texts) })),
      fields: 'userEnteredValue',
    },
  };
}
