/** The requests of Spreadsheets.batchUpdate, each applied to what those before it have left. */
import { NotImplementedError } from '../errors';
import { lastRowOf } from '../sheets/grid';
import type { SheetState } from '../sheets/state';
import type { Transaction } from '../sheets/transaction';
import { writerOf } from './cellWriting';
import { addDimensionGroup, deleteDimensionGroup, updateDimensionGroup } from './columnGroups';
import { copyPaste } from './copyPaste';
import {
  appendDimension,
  checkGrowth,
  deleteDimension,
  insertDimension,
  moveDimension,
  updateDimensionProperties,
} from './dimensions';
import type { ServiceEnv } from './env';
import { addFilterView } from './filterViews';
import { findReplace } from './findReplace';
import {
  addSheet,
  deleteSheet,
  updateSheetProperties,
  updateSpreadsheetProperties,
} from './sheetProperties';
import { apiError, areaOfGrid, checkInside, sheetOfId } from './valueRanges';

type Request = GoogleAppsScript.Sheets.Schema.Request;
type Reply = GoogleAppsScript.Sheets.Schema.Response;
type RowData = GoogleAppsScript.Sheets.Schema.RowData;

/** What came of a request: its reply, empty when left out, and how many cells it has written. */
export interface Applied {
  reply?: Reply;
  cells?: number;
}

/** Where a request is applied; `name` is how the API names it in errors. */
export interface RequestTarget {
  env: ServiceEnv;
  transaction: Transaction;
  name: string;
}

type Kinds = {
  [K in keyof Request]?: (target: RequestTarget, request: NonNullable<Request[K]>) => Applied;
};

const KINDS: Kinds = {
  updateCells,
  appendCells,
  findReplace,
  insertDimension,
  deleteDimension,
  appendDimension,
  moveDimension,
  updateDimensionProperties,
  copyPaste,
  repeatCell,
  addFilterView,
  addDimensionGroup,
  deleteDimensionGroup,
  updateDimensionGroup,
  addSheet,
  deleteSheet,
  updateSheetProperties,
  updateSpreadsheetProperties,
};

/** Applies one request; throws what the API would. */
export function applyRequest(
  env: ServiceEnv,
  transaction: Transaction,
  request: Request,
  index: number,
): Applied {
  const kinds = Object.keys(request) as (keyof Request)[];
  const kind = kinds[0];
  if (!kind || kinds.length > 1) throw apiError(`Invalid requests[${index}]: one kind must be set`);
  const apply = KINDS[kind] as ((target: RequestTarget, request: unknown) => Applied) | undefined;
  if (!apply) throw new NotImplementedError(`Sheets.batchUpdate ${kind}`);
  return apply({ env, transaction, name: `Invalid requests[${index}].${kind}` }, request[kind]);
}

function updateCells(
  target: RequestTarget,
  request: GoogleAppsScript.Sheets.Schema.UpdateCellsRequest,
): Applied {
  const { start, range, rows = [] } = request;
  const sheet = sheetOfId(target.transaction.book, (start ?? range)?.sheetId);
  if (start) {
    const row = (start.rowIndex ?? 0) + 1;
    const column = (start.columnIndex ?? 0) + 1;
    return putRows(target, { sheet, row, column, rows, fields: request.fields });
  }
  if (!range) throw apiError(`${target.name}: start or range must be set`);
  const { row, column, ...size } = areaOfGrid(sheet, range);
  if (rows.length > size.rows || rows.some(({ values = [] }) => values.length > size.columns)) {
    throw new NotImplementedError('Sheets.batchUpdate updateCells of more than its range');
  }
  // What the rows do not cover of the range is cleared (documented).
  const whole = Array.from({ length: size.rows }, (_, r) => ({
    values: Array.from({ length: size.columns }, (__, c) => rows[r]?.values?.[c] ?? {}),
  }));
  return putRows(target, { sheet, row, column, rows: whole, fields: request.fields });
}

function appendCells(
  target: RequestTarget,
  request: GoogleAppsScript.Sheets.Schema.AppendCellsRequest,
): Applied {
  if (request.tableId !== undefined) {
    throw new NotImplementedError('Sheets.batchUpdate appendCells to a table');
  }
  const { transaction } = target;
  const { rows = [], fields } = request;
  const sheet = sheetOfId(transaction.book, request.sheetId);
  const last = lastRowOf(sheet);
  const missing = last + rows.length - sheet.maxRows;
  if (missing > 0) transaction.insertRows(sheet, 'after', sheet.maxRows, missing);
  checkGrowth(target);
  const wide = rows.find(({ values = [] }) => values.length > sheet.maxColumns);
  if (wide) throw apiError(`Attempting to write column: ${sheet.maxColumns}`);
  return putRows(target, { sheet, row: last + 1, column: 1, rows, fields });
}

/** The same cell all over a range; a formula would have to change from cell to cell. */
function repeatCell(
  { env, transaction, name }: RequestTarget,
  request: GoogleAppsScript.Sheets.Schema.RepeatCellRequest,
): Applied {
  const { range, cell = {}, fields } = request;
  if (!range) throw apiError(`${name}: range must be set`);
  if (cell.userEnteredValue?.formulaValue !== undefined) {
    throw new NotImplementedError('Sheets.batchUpdate repeatCell with a formula');
  }
  const sheet = sheetOfId(transaction.book, range.sheetId);
  const area = areaOfGrid(sheet, range);
  if (area.rows < 1 || area.columns < 1) throw apiError(`${name}: the range is empty`);
  writerOf(env, name, fields)(transaction, sheet, area, cell);
  return { cells: area.rows * area.columns };
}

/** Writes rows of cells to a place. */
function putRows(
  { env, transaction, name }: RequestTarget,
  place: { sheet: SheetState; row: number; column: number; rows: RowData[]; fields?: string },
): Applied {
  const { sheet, row, column, rows, fields } = place;
  const write = writerOf(env, name, fields);
  let cells = 0;
  rows.forEach(({ values = [] }, r) => {
    values.forEach((cell, c) => {
      const at = { row: row + r, column: column + c, rows: 1, columns: 1 };
      checkInside(sheet, at.row, at.column, sheet.name);
      write(transaction, sheet, at, cell ?? {});
      cells += 1;
    });
  });
  return { cells };
}
