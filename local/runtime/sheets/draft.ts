/** A spreadsheet to be changed all or nothing: changes go to copies, made only of what they touch. */
import { displayText } from './display';
import { cellAt, formatAt } from './grid';
import { putValue, type TypedText } from './putValue';
import type { Cell, SheetState, SpreadsheetState } from './state';

/**
 * Later changes see earlier ones in `book`. Nothing is seen from outside until `commit`, which keeps
 * the identity of the spreadsheet and of its sheets; a draft that is dropped leaves no trace.
 */
export class SpreadsheetDraft {
  /** The spreadsheet as changed so far; its sheets must be opened before they are changed. */
  readonly book: SpreadsheetState;
  /** Whether anything differs from before. */
  changed = false;
  private readonly originals = new Map<SheetState, SheetState>();
  /** Rows that only this draft has. */
  private readonly rows = new WeakSet<Cell[]>();

  /** @param now epoch milliseconds, for texts taken as typed */
  constructor(
    private readonly original: SpreadsheetState,
    private readonly now: number,
  ) {
    this.book = { ...original, sheets: [...original.sheets] };
  }

  /** A sheet of `book`, to be changed. */
  open(sheet: SheetState): SheetState {
    const at = this.book.sheets.indexOf(sheet);
    if (this.originals.has(sheet) || !this.original.sheets.includes(sheet)) return sheet;
    const copy: SheetState = {
      ...sheet,
      columnWidths: { ...sheet.columnWidths },
      hiddenColumns: [...sheet.hiddenColumns],
      cells: [...sheet.cells],
      formats: { ...sheet.formats },
      protections: [...sheet.protections],
      conditionalFormats: [...sheet.conditionalFormats],
    };
    this.originals.set(copy, sheet);
    this.book.sheets[at] = copy;
    return copy;
  }

  /** Puts a value, or a text to be taken as typed, into a cell of an open sheet. */
  put(sheet: SheetState, row: number, column: number, value: Cell | TypedText): void {
    const line = sheet.cells[row - 1];
    if (line && !this.rows.has(line)) {
      const copy = [...line];
      sheet.cells[row - 1] = copy;
      this.rows.add(copy);
    }
    if (putValue(sheet, row, column, value, this.now)) this.changed = true;
  }

  /** What the cell holds, and shows. */
  cellAt(sheet: SheetState, row: number, column: number): { cell: Cell; shown: string } {
    const cell = cellAt(sheet, row, column);
    if (cell === null) return { cell, shown: '' };
    return { cell, shown: displayText(cell, formatAt(sheet, 'numberFormat', row, column)) };
  }

  /** Makes the changes real. */
  commit(): void {
    const sheets = this.book.sheets.map((sheet) => {
      const original = this.originals.get(sheet);
      return original ? Object.assign(original, sheet) : sheet;
    });
    Object.assign(this.original, this.book, { sheets });
  }
}
