/** The requests of Spreadsheets.batchUpdate, each applied to what those before it have left. */
import { NotImplementedError } from '../errors';
import { lastRowOf } from '../sheets/grid';
import type { SheetState } from '../sheets/state';
import type { Transaction } from '../sheets/transaction';
import { enteredCell } from './cellData';
import { copyPaste } from './copyPaste';
import { appendDimension, deleteDimension, insertDimension } from './dimensions';
import type { ServiceEnv } from './env';
import { findReplace } from './findReplace';
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
  copyPaste,
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
  { env, transaction }: RequestTarget,
  request: GoogleAppsScript.Sheets.Schema.UpdateCellsRequest,
): Applied {
  const { start, range, rows = [] } = request;
  checkFields(request.fields);
  const sheet = sheetOfId(transaction.book, (start ?? range)?.sheetId);
  if (start) {
    const row = (start.rowIndex ?? 0) + 1;
    const column = (start.columnIndex ?? 0) + 1;
    return { cells: putRows({ env, transaction, sheet, row, column, rows }) };
  }
  if (!range) throw apiError('Invalid requests: updateCells must set start or range');
  const area = areaOfGrid(sheet, range);
  if (rows.length > area.rows || rows.some(({ values = [] }) => values.length > area.columns)) {
    throw new NotImplementedError('Sheets.batchUpdate updateCells of more than its range');
  }
  // What the rows do not cover of the range is cleared (documented).
  const whole = Array.from({ length: area.rows }, (_, r) => ({
    values: Array.from({ length: area.columns }, (__, c) => rows[r]?.values?.[c] ?? {}),
  }));
  return {
    cells: putRows({ env, transaction, sheet, row: area.row, column: area.column, rows: whole }),
  };
}

function appendCells(
  { env, transaction }: RequestTarget,
  request: GoogleAppsScript.Sheets.Schema.AppendCellsRequest,
): Applied {
  checkFields(request.fields);
  const { rows = [] } = request;
  const sheet = sheetOfId(transaction.book, request.sheetId);
  const last = lastRowOf(sheet);
  const missing = last + rows.length - sheet.maxRows;
  if (missing > 0) transaction.insertRows(sheet, 'after', sheet.maxRows, missing);
  const wide = rows.find(({ values = [] }) => values.length > sheet.maxColumns);
  if (wide) throw apiError(`Attempting to write column: ${sheet.maxColumns}`);
  return { cells: putRows({ env, transaction, sheet, row: last + 1, column: 1, rows }) };
}

/** Writes rows of cells to a place; the number of cells written. */
function putRows({
  env,
  transaction,
  sheet,
  row,
  column,
  rows,
}: {
  env: ServiceEnv;
  transaction: Transaction;
  sheet: SheetState;
  row: number;
  column: number;
  rows: RowData[];
}): number {
  let written = 0;
  rows.forEach(({ values = [] }, r) => {
    values.forEach((cell, c) => {
      checkInside(sheet, row + r, column + c, sheet.name);
      transaction.put(sheet, row + r, column + c, enteredCell(env, cell?.userEnteredValue));
      written += 1;
    });
  });
  return written;
}

function checkFields(fields: string | undefined): void {
  if (fields !== 'userEnteredValue') {
    throw new NotImplementedError(`Sheets.batchUpdate of the fields ${fields}`);
  }
}
