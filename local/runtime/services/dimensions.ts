/** The requests about rows and columns of a sheet as such: adding, taking out, moving, how wide they are. */
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

/** Moves columns; where to is counted as they stood (documented). */
export function moveDimension(
  target: RequestTarget,
  { source = {}, destinationIndex }: GoogleAppsScript.Sheets.Schema.MoveDimensionRequest,
): Applied {
  const { sheet, first, count } = columnsOf(target, source, 'moveDimension');
  const last = first + count - 1;
  if (destinationIndex === undefined || destinationIndex < 0) {
    throw apiError(`${target.name}: destinationIndex must be set`);
  }
  if (destinationIndex > sheet.maxColumns) {
    throw apiError(`${target.name}: destinationIndex is past the end of the sheet`);
  }
  if (sheet.columnGroups?.length) {
    throw new NotImplementedError('Sheets.batchUpdate moveDimension where columns are grouped');
  }
  // Assumption `move-columns`: to a place within themselves.
  if (destinationIndex >= first && destinationIndex <= last) return {};
  target.transaction.moveColumns(sheet, { first, count }, destinationIndex + 1);
  return {};
}

/** How wide columns are. */
export function updateDimensionProperties(
  target: RequestTarget,
  request: GoogleAppsScript.Sheets.Schema.UpdateDimensionPropertiesRequest,
): Applied {
  const { range = {}, properties = {}, fields } = request;
  const { sheet, first, count } = columnsOf(target, range, 'updateDimensionProperties');
  const { pixelSize } = properties;
  if (fields !== 'pixelSize' || pixelSize === undefined) {
    throw new NotImplementedError(`Sheets.batchUpdate updateDimensionProperties of ${fields}`);
  }
  const columnWidths = { ...sheet.columnWidths };
  for (let column = first; column < first + count; column++) columnWidths[column] = pixelSize;
  target.transaction.change(sheet, { columnWidths });
  return {};
}

/** Columns of a sheet, the first counted from 1. */
export function columnsOf(
  { transaction, name }: RequestTarget,
  range: DimensionRange,
  kind: string,
): { sheet: SheetState; first: number; count: number } {
  if (range.dimension !== 'COLUMNS') {
    throw new NotImplementedError(`Sheets.batchUpdate ${kind} of ${range.dimension}`);
  }
  const sheet = sheetOfId(transaction.book, range.sheetId);
  const { startIndex = 0, endIndex = sheet.maxColumns } = range;
  if (startIndex < 0 || endIndex <= startIndex || endIndex > sheet.maxColumns) {
    throw apiError(`${name}: the columns lie outside the sheet`);
  }
  return { sheet, first: startIndex + 1, count: endIndex - startIndex };
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
