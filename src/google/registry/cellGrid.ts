// The cells of one tab as far as they have been read, each where it stands.
import type { RawCell } from './cells';

export interface GridBlock {
  /** From 1, as the sheet counts. */
  readonly row: number;
  /** From 0. */
  readonly column: number;
  /** As the API gives them: what is empty at the end is left out. */
  readonly values: readonly (readonly RawCell[])[];
}

export class CellGrid {
  private readonly rows: RawCell[][] = [];

  /** Takes in what was read, over what stood there before. */
  put({ row, column, values }: GridBlock): void {
    values.forEach((line, index) => {
      const place = row - 1 + index;
      if (!this.rows[place]) this.rows[place] = [];
      const cells = this.rows[place];
      for (let i = 0; i < line.length; i++) cells[column + i] = line[i];
    });
  }

  at(position: number, index: number): RawCell {
    return this.rows[position - 1]?.[index];
  }

  /** Forgets one row before it is read again. */
  forget(position: number): void {
    delete this.rows[position - 1];
  }

  /** The last row of which anything was read. */
  get height(): number {
    return this.rows.length;
  }
}
