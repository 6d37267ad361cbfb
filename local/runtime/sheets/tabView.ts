/** A tab by its headers, as people think of it. */
import {
  type CellValue,
  cellAt,
  displayOf,
  formatsOf,
  lastColumnOf,
  lastRowOf,
  seenCell,
} from './grid';
import type { SheetState } from './state';

/** A tab as people see it, without empty rows; `row` is the row's number in the sheet. */
export interface TabView {
  headers: string[];
  rows: { row: number; cells: Record<string, CellValue> }[];
}

/** What people see of a sheet whose first row holds the headers. */
export function viewOf(sheet: SheetState): TabView {
  const headers = headersOf(sheet);
  const area = { row: 1, column: 1, rows: lastRowOf(sheet), columns: Math.max(1, headers.length) };
  const formats = formatsOf(sheet, 'numberFormat', area);
  const rows: TabView['rows'] = [];
  for (let row = 2; row <= area.rows; row++) {
    const cells: Record<string, CellValue> = {};
    headers.forEach((header, c) => {
      const format = formats[row - 1]?.[c] ?? '';
      if (header !== '') cells[header] = seenCell(cellAt(sheet, row, c + 1), format);
    });
    if (Object.values(cells).some((value) => value !== '')) rows.push({ row, cells });
  }
  return { headers, rows };
}

/** The number of the column with a header; throws with the headers that there are. */
export function columnOf(sheet: SheetState, header: string): number {
  const headers = headersOf(sheet);
  const at = headers.indexOf(header) + 1;
  if (at > 0) return at;
  const known = headers.filter((name) => name !== '').join('・');
  throw new Error(`「${sheet.name}」に「${header}」という列はありません（${known}）。`);
}

function headersOf(sheet: SheetState): string[] {
  const columns = lastColumnOf(sheet);
  if (columns === 0) return [];
  return displayOf(sheet, { row: 1, column: 1, rows: 1, columns })[0] as string[];
}
