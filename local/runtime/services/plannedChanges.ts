/** The cell changes of one call of the Sheets API: planned in order, then applied all together. */
import { displayText } from '../sheets/display';
import { cellAt, formatAt, insertRowsAfter, lastRowOf, putCell } from '../sheets/grid';
import type { Cell, SheetState } from '../sheets/state';
import { readTyped } from '../sheets/typed';
import { putValue } from './cellValues';
import type { ServiceEnv } from './env';

/** A change that is known to be possible. */
export interface Change {
  sheet: SheetState;
  row: number;
  column: number;
  /** The value, or the text to be taken as typed. */
  value: Cell | { typed: string };
}

export class PlannedChanges {
  readonly list: Change[] = [];
  private readonly byCell = new Map<string, Change>();

  constructor(private readonly env: ServiceEnv) {}

  add(changes: readonly Change[]): void {
    for (const change of changes) {
      this.list.push(change);
      this.byCell.set(keyOf(change), change);
    }
  }

  /** What the cell holds, and shows, after the changes planned so far. */
  cellAt(sheet: SheetState, row: number, column: number): { cell: Cell; shown: string } {
    const format = formatAt(sheet, 'numberFormat', row, column);
    const planned = this.byCell.get(keyOf({ sheet, row, column }))?.value;
    if (planned === undefined) {
      const cell = cellAt(sheet, row, column);
      return { cell, shown: displayText(cell, format) };
    }
    if (!isTyped(planned)) return { cell: planned, shown: displayText(planned, format) };
    const { cell, numberFormat } = readTyped(planned.typed, format, this.env.run.now());
    return { cell, shown: displayText(cell, format || (numberFormat ?? '')) };
  }

  /** The last row that will have content. */
  lastRowOf(sheet: SheetState): number {
    const highest = this.list.reduce(
      (last, change) => (change.sheet === sheet ? Math.max(last, change.row) : last),
      lastRowOf(sheet),
    );
    for (let row = highest; row > 0; row--) {
      for (let column = 1; column <= sheet.maxColumns; column++) {
        const { cell } = this.cellAt(sheet, row, column);
        if (cell !== null && cell !== '') return row;
      }
    }
    return 0;
  }

  apply(): void {
    let changed = false;
    for (const { sheet, row, column, value } of this.list) {
      // appendCells adds rows when needed.
      if (row > sheet.maxRows) insertRowsAfter(sheet, sheet.maxRows, row - sheet.maxRows);
      const done = isTyped(value)
        ? putValue(sheet, row, column, value, this.env.run.now())
        : putCell(sheet, row, column, value);
      changed ||= done;
    }
    if (changed) this.env.run.touched();
  }
}

const isTyped = (value: Change['value']): value is { typed: string } =>
  typeof value === 'object' && value !== null && 'typed' in value;

const keyOf = ({ sheet, row, column }: Pick<Change, 'sheet' | 'row' | 'column'>) =>
  `${sheet.id}!${row},${column}`;
