/** Sheets as a whole in the Sheets API: their properties, adding and deleting them. */
import { NotImplementedError } from '../errors';
import { newSheet } from '../sheets/grid';
import type { SheetState } from '../sheets/state';
import { newSheetId } from './books';
import { colorOf, hexOf } from './colors';
import { checkGrowth } from './dimensions';
import type { ServiceEnv } from './env';
import { maskPaths } from './fieldMask';
import type { Applied, RequestTarget } from './sheetRequests';
import { apiError, sheetOfId } from './valueRanges';

type SheetProperties = GoogleAppsScript.Sheets.Schema.SheetProperties;

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
      ...(sheet.groupButtonAfter && { columnGroupControlAfter: true }),
    },
    ...(sheet.hidden && { hidden: true }),
    ...(color && { tabColor: color, tabColorStyle: { rgbColor: color } }),
  };
}

/** A new sheet with the properties of a resource, beside those that there are. */
export function sheetFrom(
  env: ServiceEnv,
  name: string,
  sheets: readonly SheetState[],
  properties: SheetProperties,
): SheetState {
  const { sheetId, title, index: _, sheetType = 'GRID', hidden, ...rest } = properties;
  const { gridProperties = {}, tabColor, tabColorStyle, ...others } = rest;
  const { rowCount, columnCount, frozenRowCount, frozenColumnCount, ...otherGrid } = gridProperties;
  const other = Object.keys(others)[0] ?? Object.keys(otherGrid)[0];
  if (other || sheetType !== 'GRID') {
    throw new NotImplementedError(`A new sheet with ${other ?? sheetType}`);
  }
  if (sheets.some(({ id }) => id === sheetId)) {
    throw apiError(`${name}: A sheet with id ${sheetId} already exists.`);
  }
  const id = sheetId ?? newSheetId(env, sheets);
  const sheet = newSheet(id, title ?? freeName(sheets));
  checkName(name, sheets, sheet.name);
  sheet.hidden = hidden ?? false;
  sheet.maxRows = rowCount ?? sheet.maxRows;
  sheet.maxColumns = columnCount ?? sheet.maxColumns;
  sheet.frozenRows = frozenRowCount ?? 0;
  sheet.frozenColumns = frozenColumnCount ?? 0;
  sheet.tabColor = hexOf(tabColorStyle?.rgbColor, tabColorStyle) ?? hexOf(tabColor) ?? null;
  checkFrozen(name, sheet);
  return sheet;
}

export function addSheet(
  target: RequestTarget,
  { properties = {} }: GoogleAppsScript.Sheets.Schema.AddSheetRequest,
): Applied {
  const { env, transaction, name } = target;
  const { sheets } = transaction.book;
  const sheet = sheetFrom(env, name, sheets, properties);
  const index = Math.min(properties.index ?? sheets.length, sheets.length);
  transaction.changeBook((book) => book.sheets.splice(index, 0, sheet));
  checkGrowth(target);
  return { reply: { addSheet: { properties: sheetProperties(sheet, index) } } };
}

export function deleteSheet(
  { transaction, name }: RequestTarget,
  { sheetId }: GoogleAppsScript.Sheets.Schema.DeleteSheetRequest,
): Applied {
  const gone = sheetOfId(transaction.book, sheetId);
  const left = transaction.book.sheets.filter((sheet) => sheet !== gone);
  const first = left.find(({ hidden }) => !hidden);
  if (!first) throw apiError(`${name}: You can't remove all the visible sheets in a document.`);
  transaction.changeBook((book) => {
    book.sheets = left;
    if (book.activeSheetId === gone.id) book.activeSheetId = first.id;
  });
  return {};
}

export function updateSheetProperties(
  target: RequestTarget,
  request: GoogleAppsScript.Sheets.Schema.UpdateSheetPropertiesRequest,
): Applied {
  const { transaction, name } = target;
  const { properties = {}, fields } = request;
  const sheet = sheetOfId(transaction.book, properties.sheetId);
  for (const path of pathsOf(name, fields)) {
    const set = Object.hasOwn(SETTERS, path) ? SETTERS[path] : undefined;
    if (!set) throw new NotImplementedError(`Sheets.batchUpdate updateSheetProperties of ${path}`);
    set(target, sheet, properties);
  }
  checkFrozen(name, sheet);
  checkGrowth(target);
  return {};
}

export function updateSpreadsheetProperties(
  { transaction, name }: RequestTarget,
  request: GoogleAppsScript.Sheets.Schema.UpdateSpreadsheetPropertiesRequest,
): Applied {
  const { properties = {}, fields } = request;
  const paths = pathsOf(name, fields);
  const other = paths.find((path) => path !== 'title' && path !== 'locale');
  if (other) {
    throw new NotImplementedError(`Sheets.batchUpdate updateSpreadsheetProperties of ${other}`);
  }
  transaction.changeBook((book) => {
    if (paths.includes('title')) book.name = properties.title ?? '';
    if (paths.includes('locale')) book.locale = properties.locale ?? book.locale;
  });
  return {};
}

type Setter = (target: RequestTarget, sheet: SheetState, properties: SheetProperties) => void;

const SETTERS: Record<string, Setter> = {
  title: ({ transaction, name }, sheet, { title = '' }) => {
    const others = transaction.book.sheets.filter((other) => other !== sheet);
    checkName(name, others, title);
    transaction.change(sheet, { name: title });
  },
  hidden: ({ transaction }, sheet, { hidden = false }) => transaction.change(sheet, { hidden }),
  index: ({ transaction }, sheet, { index }) => {
    const { sheets } = transaction.book;
    if (index === undefined) throw new NotImplementedError('The index of a sheet without a value');
    transaction.changeBook((book) => {
      book.sheets = moved(sheets, sheet, index);
    });
  },
  tabColor: ({ transaction }, sheet, { tabColor }) =>
    transaction.change(sheet, { tabColor: hexOf(tabColor) ?? null }),
  tabColorStyle: ({ transaction }, sheet, { tabColorStyle }) =>
    transaction.change(sheet, {
      tabColor: hexOf(tabColorStyle?.rgbColor, tabColorStyle) ?? null,
    }),
  'gridProperties.frozenRowCount': ({ transaction }, sheet, { gridProperties }) =>
    transaction.change(sheet, { frozenRows: gridProperties?.frozenRowCount ?? 0 }),
  'gridProperties.frozenColumnCount': ({ transaction }, sheet, { gridProperties }) =>
    transaction.change(sheet, { frozenColumns: gridProperties?.frozenColumnCount ?? 0 }),
  'gridProperties.columnGroupControlAfter': ({ transaction }, sheet, { gridProperties }) =>
    transaction.change(sheet, { groupButtonAfter: gridProperties?.columnGroupControlAfter }),
  'gridProperties.rowCount': ({ transaction, name }, sheet, { gridProperties }) => {
    const more = sizeOf(name, gridProperties?.rowCount) - sheet.maxRows;
    if (more > 0) transaction.insertRows(sheet, 'after', sheet.maxRows, more);
    else if (more < 0) transaction.removeRows(sheet, sheet.maxRows + more + 1, -more);
  },
  'gridProperties.columnCount': ({ transaction, name }, sheet, { gridProperties }) => {
    const more = sizeOf(name, gridProperties?.columnCount) - sheet.maxColumns;
    if (more < 0) throw new NotImplementedError('Fewer columns of a sheet');
    if (more > 0) transaction.appendColumns(sheet, more);
  },
};

/** The sheets after a move; the index is that of before it (documented). */
function moved(sheets: SheetState[], sheet: SheetState, index: number): SheetState[] {
  const rest = (from: number, to?: number) =>
    sheets.slice(from, to).filter((other) => other !== sheet);
  return [...rest(0, index), sheet, ...rest(index)];
}

function pathsOf(name: string, fields: string | undefined): string[] {
  const paths = fields ? maskPaths(fields) : undefined;
  if (!paths) throw apiError(`${name}: At least one field must be listed in 'fields'. (Use '*')`);
  return paths;
}

function checkName(name: string, sheets: readonly SheetState[], title: string): void {
  if (title === '') throw apiError(`${name}: Sheet name cannot be empty.`);
  if (sheets.some((sheet) => sheet.name === title)) {
    throw apiError(
      `${name}: A sheet with the name "${title}" already exists. Please enter another name.`,
    );
  }
}

/** What is frozen must leave something to move (assumption `frozen-limits`). */
function checkFrozen(name: string, sheet: SheetState): void {
  sizeOf(name, sheet.maxRows);
  sizeOf(name, sheet.maxColumns);
  if (sheet.frozenRows >= sheet.maxRows || sheet.frozenColumns >= sheet.maxColumns) {
    throw apiError(`${name}: You can't freeze all visible rows or columns on the sheet.`);
  }
}

function sizeOf(name: string, size: number | undefined): number {
  if (size === undefined || !Number.isInteger(size) || size < 1) {
    throw apiError(`${name}: a sheet needs at least one row and column`);
  }
  return size;
}

/** A name like `シート2`, by the number of sheets (assumption `new-spreadsheet`). */
function freeName(sheets: readonly SheetState[]): string {
  for (let number = sheets.length + 1; ; number++) {
    const name = `シート${number}`;
    if (!sheets.some((sheet) => sheet.name === name)) return name;
  }
}
