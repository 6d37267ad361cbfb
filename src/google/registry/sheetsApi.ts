// The calls to the Sheets API: many ranges in one call.

import { missingService } from '../missingService';
import { remembered } from '../runMemory';
import type { RawCell } from './cells';
import { columnLetter, type Span } from './ranges';

export type Request = GoogleAppsScript.Sheets.Schema.Request;

export const spreadsheet = () => SpreadsheetApp.getActive();

const opened = remembered(() => new Map<string, GoogleAppsScript.Spreadsheet.Spreadsheet>());

/** The registry, or another spreadsheet by its id. */
export function bookOf(id?: string): GoogleAppsScript.Spreadsheet.Spreadsheet {
  if (id === undefined) return spreadsheet();
  const book = opened.now.get(id) ?? SpreadsheetApp.openById(id);
  opened.now.set(id, book);
  return book;
}

/** @throws in words for staff where the project lacks it */
export function api(): GoogleAppsScript.Sheets.Collection.SpreadsheetsCollection {
  const collection = typeof Sheets === 'undefined' ? undefined : Sheets.Spreadsheets;
  if (!collection) throw new Error(missingService('Sheets'));
  return collection;
}

const quoted = (tabName: string) => `'${tabName.replace(/'/g, "''")}'`;

/** Rows (from 1) and columns (from 0) of a tab; without `last`, to the end of the tab. */
export interface Block {
  readonly tab: string;
  readonly rows: { readonly first: number; readonly last?: number };
  readonly columns?: Span;
}

/** @param block or the name of a tab, for all of it */
function a1(block: Block | string): string {
  if (typeof block === 'string') return quoted(block);
  const { tab, rows, columns } = block;
  const from = columns ? columnLetter(columns.first) : '';
  const to = columns ? columnLetter(columns.last) : '';
  return `${quoted(tab)}!${from}${rows.first}:${to}${rows.last ?? ''}`;
}

/** How often a call is tried while Google says that there are too many, or fails for a moment. */
const TRIES = 4;
const FIRST_PAUSE_MS = 4_000;

/** Google says that a minute's calls are used up before it does anything: such a call may always be made again. */
export const refused = /quota exceeded|too many requests|rate limit|\b429\b/i;

/** It says nothing of what was asked for, nor whether it was written all the same: Google fails for a moment. */
const failing = /\b50\d\b|internal error|unavailable|try again|timed out|しばらく/i;

/** Whether the same call may go well later. */
export const passing = (error: string): boolean => refused.test(error) || failing.test(error);

/** Pauses grow, so that a minute's quota is there again at the last try. */
function patiently<T>(call: () => T, { reads = false, tries = TRIES } = {}): T {
  for (let attempt = 1; ; attempt++) {
    try {
      return call();
    } catch (error) {
      const text = String(error);
      if (attempt === tries || !(reads ? passing(text) : refused.test(text))) throw error;
      Utilities.sleep(FIRST_PAUSE_MS * 2 ** attempt);
    }
  }
}

/** The values of these blocks, in one call. @param book of another spreadsheet */
export function readBlocks(blocks: readonly (Block | string)[], book?: string): RawCell[][][] {
  const { valueRanges = [] } = patiently(
    () =>
      api().Values.batchGet(book ?? spreadsheet().getId(), {
        ranges: blocks.map(a1),
        valueRenderOption: 'UNFORMATTED_VALUE',
        dateTimeRenderOption: 'SERIAL_NUMBER',
      }),
    { reads: true },
  );
  return blocks.map((_, index) => valueRanges[index]?.values ?? []);
}

/** Does all requests or none. */
/** The sheets of the registry with their properties, and with what else is named: `columnGroups`. */
export const sheetsWith = (field = ''): GoogleAppsScript.Sheets.Schema.Sheet[] =>
  api().get(spreadsheet().getId(), {
    fields: `sheets.properties${field && `,sheets.${field}`}`,
  }).sheets ?? [];

export function applyRequests(requests: Request[], book?: string): void {
  if (requests.length > 0) update({ requests }, { book });
}

type BatchUpdate = GoogleAppsScript.Sheets.Schema.BatchUpdateSpreadsheetRequest;

interface Call {
  /** Another spreadsheet, by its id. */
  readonly book?: string;
  readonly tries?: number;
}

/** Does all requests or none, and gives the replies. */
export const update = (body: BatchUpdate, call: Call = {}) =>
  patiently(() => api().batchUpdate(body, call.book ?? spreadsheet().getId()), call);

/** Does all requests or none, and tells what stands in these blocks then, all in one call; those of a tab in their order. */
export function applyAndReadBlocks(
  requests: Request[],
  blocks: readonly Block[],
  call?: Call,
): RawCell[][][] {
  const body = {
    requests,
    includeSpreadsheetInResponse: true,
    responseRanges: blocks.map(a1),
    responseIncludeGridData: true,
  };
  const { updatedSpreadsheet } = update(body, call);
  const left = new Map(
    updatedSpreadsheet?.sheets?.map(({ properties, data = [] }) => [properties?.title, [...data]]),
  );
  return blocks.map(({ tab }) =>
    (left.get(tab)?.shift()?.rowData ?? []).map(({ values = [] }) =>
      values.map(({ effectiveValue }) => {
        const { stringValue, numberValue, boolValue } = effectiveValue ?? {};
        return stringValue ?? numberValue ?? boolValue ?? null;
      }),
    ),
  );
}

/** The same for one block. */
export const applyAndRead = (requests: Request[], block: Block, book?: string): RawCell[][] =>
  applyAndReadBlocks(requests, [block], { book })[0];

export function tabExists(tab: string): boolean {
  return spreadsheet().getSheetByName(tab) !== null;
}

const sheetIds = remembered(() => new Map<string, number>());

export function sheetId(tab: string, book?: string): number {
  const name = `${book} ${tab}`;
  const known = sheetIds.now.get(name);
  if (known !== undefined) return known;
  const sheet = bookOf(book).getSheetByName(tab);
  if (!sheet) throw new Error(`タブ「${tab}」が見つかりません。`);
  const id = sheet.getSheetId();
  sheetIds.now.set(name, id);
  return id;
}
