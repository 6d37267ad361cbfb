/** A spreadsheet as the Sheets API gives it. */
import { formatsOf } from '../sheets/grid';
import type { Area, SheetState, SpreadsheetState } from '../sheets/state';
import { cellData } from './cellData';
import { locate } from './valueRanges';

type Spreadsheet = GoogleAppsScript.Sheets.Schema.Spreadsheet;
type SheetProperties = GoogleAppsScript.Sheets.Schema.SheetProperties;
type GridData = GoogleAppsScript.Sheets.Schema.GridData;
type RowData = GoogleAppsScript.Sheets.Schema.RowData;

/**
 * Properties of the spreadsheet and its sheets; with `ranges` only the sheets that they lie in, and
 * with `gridData` one GridData for each range, or for each sheet. Of what Google tells only the
 * values of cells and what `sheetProperties` lists is there (assumption `spreadsheet-resource`).
 */
export function spreadsheetResource(
  book: SpreadsheetState,
  { ranges = [], gridData = false }: { ranges?: string[]; gridData?: boolean },
): Spreadsheet {
  const areas = new Map<SheetState, Area[]>();
  for (const range of ranges) {
    const { sheet, area } = locate(book, range);
    areas.set(sheet, [...(areas.get(sheet) ?? []), area]);
  }
  const sheets = ranges.length > 0 ? book.sheets.filter((sheet) => areas.has(sheet)) : book.sheets;
  return {
    spreadsheetId: book.id,
    properties: { title: book.name, locale: book.locale, timeZone: book.timeZone },
    sheets: sheets.map((sheet) => ({
      properties: sheetProperties(sheet, book.sheets.indexOf(sheet)),
      ...(gridData && {
        data: (areas.get(sheet) ?? [wholeOf(sheet)]).map((area) => gridOf(sheet, area)),
      }),
    })),
    spreadsheetUrl: `https://docs.google.com/spreadsheets/d/${book.id}/edit`,
  };
}

/** How many cells the grid data of a spreadsheet hold. */
export function cellsIn({ sheets = [] }: Spreadsheet): number {
  let cells = 0;
  for (const { data = [] } of sheets) {
    for (const { rowData = [] } of data) {
      for (const { values = [] } of rowData) cells += values.length;
    }
  }
  return cells;
}

/** The properties of a sheet; false and 0 are left out where Google's default is none. */
export function sheetProperties(sheet: SheetState, index: number): SheetProperties {
  const color = sheet.tabColor === null ? undefined : colorOf(sheet.tabColor);
  return {
    sheetId: sheet.id,
    title: sheet.name,
    index,
    sheetType: 'GRID',
    gridProperties: {
      rowCount: sheet.maxRows,
      columnCount: sheet.maxColumns,
      ...(sheet.frozenRows > 0 && { frozenRowCount: sheet.frozenRows }),
      ...(sheet.frozenColumns > 0 && { frozenColumnCount: sheet.frozenColumns }),
    },
    ...(sheet.hidden && { hidden: true }),
    ...(color && { tabColor: color, tabColorStyle: { rgbColor: color } }),
  };
}

/** Without the empty ends of rows and of the whole; empty rows and cells between are `{}`. */
function gridOf(sheet: SheetState, area: Area): GridData {
  const lines = sheet.cells.slice(area.row - 1, area.row - 1 + area.rows);
  const formats = formatsOf(sheet, 'numberFormat', { ...area, rows: lines.length });
  const rowData = lines.map((line, r): RowData => {
    const values = line
      .slice(area.column - 1, area.column - 1 + area.columns)
      .map((cell, c) => cellData(cell, formats[r]?.[c] as string));
    while (values.length > 0 && !values[values.length - 1]?.userEnteredValue) values.pop();
    return values.length > 0 ? { values } : {};
  });
  while (rowData.length > 0 && !rowData[rowData.length - 1]?.values) rowData.pop();
  return {
    startRow: area.row - 1,
    startColumn: area.column - 1,
    ...(rowData.length > 0 && { rowData }),
  };
}

function wholeOf(sheet: SheetState): Area {
  return { row: 1, column: 1, rows: sheet.maxRows, columns: sheet.maxColumns };
}

/** `#ff8000` as parts of 1; parts that are 0 are left out. */
function colorOf(hex: string): GoogleAppsScript.Sheets.Schema.Color {
  const part = (at: number) => Number.parseInt(hex.slice(at, at + 2), 16) / 255;
  const [red, green, blue] = [part(1), part(3), part(5)];
  return { ...(red && { red }), ...(green && { green }), ...(blue && { blue }) };
}
