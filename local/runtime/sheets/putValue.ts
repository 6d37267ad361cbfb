/** Putting values into cells: as they are, or as if they had been typed. */
import { serialOf } from '../clock';
import { formatAt, putCell, setFormat } from './grid';
import type { Cell, SheetState } from './state';
import { readTyped } from './typed';

/** Text to be taken as typed, or an instant to become a dated cell. */
export interface TypedText {
  typed: string;
  epoch?: number;
}

/** Puts a value as typed into a cell; true when the cell changed. */
export function putValue(
  sheet: SheetState,
  row: number,
  column: number,
  value: Cell | TypedText,
  now: number,
): boolean {
  if (typeof value !== 'object' || value === null || !('typed' in value)) {
    return putCell(sheet, row, column, value);
  }
  const format = formatAt(sheet, 'numberFormat', row, column);
  const { cell, numberFormat } =
    value.epoch === undefined
      ? readTyped(value.typed, format, now)
      : // Assumption `date-format-of-dates`: an unformatted cell shows a written Date as a date.
        { cell: serialOf(value.epoch), numberFormat: 'yyyy/mm/dd h:mm:ss' };
  if (numberFormat && format === '') {
    setFormat(sheet, 'numberFormat', { row, column, rows: 1, columns: 1 }, numberFormat);
  }
  return putCell(sheet, row, column, cell);
}
