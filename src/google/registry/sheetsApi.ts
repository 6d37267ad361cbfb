// The calls to the Sheets API: many ranges in one call.
import type { RawCell } from './cells';
import type { CellTexts, ServedCell, SheetTable } from './sheetTable';

type Request = GoogleAppsScript.Sheets.Schema.Request;

const spreadsheet = () => SpreadsheetApp.getActive();

/** The manifest asks for this service, so only a project that was put together by hand lacks it. */
function api(): GoogleAppsScript.Sheets.Collection.SpreadsheetsCollection {
  const collection = Sheets?.Spreadsheets;
  if (!collection)
    throw new Error('スクリプトの「サービス」に Google Sheets API を追加してください。');
  return collection;
}

const quoted = (tabName: string) => `'${tabName.replace(/'/g, "''")}'`;

/** The values of whole tabs, or of parts of them (`A:A`), in one call. */
export function readRanges(
  ranges: readonly { readonly tab: string; readonly part?: string }[],
): RawCell[][][] {
  const { valueRanges = [] } = api().Values.batchGet(spreadsheet().getId(), {
    ranges: ranges.map(({ tab, part }) => quoted(tab) + (part ? `!${part}` : '')),
    valueRenderOption: 'UNFORMATTED_VALUE',
    dateTimeRenderOption: 'SERIAL_NUMBER',
  });
  return ranges.map((_, index) => valueRanges[index]?.values ?? []);
}

/** Does all requests or none. */
export function applyRequests(requests: Request[]): void {
  if (requests.length > 0) api().batchUpdate({ requests }, spreadsheet().getId());
}

export function tabExists(tab: string): boolean {
  return spreadsheet().getSheetByName(tab) !== null;
}

function sheetId(tab: string): number {
  const sheet = spreadsheet().getSheetByName(tab);
  if (!sheet) throw new Error(`タブ「${tab}」が見つかりません。`);
  return sheet.getSheetId();
}

/** Writes cells of one row; neighbours go into one request. `position` counts from 1. */
export function updateRow(table: SheetTable, position: number, texts: CellTexts): Request[] {
  const id = sheetId(table.name);
  const indices = [...texts.keys()].sort((a, b) => a - b);
  const requests: Request[] = [];
  let from = 0;
  indices.forEach((index, i) => {
    if (indices[i + 1] === index + 1) return;
    const run = indices.slice(from, i + 1);
    from = i + 1;
    requests.push({
      updateCells: {
        start: { sheetId: id, rowIndex: position - 1, columnIndex: run[0] },
        rows: [{ values: run.map((column) => table.cell(column, texts.get(column) ?? '')) }],
        fields: 'userEnteredValue',
      },
    });
  });
  return requests;
}

/** Empties one cell if it still holds this very text. `position` counts from 1. */
export function emptyCell(table: SheetTable, position: number, cell: ServedCell): Request {
  return {
    findReplace: {
      find: cell.chosen,
      replacement: '',
      matchCase: true,
      matchEntireCell: true,
      range: {
        sheetId: sheetId(table.name),
        startRowIndex: position - 1,
        endRowIndex: position,
        startColumnIndex: cell.index,
        endColumnIndex: cell.index + 1,
      },
    },
  };
}

/** Adds rows below the last one with content. */
export function appendRows(table: SheetTable, rows: readonly CellTexts[]): Request {
  return {
    appendCells: {
      sheetId: sheetId(table.name),
      rows: rows.map((texts) => ({ values: table.fullRow(texts) })),
      fields: 'userEnteredValue',
    },
  };
}

/** `A` for 0, `AB` for 27. */
export function columnLetter(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : columnLetter(Math.floor(index / 26) - 1) + last;
}
