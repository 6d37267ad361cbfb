/** Making spreadsheets, and keeping them within their size. */
import { ServiceError } from '../errors';
import { randomInteger } from '../random';
import { cellsOf } from '../sheets/grid';
import type { SheetState, SpreadsheetState } from '../sheets/state';
import type { ServiceEnv } from './env';

/** What a new spreadsheet may be told; the rest is as the account has it. */
interface NewSpreadsheet {
  name: string;
  sheets: SheetState[];
  locale?: string;
}

/** A new spreadsheet in the root folder (assumption `new-spreadsheet`). */
export function addSpreadsheet(env: ServiceEnv, wanted: NewSpreadsheet): SpreadsheetState {
  const { world, run } = env;
  const { name, sheets, locale = 'ja_JP' } = wanted;
  const book: SpreadsheetState = {
    id: world.newId('spreadsheet'),
    name: String(name),
    timeZone: 'Asia/Tokyo',
    locale,
    sheets,
    activeSheetId: (sheets[0] as SheetState).id,
    activeCell: { row: 1, column: 1 },
  };
  checkRoom(env, book, 0);
  run.spend('spreadsheets', 1);
  world.addSpreadsheet(book, env.documents);
  return book;
}

/** Throws Google's message where a spreadsheet would have more cells than it may. */
export function checkRoom(env: ServiceEnv, book: SpreadsheetState, more: number): void {
  const limit = env.world.state.quota.spreadsheetCells;
  if (cellsOf(book) + more > limit) throw new ServiceError(tooManyCells(limit));
}

export function tooManyCells(limit: number): string {
  return `This action would increase the number of cells in the workbook above the limit of ${limit} cells.`;
}

/** An id that no sheet of the spreadsheet has. */
export function newSheetId(env: ServiceEnv, sheets: readonly SheetState[]): number {
  const id = randomInteger(env.world.state.random, 1, 2 ** 31 - 1);
  return sheets.some((sheet) => sheet.id === id) ? newSheetId(env, sheets) : id;
}
