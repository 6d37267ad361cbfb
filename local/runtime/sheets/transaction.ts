/** Changes to a spreadsheet that stand all together or, when one of them is refused, not at all. */
import { displayText } from './display';
import {
  cellAt,
  formatAt,
  insertColumnsAfter,
  insertInto,
  insertRowsAfter,
  insertRowsBefore,
  moveColumns,
  removeRows,
  setFormat,
} from './grid';
import { putValue, type TypedText } from './putValue';
import type { Area, Cell, CellFormats, SheetState, SpreadsheetState } from './state';

/**
 * Does its changes at once and remembers how to undo them, rather than working on a copy: a copy of
 * 40,000 rows for every call would cost more than the call.
 */
export class Transaction {
  /** Whether anything differs from before. */
  changed = false;
  private readonly undo: (() => void)[] = [];
  /** Sheets whose properties and formats have been noted; these are replaced, never changed inside. */
  private readonly noted = new Set<SheetState>();

  /** @param now epoch milliseconds, for texts taken as typed */
  constructor(
    readonly book: SpreadsheetState,
    private readonly now: number,
  ) {}

  /** Puts a value, or a text to be taken as typed, into a cell. */
  put(sheet: SheetState, row: number, column: number, value: Cell | TypedText): void {
    this.note(sheet);
    const { cells } = sheet;
    const rows = cells.length;
    const width = cells[row - 1]?.length ?? 0;
    const before = cellAt(sheet, row, column);
    if (!putValue(sheet, row, column, value, this.now)) return;
    this.changed = true;
    this.undo.push(() => {
      resize(cells, Math.max(rows, row), () => []);
      const line = cells[row - 1] as Cell[];
      resize(line, width, () => null);
      if (column <= width) line[column - 1] = before;
      resize(cells, rows, () => []);
    });
  }

  /** What the cell holds, and shows. */
  cellAt(sheet: SheetState, row: number, column: number): { cell: Cell; shown: string } {
    const cell = cellAt(sheet, row, column);
    if (cell === null) return { cell, shown: '' };
    return { cell, shown: displayText(cell, formatAt(sheet, 'numberFormat', row, column)) };
  }

  /** New empty rows after a row, or before it, with that row's formats. */
  insertRows(sheet: SheetState, side: 'after' | 'before', row: number, count: number): void {
    this.note(sheet);
    const { cells } = sheet;
    const rows = cells.length;
    const after = side === 'after' ? row : row - 1;
    if (side === 'after') insertRowsAfter(sheet, row, count);
    else insertRowsBefore(sheet, row, count);
    this.changed = true;
    if (cells.length > rows) this.undo.push(() => cells.splice(after, count));
  }

  removeRows(sheet: SheetState, row: number, count: number): void {
    this.note(sheet);
    const { cells } = sheet;
    const rows = cells.length;
    const gone = cells.slice(row - 1, row - 1 + count);
    removeRows(sheet, row, count);
    this.changed = true;
    this.undo.push(() => {
      resize(cells, rows - gone.length, () => []);
      insertInto(cells, row - 1, gone);
    });
  }

  appendColumns(sheet: SheetState, count: number): void {
    this.note(sheet);
    // Nothing stands to the right of the last column, so no cells move.
    insertColumnsAfter(sheet, sheet.maxColumns, count);
    this.changed = true;
  }

  /** Moves columns before another one, counted as they stood. */
  moveColumns(sheet: SheetState, columns: { first: number; count: number }, before: number): void {
    this.note(sheet);
    const lines = [...sheet.cells];
    moveColumns(sheet, columns, before);
    this.changed = true;
    this.undo.push(() => {
      lines.forEach((line, row) => {
        sheet.cells[row] = line;
      });
    });
  }

  /** Sets a property of an area's cells. */
  format<P extends keyof CellFormats>(
    sheet: SheetState,
    property: P,
    area: Area,
    value: CellFormats[P],
  ): void {
    this.note(sheet);
    setFormat(sheet, property, area, value);
    this.changed = true;
  }

  /** Sets properties of a sheet as a whole. */
  change(sheet: SheetState, properties: Partial<Omit<SheetState, 'cells' | 'formats'>>): void {
    this.note(sheet);
    Object.assign(sheet, properties);
    this.changed = true;
  }

  /** Changes the spreadsheet's own properties and which sheets it has. */
  changeBook(change: (book: SpreadsheetState) => void): void {
    const before = { ...this.book, sheets: [...this.book.sheets] };
    this.undo.push(() => Object.assign(this.book, before));
    change(this.book);
    this.changed = true;
  }

  /** Undoes everything, the last first. */
  rollBack(): void {
    for (let undo = this.undo.pop(); undo; undo = this.undo.pop()) undo();
    this.changed = false;
  }

  private note(sheet: SheetState): void {
    if (this.noted.has(sheet)) return;
    this.noted.add(sheet);
    const { cells: _, formats, ...properties } = sheet;
    const before = { ...properties, formats: { ...formats } };
    this.undo.push(() => Object.assign(sheet, before));
  }
}

function resize<T>(array: T[], length: number, filler: () => T): void {
  while (array.length < length) array.push(filler());
  array.length = length;
}
