/** Reading and changing the cells of one sheet: what both the script and people do. */
import { dayText, epochOfSerial, timeText } from '../clock';
import { grown } from './columnGroups';
import { displayText, formulaValue, isDateFormat } from './display';
import {
  deleteRows,
  insertColumns,
  insertRows as insertRowsOf,
  moveColumns as moveColumnsOf,
  paint,
  valueAt,
  valuesOf,
} from './layers';
import type { Area, Cell, CellFormats, Layer, SheetState, SpreadsheetState } from './state';

/** What people see in a cell; dates as `2026-05-08` or `2026-05-08T10:00` whatever the display. */
export type CellValue = string | number | boolean | { date: string };

const NO_FORMAT: CellFormats = {
  numberFormat: '',
  background: '#ffffff',
  fontWeight: 'normal',
  fontColor: '#000000',
  fontSize: 10,
  wrap: 'OVERFLOW',
  horizontalAlignment: 'general',
  verticalAlignment: 'bottom',
  validation: null,
  note: '',
  link: '',
};

/** The name of a new spreadsheet's sheet. */
export const FIRST_SHEET_NAME = 'シート1';

/** How many cells a spreadsheet has, empty ones too. */
export function cellsOf({ sheets }: SpreadsheetState): number {
  return sheets.reduce((sum, { maxRows, maxColumns }) => sum + maxRows * maxColumns, 0);
}

/** A sheet as Google makes a new one. */
export function newSheet(id: number, name: string): SheetState {
  return {
    id,
    name,
    hidden: false,
    maxRows: 1000,
    maxColumns: 26,
    frozenRows: 0,
    frozenColumns: 0,
    tabColor: null,
    columnWidths: {},
    hiddenColumns: [],
    cells: [],
    formats: {},
    protections: [],
    conditionalFormats: [],
  };
}

export function cellAt(sheet: SheetState, row: number, column: number): Cell {
  return sheet.cells[row - 1]?.[column - 1] ?? null;
}

/** Puts a value into a cell; true when that changed it. */
export function putCell(sheet: SheetState, row: number, column: number, cell: Cell): boolean {
  const value = cell === '' ? null : cell;
  const before = cellAt(sheet, row, column);
  if (sameCell(before, value)) return false;
  while (sheet.cells.length < row) sheet.cells.push([]);
  const line = sheet.cells[row - 1] as Cell[];
  while (line.length < column) line.push(null);
  line[column - 1] = value;
  if (value === null && column === line.length) {
    while (line.length > 0 && line[line.length - 1] === null) line.pop();
    dropEmptyRows(sheet);
  }
  return true;
}

/** No empty rows at the end, so that the last row with content is found at once. */
function dropEmptyRows({ cells }: SheetState): void {
  while (cells.length > 0 && isEmpty(cells[cells.length - 1] as Cell[])) cells.pop();
}

const isEmpty = (line: Cell[]): boolean => line.every((cell) => cell === null);

/** A property of one cell, Google's default where none was set. */
export function formatAt<P extends keyof CellFormats>(
  sheet: SheetState,
  property: P,
  row: number,
  column: number,
): CellFormats[P] {
  return valueAt(layersOf(sheet, property), row, column, NO_FORMAT[property]);
}

/** A property of an area, row by row. */
export function formatsOf<P extends keyof CellFormats>(
  sheet: SheetState,
  property: P,
  area: Area,
): CellFormats[P][][] {
  return valuesOf(layersOf(sheet, property), area, NO_FORMAT[property]);
}

/** Sets a property of an area. */
export function setFormat<P extends keyof CellFormats>(
  sheet: SheetState,
  property: P,
  area: Area,
  value: CellFormats[P],
): void {
  const formats = sheet.formats as Record<P, Layer<CellFormats[P]>[] | undefined>;
  formats[property] = paint(layersOf(sheet, property) ?? [], area, value);
}

/** Takes away how cells look; notes and drop-downs stay (assumption `clear-keeps`). */
export function clearFormats(sheet: SheetState, area: Area): void {
  const { validation: _rule, note: _note, ...looks } = NO_FORMAT;
  for (const property of Object.keys(looks) as (keyof typeof looks)[]) {
    setFormat(sheet, property, area, NO_FORMAT[property]);
  }
}

/** The last row with content, 0 for an empty sheet. */
export function lastRowOf(sheet: SheetState): number {
  for (let row = sheet.cells.length; row > 0; row--) {
    if (!isEmpty(sheet.cells[row - 1] as Cell[])) return row;
  }
  return 0;
}

/** The last column with content, 0 for an empty sheet. */
export function lastColumnOf(sheet: SheetState): number {
  let last = 0;
  for (const line of sheet.cells) {
    for (let column = line.length; column > last; column--) {
      if (line[column - 1] !== null) last = column;
    }
  }
  return last;
}

/** New empty rows after a row, with that row's formats (assumption `inserted-rows-inherit`). */
export function insertRowsAfter(sheet: SheetState, after: number, count: number): void {
  insertRows(sheet, after, after, count);
}

/** New empty rows before a row, with that row's formats. */
export function insertRowsBefore(sheet: SheetState, before: number, count: number): void {
  insertRows(sheet, before - 1, before, count);
}

function insertRows(sheet: SheetState, after: number, like: number, count: number): void {
  if (sheet.cells.length > after) {
    insertInto(
      sheet.cells,
      after,
      Array.from({ length: count }, (): Cell[] => []),
    );
  }
  sheet.maxRows += count;
  mapLayers(sheet, (layers) => insertRowsOf(layers, like, count));
  moveAreas(sheet, (areas) => insertRowsOf(areas, like, count));
}

/** Puts rows among others; in pieces, as a call takes only so many arguments. */
export function insertInto(cells: Cell[][], at: number, lines: Cell[][]): void {
  const piece = 10_000;
  for (let i = 0; i < lines.length; i += piece) {
    cells.splice(at + i, 0, ...lines.slice(i, i + piece));
  }
}

/** New empty columns after a column, with that column's formats. */
export function insertColumnsAfter(sheet: SheetState, after: number, count: number): void {
  for (const line of sheet.cells) {
    if (line.length > after) line.splice(after, 0, ...new Array<Cell>(count).fill(null));
  }
  sheet.maxColumns += count;
  const moved = (column: number) => (column > after ? column + count : column);
  sheet.columnWidths = Object.fromEntries(
    Object.entries(sheet.columnWidths).map(([column, width]) => [moved(Number(column)), width]),
  );
  sheet.hiddenColumns = sheet.hiddenColumns.map(moved);
  if (sheet.columnGroups) sheet.columnGroups = grown(sheet.columnGroups, after, count);
  moveFilters(sheet, moved);
  mapLayers(sheet, (layers) => insertColumns(layers, after, count));
  moveAreas(sheet, (areas) => insertColumns(areas, after, count));
}

/** What a filter view shows goes with its column. */
function moveFilters(sheet: SheetState, placeOf: (column: number) => number): void {
  sheet.filterViews = sheet.filterViews?.map((view) => ({
    ...view,
    specs: view.specs.map((spec) => ({ ...spec, column: placeOf(spec.column) })),
  }));
}

/**
 * Moves columns with all that is theirs (assumption `move-columns`); rows of cells are replaced, never changed inside.
 * @param before the column before which they go, counted as they stood
 */
export function moveColumns(
  sheet: SheetState,
  { first, count }: { first: number; count: number },
  before: number,
): void {
  const all = Array.from({ length: sheet.maxColumns }, (_, i) => i + 1);
  const isMoved = (column: number) => column >= first && column < first + count;
  const order = [
    ...all.filter((column) => column < before && !isMoved(column)),
    ...all.filter(isMoved),
    ...all.filter((column) => column >= before && !isMoved(column)),
  ];
  const places = new Map(order.map((column, index) => [column, index + 1]));
  const placeOf = (column: number) => places.get(column) as number;
  sheet.cells.forEach((line, row) => {
    const moved = order.map((column) => line[column - 1] ?? null);
    while (moved.length > 0 && moved[moved.length - 1] === null) moved.pop();
    sheet.cells[row] = moved;
  });
  sheet.columnWidths = Object.fromEntries(
    Object.entries(sheet.columnWidths).map(([column, width]) => [placeOf(Number(column)), width]),
  );
  sheet.hiddenColumns = sheet.hiddenColumns.map(placeOf);
  moveFilters(sheet, placeOf);
  mapLayers(sheet, (layers) => moveColumnsOf(layers, placeOf));
  const moveAll = (areas: Area[]) =>
    moveColumnsOf(
      areas.map((area) => ({ ...area, value: null })),
      placeOf,
    ).map(({ value: _, ...area }) => area);
  sheet.protections = sheet.protections.map((protection) => {
    const [area, ...others] = moveAll([protection.area]);
    return area && others.length === 0 ? { ...protection, area } : protection;
  });
  sheet.conditionalFormats = sheet.conditionalFormats.map((rule) => ({
    ...rule,
    areas: moveAll(rule.areas),
  }));
}

/** Takes rows out, the ones below move up. */
export function removeRows(sheet: SheetState, row: number, count: number): void {
  sheet.cells.splice(row - 1, count);
  dropEmptyRows(sheet);
  sheet.maxRows -= count;
  const frozen = Math.min(sheet.frozenRows, row + count - 1) - (row - 1);
  if (frozen > 0) sheet.frozenRows -= frozen;
  mapLayers(sheet, (layers) => deleteRows(layers, row, count));
  moveAreas(sheet, (areas) => deleteRows(areas, row, count));
}

/** What a script reads from a cell, dates as epoch milliseconds in `date`. */
export function readCell(cell: Cell, numberFormat: string): string | number | boolean | EpochDate {
  if (cell === null) return '';
  if (typeof cell === 'object') return formulaValue(cell);
  if (typeof cell === 'number' && isDateFormat(numberFormat)) {
    return { epoch: epochOfSerial(cell) };
  }
  return cell;
}

export interface EpochDate {
  epoch: number;
}

/** What people see in a cell. */
export function seenCell(cell: Cell, numberFormat: string): CellValue {
  const value = readCell(cell, numberFormat);
  if (typeof value !== 'object') return value;
  const time = timeText(value.epoch);
  // Midnight in a column of times is a time like any other.
  return {
    date: /h/i.test(numberFormat) || !time.endsWith('T00:00') ? time : dayText(value.epoch),
  };
}

/** The displayed texts of an area. */
export function displayOf(sheet: SheetState, area: Area): string[][] {
  const formats = formatsOf(sheet, 'numberFormat', area);
  return formats.map((line, r) =>
    line.map((format, c) => displayText(cellAt(sheet, area.row + r, area.column + c), format)),
  );
}

function sameCell(a: Cell, b: Cell): boolean {
  if (typeof a === 'object' && typeof b === 'object') return a?.formula === b?.formula;
  return a === b;
}

function layersOf<P extends keyof CellFormats>(
  sheet: SheetState,
  property: P,
): Layer<CellFormats[P]>[] | undefined {
  return sheet.formats[property] as Layer<CellFormats[P]>[] | undefined;
}

function mapLayers(sheet: SheetState, map: (layers: Layer<unknown>[]) => Layer<unknown>[]): void {
  const formats = sheet.formats as Record<string, Layer<unknown>[]>;
  for (const property of Object.keys(formats)) {
    formats[property] = map(formats[property] as Layer<unknown>[]);
  }
}

/** Areas of protections and conditional formats move as layers do. */
function moveAreas(sheet: SheetState, move: (areas: Layer<unknown>[]) => Layer<unknown>[]): void {
  const moveAll = (areas: Area[]) =>
    move(areas.map((area) => ({ ...area, value: null }))).map(({ row, column, rows, columns }) => ({
      row,
      column,
      rows,
      columns,
    }));
  sheet.protections = sheet.protections.flatMap((protection) =>
    moveAll([protection.area]).map((area) => ({ ...protection, area })),
  );
  sheet.conditionalFormats = sheet.conditionalFormats.map((rule) => ({
    ...rule,
    areas: moveAll(rule.areas),
  }));
}
