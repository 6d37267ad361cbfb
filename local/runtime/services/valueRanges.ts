/** Ranges of the Sheets API: where they lie and what they hold. */
import { NotImplementedError, ServiceError } from '../errors';
import { parseA1 } from '../sheets/a1';
import { displayText, FORMULA_VALUE } from '../sheets/display';
import { formatsOf } from '../sheets/grid';
import type { Area, Cell, SheetState } from '../sheets/state';
import type { ServiceEnv } from './env';

type Render = (cell: Cell, numberFormat: string) => string | number | boolean;

/** How values are to be given, by the options of the request. */
export function renderer(valueOption = 'FORMATTED_VALUE', dateOption = 'SERIAL_NUMBER'): Render {
  if (valueOption === 'FORMATTED_VALUE') return displayText;
  if (valueOption !== 'UNFORMATTED_VALUE' || dateOption !== 'SERIAL_NUMBER') {
    throw new NotImplementedError(`Sheets.Values.batchGet with ${valueOption}, ${dateOption}`);
  }
  return (cell) => (cell === null ? '' : typeof cell === 'object' ? FORMULA_VALUE : cell);
}

/** Rows of values without the empty ends of rows and of the whole, as the API leaves them out. */
export function readArea(
  sheet: SheetState,
  area: Area,
  show: Render,
): (string | number | boolean)[][] {
  const rows = Math.min(area.rows, Math.max(0, sheet.cells.length - area.row + 1));
  if (rows === 0) return [];
  const formats = show === displayText ? formatsOf(sheet, 'numberFormat', { ...area, rows }) : [];
  const first = area.column - 1;
  const values: (string | number | boolean)[][] = [];
  for (let r = 0; r < rows; r++) {
    const cells = sheet.cells[area.row + r - 1] ?? [];
    let last = Math.min(cells.length, first + area.columns);
    while (last > first && isEmpty(cells[last - 1])) last -= 1;
    const line: (string | number | boolean)[] = [];
    for (let c = first; c < last; c++) {
      line.push(show(cells[c] as Cell, formats[r]?.[c - first] ?? ''));
    }
    // A format may show a cell as nothing.
    while (line.length > 0 && line[line.length - 1] === '') line.pop();
    values.push(line);
  }
  while (values.length > 0 && values[values.length - 1]?.length === 0) values.pop();
  return values;
}

const isEmpty = (cell: Cell | undefined): boolean => cell === null || cell === undefined;

/** The sheet and area of an A1 notation, cut at the sheet (assumption `grid-limits`). */
export function locate(env: ServiceEnv, notation: string): { sheet: SheetState; area: Area } {
  const { sheets } = env.world.state.spreadsheet;
  const byName = (name: string) => sheets.find((sheet) => sheet.name === name);
  const whole = byName(notation.replace(/^'(.*)'$/, '$1').replace(/''/g, "'"));
  const range = whole ? { row: 1, column: 1, sheet: whole.name } : parseA1(notation);
  const sheet = range && (range.sheet === undefined ? sheets[0] : byName(range.sheet));
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

/** The sheet with the id; 0 when left out. */
export function sheetOfId(env: ServiceEnv, id: number | undefined): SheetState {
  const sheet = env.world.state.spreadsheet.sheets.find((candidate) => candidate.id === (id ?? 0));
  if (!sheet) throw apiError(`No grid with id: ${id ?? 0}`);
  return sheet;
}

/** Throws unless the id is that of the registry, the one spreadsheet there is. */
export function checkId(env: ServiceEnv, id: string): void {
  if (id !== env.world.state.spreadsheet.id) throw apiError('Requested entity was not found.');
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
