/** Sorting the rows of a sheet by hand. */
import { cellAt, formatsOf, lastColumnOf, lastRowOf, putCell, setFormat } from './grid';
import type { Area, Cell, SheetState } from './state';

/**
 * Sorts the rows below the header by a column: numbers before texts, empty cells last. Number
 * formats, notes and links move with their cells (assumption `sort-moves-formats`).
 */
export function sortRows(sheet: SheetState, column: number, ascending: boolean): void {
  const rows = lastRowOf(sheet) - 1;
  if (rows < 2) return;
  const area: Area = { row: 2, column: 1, rows, columns: lastColumnOf(sheet) };
  const order = Array.from({ length: rows }, (_, i) => i).sort((a, b) =>
    compareCells(cellAt(sheet, a + 2, column), cellAt(sheet, b + 2, column), ascending),
  );
  const cells = order.map((i) =>
    Array.from({ length: area.columns }, (_, c) => cellAt(sheet, i + 2, c + 1)),
  );
  const moving = (['numberFormat', 'note', 'link'] as const).map((property) => ({
    property,
    values: formatsOf(sheet, property, area),
  }));
  order.forEach((from, to) => {
    for (let c = 0; c < area.columns; c++) {
      const place = { row: to + 2, column: c + 1, rows: 1, columns: 1 };
      putCell(sheet, place.row, place.column, cells[to]?.[c] ?? null);
      for (const { property, values } of moving) {
        const value = values[from]?.[c] ?? '';
        if (value !== values[to]?.[c]) setFormat(sheet, property, place, value);
      }
    }
  });
}

function compareCells(a: Cell, b: Cell, ascending: boolean): number {
  if (a === null || b === null) return (a === null ? 1 : 0) - (b === null ? 1 : 0);
  const order = rank(a) - rank(b) || compareAlike(a, b);
  return ascending ? order : -order;
}

function rank(cell: Cell): number {
  return typeof cell === 'number' ? 0 : typeof cell === 'string' ? 1 : 2;
}

function compareAlike(a: Cell, b: Cell): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  const [left, right] = [String(a), String(b)];
  return left < right ? -1 : left > right ? 1 : 0;
}
