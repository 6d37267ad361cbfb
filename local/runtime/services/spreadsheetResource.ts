/** A spreadsheet as the Sheets API gives it. */
import { NotImplementedError } from '../errors';
import { formatsOf } from '../sheets/grid';
import type { Area, SheetState, SpreadsheetState } from '../sheets/state';
import { cellData } from './cellData';
import { groupsOf } from './columnGroups';
import { maskPaths, pick } from './fieldMask';
import { filterViewOf } from './filterViews';
import { sheetProperties } from './sheetProperties';
import { apiError, locate } from './valueRanges';

type Spreadsheet = GoogleAppsScript.Sheets.Schema.Spreadsheet;
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
      ...(sheet.filterViews && {
        filterViews: sheet.filterViews.map((view) => filterViewOf(sheet, view)),
      }),
      ...(sheet.columnGroups?.length && { columnGroups: groupsOf(sheet) }),
      ...(gridData && {
        data: (areas.get(sheet) ?? [wholeOf(sheet)]).map((area) => gridOf(sheet, area)),
      }),
    })),
    spreadsheetUrl: `https://docs.google.com/spreadsheets/d/${book.id}/edit`,
  };
}

/** What `fields` can ask of a spreadsheet. */
const FIELDS = [
  'spreadsheetId',
  'spreadsheetUrl',
  'properties',
  'properties.title',
  'properties.locale',
  'properties.timeZone',
  'sheets',
  'sheets.properties',
  ...['sheetId', 'title', 'index', 'sheetType', 'hidden', 'tabColor', 'tabColorStyle'].map(
    (field) => `sheets.properties.${field}`,
  ),
  'sheets.properties.gridProperties',
  ...['rowCount', 'columnCount', 'frozenRowCount', 'frozenColumnCount'].map(
    (field) => `sheets.properties.gridProperties.${field}`,
  ),
  'sheets.filterViews',
  'sheets.filterViews.title',
  'sheets.columnGroups',
  'sheets.data',
  'sheets.data.startRow',
  'sheets.data.startColumn',
  'sheets.data.rowData',
  'sheets.data.rowData.values',
  'sheets.data.rowData.values.userEnteredValue',
  'sheets.data.rowData.values.effectiveValue',
  'sheets.data.rowData.values.formattedValue',
];

/** The same as `fields` want it: grid data only where they ask for it (documented). */
export function maskedSpreadsheet(
  book: SpreadsheetState,
  options: { ranges?: string[]; gridData?: boolean },
  fields: string | undefined,
): Spreadsheet {
  if (fields === undefined) return spreadsheetResource(book, options);
  const paths = maskPaths(fields);
  if (!paths) throw apiError(`Invalid field selection ${fields}`);
  const unknown = paths.find((path) => !FIELDS.includes(path));
  if (unknown) throw new NotImplementedError(`Sheets.get with the field ${unknown}`);
  const gridData = paths.some((path) => path === 'sheets' || path.startsWith('sheets.data'));
  return pick(spreadsheetResource(book, { ...options, gridData }), paths);
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

/** Without the empty ends of rows and of the whole; empty rows and cells between are `{}`. */
function gridOf(sheet: SheetState, area: Area): GridData {
  const lines = sheet.cells.slice(area.row - 1, area.row - 1 + area.rows);
  const formats = formatsOf(sheet, 'numberFormat', { ...area, rows: lines.length });
  const links = formatsOf(sheet, 'link', { ...area, rows: lines.length });
  const rowData = lines.map((line, r): RowData => {
    const values = line
      .slice(area.column - 1, area.column - 1 + area.columns)
      .map((cell, c) => cellData(cell, formats[r]?.[c] as string, links[r]?.[c]));
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
