/** Spreadsheets.create: a spreadsheet whole in one call, with its sheets and their cells. */
import { NotImplementedError } from '../errors';
import { FIRST_SHEET_NAME, newSheet } from '../sheets/grid';
import type { SheetState, SpreadsheetState } from '../sheets/state';
import { Transaction } from '../sheets/transaction';
import { addSpreadsheet } from './books';
import { writeWhole } from './cellWriting';
import type { ServiceEnv } from './env';
import { sheetFrom } from './sheetProperties';
import { checkInside } from './valueRanges';

type Spreadsheet = GoogleAppsScript.Sheets.Schema.Spreadsheet;
type GridData = GoogleAppsScript.Sheets.Schema.GridData;

const NAME = 'Invalid spreadsheet';

/** Makes what the resource says; what of it is not known here is refused, never left out. */
export function createdSpreadsheet(
  env: ServiceEnv,
  resource: Spreadsheet,
): { book: SpreadsheetState; cells: number } {
  const { properties = {}, sheets: wanted = [], ...others } = resource;
  const { title = '無題のスプレッドシート', locale, timeZone, ...otherProperties } = properties;
  refuse('Spreadsheets.create', { ...others, ...otherProperties });
  // Serial numbers are read as Japanese time throughout.
  if (timeZone !== undefined && timeZone !== 'Asia/Tokyo') {
    throw new NotImplementedError(`The time zone ${timeZone}`);
  }
  const sheets: SheetState[] = [];
  let cells = 0;
  for (const { properties: own = {}, data = [], ...rest } of wanted) {
    refuse('A sheet of Spreadsheets.create', rest);
    const sheet = sheetFrom(env, NAME, sheets, own);
    sheets.splice(own.index ?? sheets.length, 0, sheet);
    for (const grid of data) cells += fill(env, sheet, grid);
  }
  if (sheets.length === 0) sheets.push(newSheet(0, FIRST_SHEET_NAME));
  return { book: addSpreadsheet(env, { name: title, sheets, locale }), cells };
}

/** Writes the cells of a grid; their number. */
function fill(env: ServiceEnv, sheet: SheetState, grid: GridData): number {
  const { startRow = 0, startColumn = 0, rowData = [], columnMetadata = [], ...others } = grid;
  refuse('Grid data of Spreadsheets.create', others);
  const transaction = new Transaction({ sheets: [sheet] } as SpreadsheetState, env.run.now());
  const write = writeWhole(env);
  let cells = 0;
  rowData.forEach(({ values = [] }, r) => {
    values.forEach((cell, c) => {
      const [row, column] = [startRow + r + 1, startColumn + c + 1];
      checkInside(sheet, row, column, sheet.name);
      write(transaction, sheet, { row, column, rows: 1, columns: 1 }, cell ?? {});
      cells += 1;
    });
  });
  columnMetadata.forEach(({ pixelSize, hiddenByUser, ...rest }, c) => {
    refuse('Columns of Spreadsheets.create', rest);
    const column = startColumn + c + 1;
    if (pixelSize !== undefined) sheet.columnWidths[column] = pixelSize;
    if (hiddenByUser) sheet.hiddenColumns.push(column);
  });
  return cells;
}

function refuse(what: string, others: object): void {
  const other = Object.keys(others)[0];
  if (other) throw new NotImplementedError(`${what} with ${other}`);
}
