/** The request copyPaste: the values of one area into another of the same spreadsheet. */
import { NotImplementedError } from '../errors';
import { formulaValue } from '../sheets/display';
import { cellAt } from '../sheets/grid';
import type { Cell } from '../sheets/state';
import type { Applied, RequestTarget } from './sheetRequests';
import { apiError, areaOfGrid, checkInside, sheetOfId } from './valueRanges';

/**
 * Copies values, empty cells too (assumption `paste-values`). They are repeated where the
 * destination is a multiple of the source in height or width; otherwise all of the source is copied
 * once, beyond the end of a smaller destination too (documented).
 */
export function copyPaste(
  { transaction, name }: RequestTarget,
  request: GoogleAppsScript.Sheets.Schema.CopyPasteRequest,
): Applied {
  const { source, destination, pasteType = 'PASTE_NORMAL', pasteOrientation = 'NORMAL' } = request;
  if (pasteType !== 'PASTE_VALUES' || pasteOrientation !== 'NORMAL') {
    throw new NotImplementedError(`Sheets.batchUpdate copyPaste ${pasteType} ${pasteOrientation}`);
  }
  if (!source || !destination) throw apiError(`${name}: source and destination must be set`);
  const from = sheetOfId(transaction.book, source.sheetId);
  const taken = areaOfGrid(from, source);
  const to = sheetOfId(transaction.book, destination.sheetId);
  const place = areaOfGrid(to, destination);
  if (taken.rows < 1 || taken.columns < 1) throw apiError(`${name}: the source is empty`);
  const rows = place.rows % taken.rows === 0 ? Math.max(place.rows, taken.rows) : taken.rows;
  const columns =
    place.columns % taken.columns === 0 ? Math.max(place.columns, taken.columns) : taken.columns;
  checkInside(to, place.row + rows - 1, place.column + columns - 1, to.name);
  // All of the source is read before anything is written, as the two may overlap.
  const values: Cell[][] = Array.from({ length: taken.rows }, (_, r) =>
    Array.from({ length: taken.columns }, (__, c) => {
      const cell = cellAt(from, taken.row + r, taken.column + c);
      if (typeof cell === 'object' && cell !== null) {
        return formulaValue(cell);
      }
      return cell;
    }),
  );
  for (let r = 0; r < rows; r++) {
    for (let c = 0; c < columns; c++) {
      const value = values[r % taken.rows]?.[c % taken.columns] as Cell;
      transaction.put(to, place.row + r, place.column + c, value);
    }
  }
  return { cells: rows * columns };
}
