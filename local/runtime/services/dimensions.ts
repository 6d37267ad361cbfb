/** The requests that add and take out rows of a sheet. */
import { NotImplementedError } from '../errors';
import { cellsOf } from '../sheets/grid';
import type { SheetState } from '../sheets/state';
import { tooManyCells } from './books';
import type { Applied, RequestTarget } from './sheetRequests';
import { apiError, sheetOfId } from './valueRanges';

type DimensionRange = GoogleAppsScript.Sheets.Schema.DimensionRange;

/** Adds rows before a row; their formats are those of the row before or after (documented). */
export function insertDimension(
  target: RequestTarget,
  request: GoogleAppsScript.Sheets.Schema.InsertDimensionRequest,
): Applied {
  const { transaction, name } = target;
  const { startIndex, endIndex, ...range } = request.range ?? {};
  const sheet = rowsSheet(target, range);
  // Both must be set (documented).
  if (startIndex === undefined || endIndex === undefined || endIndex <= startIndex) {
    throw apiError(`${name}: both indexes must be set, and the end lie after the start`);
  }
  // Assumption `insert-at-end`: rows at the very end are appendDimension's.
  if (startIndex < 0 || startIndex >= sheet.maxRows) {
    throw apiError(
      `${name}: range.startIndex[${startIndex}] must be less than the grid size (${sheet.maxRows})`,
    );
  }
  if (request.inheritFromBefore && startIndex === 0) {
    throw apiError(`${name}: inheritFromBefore cannot be true if inserting at index 0`);
  }
  const count = endIndex - startIndex;
  if (request.inheritFromBefore) transaction.insertRows(sheet, 'after', startIndex, count);
  else transaction.insertRows(sheet, 'before', startIndex + 1, count);
  checkGrowth(target);
  return {};
}

/** Takes rows out; never all of them, nor all that are not frozen (assumption `delete-all-rows`). */
export function deleteDimension(
  target: RequestTarget,
  request: GoogleAppsScript.Sheets.Schema.DeleteDimensionRequest,
): Applied {
  const { transaction, name } = target;
  const sheet = rowsSheet(target, request.range ?? {});
  const { startIndex = 0, endIndex = sheet.maxRows } = request.range ?? {};
  if (startIndex < 0 || endIndex <= startIndex) {
    throw apiError(`${name}: the end must lie after the start`);
  }
  if (endIndex > sheet.maxRows) {
    throw apiError(
      `${name}: Cannot delete a row that doesn't exist. Tried to delete row index ${endIndex - 1} but there are only ${sheet.maxRows} rows.`,
    );
  }
  const frozenGone = Math.max(0, Math.min(sheet.frozenRows, endIndex) - startIndex);
  const left = sheet.maxRows - (endIndex - startIndex);
  if (left === 0) throw apiError(`${name}: You can't delete all the rows on the sheet.`);
  if (left <= sheet.frozenRows - frozenGone) {
    throw apiError(`${name}: Sorry, it is not possible to delete all non-frozen rows.`);
  }
  transaction.removeRows(sheet, startIndex + 1, endIndex - startIndex);
  return {};
}

/** Adds rows or columns at the end, with the formats of the last (assumption `inserted-rows-inherit`). */
export function appendDimension(
  target: RequestTarget,
  request: GoogleAppsScript.Sheets.Schema.AppendDimensionRequest,
): Applied {
  const { transaction, name } = target;
  const { sheetId, dimension, length = 0 } = request;
  const sheet = sheetOfId(transaction.book, sheetId);
  if (!Number.isInteger(length) || length < 1) throw apiError(`${name}: length must be positive`);
  if (dimension === 'ROWS') transaction.insertRows(sheet, 'after', sheet.maxRows, length);
  else if (dimension === 'COLUMNS') transaction.appendColumns(sheet, length);
  else throw apiError(`${name}: No dimension specified.`);
  checkGrowth(target);
  return {};
}

/** Throws where the spreadsheet has come to have more cells than it may. */
export function checkGrowth({ env, transaction, name }: RequestTarget): void {
  const limit = env.world.state.quota.spreadsheetCells;
  if (cellsOf(transaction.book) > limit) throw apiError(`${name}: ${tooManyCells(limit)}`);
}

function rowsSheet({ transaction, name }: RequestTarget, range: DimensionRange): SheetState {
  if (range.dimension === 'COLUMNS') {
    throw new NotImplementedError(
      'Sheets.batchUpdate insertDimension and deleteDimension of COLUMNS',
    );
  }
  if (range.dimension !== 'ROWS') throw apiError(`${name}: No dimension specified.`);
  return sheetOfId(transaction.book, range.sheetId);
}
