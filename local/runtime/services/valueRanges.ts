/** Ranges of the Sheets API: where they lie and what they hold. */
import { NotImplementedError, ServiceError } from '../errors';
import { parseA1 } from '../sheets/a1';
import { displayText, formulaValue } from '../sheets/display';
import { formatsOf } from '../sheets/grid';
import type { Area, Cell, SheetState, SpreadsheetState } from '../sheets/state';
import type { ServiceEnv } from './env';

type Value = string | number | boolean;
type GridRange = GoogleAppsScript.Sheets.Schema.GridRange;

/** Rows (or columns) of values without the empty ends of each and of the whole, as documented. */
export type ReadValues = (sheet: SheetState, area: Area) => Value[][];

/** The options of a reading request. */
export interface ReadOptions {
  valueRenderOption?: string;
  dateTimeRenderOption?: string;
  majorDimension?: string;
}

/** How the values are to be read, by the options of the request. */
export function readerOf(options: ReadOptions): ReadValues {
  const { valueRenderOption = 'FORMATTED_VALUE', majorDimension = 'ROWS' } = options;
  const { dateTimeRenderOption = 'SERIAL_NUMBER' } = options;
  const shown = valueRenderOption === 'FORMATTED_VALUE';
  if (
    !shown &&
    (valueRenderOption !== 'UNFORMATTED_VALUE' || dateTimeRenderOption !== 'SERIAL_NUMBER')
  ) {
    throw new NotImplementedError(
      `Sheets.Values.batchGet with ${valueRenderOption}, ${dateTimeRenderOption}`,
    );
  }
  const rows = shown ? shownValues : plainValues;
  if (majorDimension === 'ROWS') return (sheet, area) => trimmed(rows(sheet, area));
  if (majorDimension === 'COLUMNS') {
    return (sheet, area) => trimmed(transposed(trimmed(rows(sheet, area))));
  }
  throw new NotImplementedError(`Sheets.Values.batchGet by ${majorDimension}`);
}

/** The rows of an area that there are, without formatting anything. */
function plainValues(sheet: SheetState, area: Area): Value[][] {
  const left = area.column - 1;
  return linesOf(sheet, area).map((line) => {
    const values = line.slice(left, left + area.columns) as Value[];
    for (let c = 0; c < values.length; c++) {
      const cell: Cell = values[c] as Cell;
      if (cell === null) values[c] = '';
      else if (typeof cell === 'object') values[c] = formulaValue(cell);
    }
    return values;
  });
}

function shownValues(sheet: SheetState, area: Area): Value[][] {
  const lines = linesOf(sheet, area);
  const formats = formatsOf(sheet, 'numberFormat', { ...area, rows: lines.length });
  const left = area.column - 1;
  return lines.map((line, r) =>
    line
      .slice(left, left + area.columns)
      .map((cell, c) => displayText(cell, formats[r]?.[c] as string)),
  );
}

/** The rows of an area that were ever written to. */
function linesOf(sheet: SheetState, area: Area): Cell[][] {
  return sheet.cells.slice(area.row - 1, area.row - 1 + area.rows);
}

function trimmed(lines: Value[][]): Value[][] {
  for (const line of lines) {
    let end = line.length;
    while (end > 0 && line[end - 1] === '') end -= 1;
    line.length = end;
  }
  let end = lines.length;
  while (end > 0 && lines[end - 1]?.length === 0) end -= 1;
  lines.length = end;
  return lines;
}

function transposed(rows: Value[][]): Value[][] {
  const columns = rows.reduce((most, row) => Math.max(most, row.length), 0);
  return Array.from({ length: columns }, (_, c) => rows.map((row) => row[c] ?? ''));
}

/** The sheet and area of an A1 notation, cut at the sheet (assumption `grid-limits`). */
export function locate(
  { sheets }: SpreadsheetState,
  notation: string,
): { sheet: SheetState; area: Area } {
  const byName = (name: string) => sheets.find((sheet) => sheet.name === name);
  const whole = byName(notation.replace(/^'(.*)'$/, '$1').replace(/''/g, "'"));
  const range = whole ? { row: 1, column: 1, sheet: whole.name } : parseA1(notation);
  const sheet =
    range &&
    (range.sheet === undefined ? sheets.find(({ hidden }) => !hidden) : byName(range.sheet));
  if (!range || !sheet) throw apiError(`Unable to parse range: ${notation}`);
  checkInside(sheet, range.row, range.column, notation);
  const end = 'lastRow' in range ? range : { lastRow: undefined, lastColumn: undefined };
  const lastRow = Math.min(end.lastRow ?? sheet.maxRows, sheet.maxRows);
  const lastColumn = Math.min(end.lastColumn ?? sheet.maxColumns, sheet.maxColumns);
  return {
    sheet,
    area: {
      row: range.row,
      column: range.column,
      rows: lastRow - range.row + 1,
      columns: lastColumn - range.column + 1,
    },
  };
}

/** A GridRange: from 0, half open, unbounded where an index is missing; cut at the sheet. */
export function areaOfGrid(sheet: SheetState, range: GridRange): Area {
  const { startRowIndex: top = 0, startColumnIndex: left = 0 } = range;
  const bottom = range.endRowIndex ?? sheet.maxRows;
  const right = range.endColumnIndex ?? sheet.maxColumns;
  if (top > bottom || left > right) {
    throw apiError('Invalid requests: the range ends before it starts');
  }
  return {
    row: top + 1,
    column: left + 1,
    rows: Math.min(bottom, sheet.maxRows) - top,
    columns: Math.min(right, sheet.maxColumns) - left,
  };
}

/** The sheet with the id; 0 when left out. */
export function sheetOfId({ sheets }: SpreadsheetState, id: number | undefined): SheetState {
  const sheet = sheets.find((candidate) => candidate.id === (id ?? 0));
  if (!sheet) throw apiError(`No grid with id: ${id ?? 0}`);
  return sheet;
}

/** The spreadsheet with the id. */
export function spreadsheetOf(env: ServiceEnv, id: string): SpreadsheetState {
  const book = env.world.spreadsheet(id);
  if (book && !env.documents.find(id)) throw apiError('The caller does not have permission');
  if (!book) throw apiError('Requested entity was not found.');
  return book;
}

/** Throws for a cell outside the sheet. */
export function checkInside(sheet: SheetState, row: number, column: number, range: string): void {
  if (row > sheet.maxRows || column > sheet.maxColumns) {
    throw apiError(
      `Range (${range}) exceeds grid limits. Max rows: ${sheet.maxRows}, max columns: ${sheet.maxColumns}`,
    );
  }
}

/** The value, unless it is a text too long for a cell. */
export function checkLength<T>(env: ServiceEnv, value: T): T {
  if (typeof value === 'string' && value.length > env.world.state.quota.cellCharacters) {
    throw apiError(
      'Your input contains more than the maximum of 50000 characters in a single cell.',
    );
  }
  return value;
}

/** An error as the API gives it. */
export function apiError(message: string): ServiceError {
  return new ServiceError(`API call to sheets failed with error: ${message}`);
}

/** A sheet's name as it stands in A1 notation. */
export function quote(name: string): string {
  return /^[A-Za-z0-9_]+$/.test(name) ? name : `'${name.replace(/'/g, "''")}'`;
}
