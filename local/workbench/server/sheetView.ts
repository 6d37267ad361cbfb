/** A tab of the registry as people see it: visible columns in their order, texts and colours. */
import { archivesOf } from '../../rehearse/outputs/registry';
import type { Runtime } from '../../runtime';
import { closedGroupAt, groupAt } from '../../runtime/sheets/columnGroups';
import { displayText, isDateFormat } from '../../runtime/sheets/display';
import { valueAt } from '../../runtime/sheets/layers';
import { rowTestOf } from '../../runtime/sheets/rowTest';
import type { Cell, SheetState } from '../../runtime/sheets/state';
import type { ColumnView, RowView, SheetView } from '../shapes';
import { chartsOf, filterViewsOf } from './viewsAndCharts';

const PLAIN_HEADER = '#ffffff';
const DEFAULT_WIDTH = 100;
/** Marks the headers of columns that system and staff share. */
const SHARED = /†$/;
/** The row whose formats and drop-downs stand for its column. */
const FIRST_ROW = 2;

/** Everything that the grid needs to show a tab. */
export function sheetView(sheet: SheetState): SheetView {
  const numbers = visibleColumns(sheet);
  const columns = numbers.map((column) => columnView(sheet, column));
  // Only links stand in a column that is no text and holds no numbers.
  const ofLinks = columns[0]?.kind === 'number';
  const rows: RowView[] = [];
  for (let row = FIRST_ROW; row <= sheet.cells.length; row++) {
    if (rowIsEmpty(sheet, row)) continue;
    const cells = numbers.map((column, index) =>
      cellText(sheet, row, column, (columns[index] as ColumnView).kind),
    );
    const colors = colorsOf(sheet, row, numbers, cells);
    const links = linksOf(sheet, row, numbers, cells);
    rows.push({
      row,
      cells,
      ...(Object.keys(colors).length > 0 ? { colors } : {}),
      ...(Object.keys(links).length > 0 ? { links } : {}),
      ...(ofLinks && !isLink(sheet.cells[row - 1]?.[(numbers[0] ?? 0) - 1]) ? { plain: true } : {}),
    });
  }
  const frozen = numbers.filter((column) => column <= sheet.frozenColumns).length;
  const views = filterViewsOf(
    sheet,
    rows.map(({ row }) => row),
  );
  const charts = chartsOf(sheet);
  return {
    name: sheet.name,
    columns,
    frozen,
    rows,
    ...(views.length > 0 ? { views } : {}),
    ...(charts.length > 0 ? { charts } : {}),
  };
}

const isLink = (cell: Cell = null): boolean => typeof cell === 'object' && cell !== null;

/** How many rows have content, the header not counted. */
export function rowCount(sheet: SheetState): number {
  let count = 0;
  for (let row = FIRST_ROW; row <= sheet.cells.length; row++) {
    if (!rowIsEmpty(sheet, row)) count += 1;
  }
  return count;
}

/**
 * The records of a tab by header (without †), as texts; of several spreadsheets, those of all tabs of this name.
 * A text is what its cell holds: the tab may show a word over it, as over addresses.
 */
export function recordsOf(sheets: SheetState[], name: string): Record<string, string>[] {
  return sheets
    .filter((candidate) => candidate.name === name)
    .flatMap((sheet) => {
      const { columns, rows } = sheetView(sheet);
      const numbers = visibleColumns(sheet);
      return rows.map(({ row, cells }) =>
        Object.fromEntries(
          columns.map(({ header }, index) => {
            const held = sheet.cells[row - 1]?.[(numbers[index] ?? 0) - 1];
            const text = typeof held === 'string' ? held : (cells[index] ?? '');
            return [header.replace(SHARED, ''), text];
          }),
        ),
      );
    });
}

/** The tabs of the registry and of its yearly archives, the registry's first. */
export const allSheets = (runtime: Runtime): SheetState[] => [
  ...runtime.state.spreadsheet.sheets,
  ...archivesOf(runtime).flatMap(({ sheets }) => sheets),
];

function visibleColumns(sheet: SheetState): number[] {
  const numbers: number[] = [];
  const headers = sheet.cells[0] ?? [];
  for (let column = 1; column <= headers.length; column++) {
    const header = headers[column - 1];
    if (header !== null && header !== '' && isSeen(sheet, column)) {
      numbers.push(column);
    }
  }
  return numbers;
}

/** What a closed group hides can be opened. */
const isSeen = (sheet: SheetState, column: number): boolean =>
  !sheet.hiddenColumns.includes(column) || closedGroupAt(sheet, column) !== undefined;

/** Of a column that can be closed with its neighbours: which group it is in, and whether it is closed. */
function groupOf(sheet: SheetState, column: number): ColumnView['group'] {
  const group = groupAt(sheet, column);
  return group && { number: group.first, closed: closedGroupAt(sheet, column) !== undefined };
}

function columnView(sheet: SheetState, column: number): ColumnView {
  const { formats } = sheet;
  const validation = valueAt(formats.validation, FIRST_ROW, column, null);
  const group = groupOf(sheet, column);
  return {
    header: displayText(sheet.cells[0]?.[column - 1] ?? null, ''),
    note: valueAt(formats.note, 1, column, ''),
    width: sheet.columnWidths[column] ?? DEFAULT_WIDTH,
    background: valueAt(formats.background, 1, column, PLAIN_HEADER),
    protected: sheet.protections.some(
      ({ area }) =>
        column >= area.column &&
        column < area.column + area.columns &&
        area.row + area.rows > FIRST_ROW,
    ),
    kind: kindOf(valueAt(formats.numberFormat, FIRST_ROW, column, '')),
    ...(validation ? { choices: validation.values } : {}),
    ...(group ? { group } : {}),
  };
}

function kindOf(numberFormat: string): ColumnView['kind'] {
  if (isDateFormat(numberFormat)) return /h/i.test(numberFormat) ? 'datetime' : 'date';
  // One that says what a text is shown as is not for numbers.
  return numberFormat === '@' || numberFormat === '' || displayText('文', numberFormat) !== '文'
    ? 'text'
    : 'number';
}

/** Dates that people type are shown as `2026-05-08`, whatever the sheet's own format, since they are typed so. */
function cellText(
  sheet: SheetState,
  row: number,
  column: number,
  kind: ColumnView['kind'],
): string {
  const cell: Cell = sheet.cells[row - 1]?.[column - 1] ?? null;
  const format = valueAt(sheet.formats.numberFormat, row, column, '');
  if (typeof cell === 'number' && isDateFormat(format) && !format.includes('月')) {
    return displayText(
      cell,
      kind === 'datetime' || /h/i.test(format) ? 'yyyy-mm-dd hh:mm' : 'yyyy-mm-dd',
    );
  }
  return displayText(cell, format);
}

function colorsOf(
  sheet: SheetState,
  row: number,
  numbers: number[],
  cells: string[],
): NonNullable<RowView['colors']> {
  const colors: NonNullable<RowView['colors']> = {};
  for (const rule of sheet.conditionalFormats) {
    const test = rule.formula === undefined ? undefined : rowTestOf(rule.formula);
    const holds = test?.holds(displayText(sheet.cells[row - 1]?.[test.column - 1] ?? null, ''));
    numbers.forEach((column, index) => {
      const said =
        rule.textContains === undefined
          ? cells[index] === rule.textEqualTo
          : cells[index].includes(rule.textContains);
      if (colors[index] || !(test ? holds : said)) return;
      const covered = rule.areas.some(
        (area) =>
          row >= area.row &&
          row < area.row + area.rows &&
          column >= area.column &&
          column < area.column + area.columns,
      );
      if (covered) colors[index] = { background: rule.background, color: rule.fontColor };
    });
  }
  return colors;
}

function linksOf(
  sheet: SheetState,
  row: number,
  numbers: number[],
  cells: string[],
): Record<number, string> {
  return Object.fromEntries(
    numbers.flatMap((column, index) => {
      const link = valueAt(sheet.formats.link, row, column, '');
      return link !== '' && cells[index] !== '' ? [[index, link]] : [];
    }),
  );
}

function rowIsEmpty(sheet: SheetState, row: number): boolean {
  return !sheet.cells[row - 1]?.some((cell) => cell !== null && cell !== '');
}
