/**
 * registry.xlsx: the spreadsheet as staff would see it.
 *
 * What .xlsx cannot hold: charts (exceljs writes none), a protection that only warns (here the same cells are locked on a sheet
 * protected without a password, which anyone may lift; on a protected sheet Excel opens no group of columns, so one that has
 * groups is not protected), the colour of help texts, and more than
 * 32,767 characters in a cell (the rest stands in registry.json).
 */
import type { Cell as ExcelCell, Workbook, Worksheet } from 'exceljs';
import type { Area, Cell, CellFormats, SheetState, SpreadsheetState } from '../../runtime';
import { a1Of } from '../../runtime/sheets/a1';
import { groupAt } from '../../runtime/sheets/columnGroups';
import { displayOf, formatsOf, lastColumnOf, lastRowOf } from '../../runtime/sheets/grid';
import { linkTarget } from '../../runtime/sheets/linkTarget';
import type { ConditionalFormatState } from '../../runtime/sheets/state';
import { rowHeight } from './rowHeight';
import { addValidations, ListSheet } from './workbookLists';

/** Rows below the last one that look as the registry's do; the rest would only make the file big. */
const ROWS_AHEAD = 30;
const LONGEST_TEXT = 32_767;
const FONT = '游ゴシック';
const CUT = '…（続きは registry.json）';
/** Pixels of one character of Excel's standard font. */
const PIXELS_PER_CHARACTER = 7;

type Look = { [P in Exclude<keyof CellFormats, 'validation'>]: CellFormats[P][][] };

/** @param now epoch milliseconds, the time of making that the file states */
export async function workbookOf(spreadsheet: SpreadsheetState, now: number): Promise<Buffer> {
  // Heavy: loaded by who writes one.
  const { default: excel } = await import('exceljs');
  const workbook = new excel.Workbook();
  workbook.created = new Date(now);
  workbook.modified = new Date(now);
  workbook.title = spreadsheet.name;
  const lists = new ListSheet();
  for (const sheet of spreadsheet.sheets) await addSheet(workbook, spreadsheet, sheet, lists);
  lists.addTo(workbook);
  return Buffer.from(await workbook.xlsx.writeBuffer());
}

async function addSheet(
  workbook: Workbook,
  spreadsheet: SpreadsheetState,
  sheet: SheetState,
  lists: ListSheet,
): Promise<void> {
  const worksheet = workbook.addWorksheet(sheet.name, {
    state: sheet.hidden ? 'hidden' : 'visible',
    properties: {
      ...(sheet.tabColor ? { tabColor: { argb: argb(sheet.tabColor) } } : {}),
      // The button of a group stands before it.
      // At a level that no group has, exceljs says of none that it is closed; those whose columns are hidden are.
      ...(sheet.columnGroups?.length ? { outlineLevelCol: 2 } : {}),
      outlineProperties: { summaryBelow: true, summaryRight: sheet.groupButtonAfter ?? false },
    },
    views: [{ state: 'frozen', xSplit: sheet.frozenColumns, ySplit: sheet.frozenRows }],
  });
  const columns = Math.max(1, lastColumnOf(sheet));
  const rows = Math.min(sheet.maxRows, lastRowOf(sheet) + ROWS_AHEAD);
  for (let column = 1; column <= columns; column++) {
    const excelColumn = worksheet.getColumn(column);
    excelColumn.width = (sheet.columnWidths[column] ?? 100) / PIXELS_PER_CHARACTER;
    excelColumn.hidden = sheet.hiddenColumns.includes(column);
    const group = groupAt(sheet, column);
    if (group) excelColumn.outlineLevel = 1;
  }
  fillCells(worksheet, spreadsheet, sheet, { row: 1, column: 1, rows, columns });
  addValidations(worksheet, sheet, columns, lists);
  for (const [index, rule] of sheet.conditionalFormats.entries()) {
    for (const area of rule.areas) {
      worksheet.addConditionalFormatting({
        ref: a1Of(area),
        rules: [
          {
            ...conditionOf(rule, area),
            priority: index + 1,
            style: {
              ...(rule.background ? { fill: solid(rule.background, 'bgColor') } : {}),
              ...(rule.fontColor ? { font: { color: { argb: argb(rule.fontColor) } } } : {}),
            },
          },
        ],
      });
    }
  }
  await protect(worksheet, sheet, rows, columns);
}

/** What Excel asks of the cells. */
function conditionOf({ formula, textEqualTo, textContains }: ConditionalFormatState, area: Area) {
  const quoted = (text = '') => `"${text.replace(/"/g, '""')}"`;
  if (formula === undefined && textContains === undefined) {
    return { type: 'cellIs' as const, operator: 'equal' as const, formulae: [quoted(textEqualTo)] };
  }
  const first = a1Of({ ...area, rows: 1, columns: 1 });
  const holds = formula?.slice(1) ?? `ISNUMBER(FIND(${quoted(textContains)},${first}))`;
  return { type: 'expression' as const, formulae: [holds] };
}

function fillCells(
  worksheet: Worksheet,
  spreadsheet: SpreadsheetState,
  sheet: SheetState,
  area: Area,
): void {
  const display = displayOf(sheet, area);
  const look: Look = {
    numberFormat: formatsOf(sheet, 'numberFormat', area),
    background: formatsOf(sheet, 'background', area),
    fontWeight: formatsOf(sheet, 'fontWeight', area),
    fontColor: formatsOf(sheet, 'fontColor', area),
    fontSize: formatsOf(sheet, 'fontSize', area),
    wrap: formatsOf(sheet, 'wrap', area),
    horizontalAlignment: formatsOf(sheet, 'horizontalAlignment', area),
    verticalAlignment: formatsOf(sheet, 'verticalAlignment', area),
    note: formatsOf(sheet, 'note', area),
    link: formatsOf(sheet, 'link', area),
  };
  for (let r = 0; r < area.rows; r++) {
    const height = rowHeight(
      display[r].flatMap((text, c) => {
        const { width = 0, hidden } = worksheet.getColumn(c + 1);
        return look.wrap[r][c] === 'WRAP' && !hidden ? [{ text, width: width - 1 }] : [];
      }),
    );
    if (height !== undefined) worksheet.getRow(r + 1).height = height;
    for (let c = 0; c < area.columns; c++) {
      const cell = worksheet.getCell(r + 1, c + 1);
      dress(cell, look, r, c);
      fill(cell, sheet.cells[r]?.[c] ?? null, look.numberFormat[r][c], display[r][c], (formula) =>
        hyperlinkOf(spreadsheet, formula),
      );
      // LibreOffice shows a link by its text, whatever the number format says.
      const hyperlink = look.link[r][c];
      if (hyperlink !== '' && cell.value) cell.value = { text: display[r][c], hyperlink };
    }
  }
}

function dress(cell: ExcelCell, look: Look, r: number, c: number): void {
  const background = look.background[r][c];
  if (isColor(background) && background.toLowerCase() !== '#ffffff') {
    cell.fill = solid(background, 'fgColor');
  }
  const color = look.fontColor[r][c];
  cell.font = {
    name: FONT,
    bold: look.fontWeight[r][c] === 'bold',
    size: look.fontSize[r][c],
    ...(isColor(color) ? { color: { argb: argb(color) } } : {}),
  };
  const vertical = look.verticalAlignment[r][c];
  const horizontal = look.horizontalAlignment[r][c];
  cell.alignment = {
    wrapText: look.wrap[r][c] === 'WRAP',
    vertical: vertical === 'top' || vertical === 'middle' ? vertical : 'bottom',
    ...(horizontal === 'left' || horizontal === 'center' || horizontal === 'right'
      ? { horizontal }
      : {}),
  };
  const format = look.numberFormat[r][c];
  if (format !== '') cell.numFmt = format;
  if (look.note[r][c] !== '') cell.note = look.note[r][c];
}

/** Where a link inside the spreadsheet leads in the workbook. */
function hyperlinkOf(spreadsheet: SpreadsheetState, formula: string): string | undefined {
  const target = linkTarget(spreadsheet, formula);
  return target && `#'${target.sheet.name}'!A${target.row}`;
}

/** Texts stay texts, also those that begin with “=”; only what Sheets holds as a formula shows its value. */
function fill(
  cell: ExcelCell,
  value: Cell,
  numberFormat: string,
  display: string,
  hyperlink: (formula: string) => string | undefined,
): void {
  if (value === null) return;
  if (typeof value === 'number' && /[ymdh]/.test(numberFormat)) {
    // Excel counts days as Sheets does; exceljs takes the clock reading as if it were UTC.
    cell.value = new Date(Math.round((value - 25_569) * 86_400_000));
  } else if (typeof value === 'object') {
    const link = hyperlink(value.formula);
    cell.value = link ? { text: display, hyperlink: link } : display;
  } else if (typeof value === 'string') {
    // Half a surrogate pair, which a cut emoji leaves behind, is no XML.
    const text = Buffer.from(value).toString();
    cell.value = text.length > LONGEST_TEXT ? text.slice(0, LONGEST_TEXT - CUT.length) + CUT : text;
  } else {
    cell.value = value;
  }
}

/** Locks the protected cells; all others stay free to type in. */
async function protect(
  worksheet: Worksheet,
  sheet: SheetState,
  rows: number,
  columns: number,
): Promise<void> {
  if (sheet.protections.length === 0 || sheet.columnGroups?.length) return;
  for (let column = 1; column <= columns; column++) {
    const whole = isProtected(sheet, sheet.maxRows, column);
    worksheet.getColumn(column).protection = { locked: whole };
    for (let row = 1; row <= rows; row++) {
      worksheet.getCell(row, column).protection = { locked: isProtected(sheet, row, column) };
    }
  }
  await worksheet.protect('', {
    selectLockedCells: true,
    selectUnlockedCells: true,
    formatColumns: true,
    formatRows: true,
    insertRows: true,
    deleteRows: true,
    sort: true,
    autoFilter: true,
  });
}

const isProtected = ({ protections }: SheetState, row: number, column: number): boolean =>
  protections.some(
    ({ area }) =>
      row >= area.row &&
      row < area.row + area.rows &&
      column >= area.column &&
      column < area.column + area.columns,
  );

const isColor = (color: string): boolean => /^#[0-9a-f]{6}$/i.test(color);
const argb = (color: string): string => `FF${color.slice(1).toUpperCase()}`;

/** Conditional formats keep the colour of a solid fill in `bgColor`, cells in `fgColor`. */
const solid = (color: string, place: 'fgColor' | 'bgColor') =>
  ({ type: 'pattern', pattern: 'solid', [place]: { argb: argb(color) } }) as const;
