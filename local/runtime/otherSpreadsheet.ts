/** What people do by hand in a spreadsheet that the script is not bound to: only triggers made for it hear of it. */
import type { Edits } from './edits';
import { NotImplementedError } from './errors';
import { tooManyCells } from './services/books';
import { cellsOf, insertRowsAfter, lastRowOf, removeRows } from './sheets/grid';
import { putValue } from './sheets/putValue';
import { sortRows } from './sheets/sort';
import type { SheetState, SpreadsheetState } from './sheets/state';
import { columnOf, type TabView, viewOf } from './sheets/tabView';
import type { World } from './world';

export class OtherSpreadsheet {
  private readonly book: SpreadsheetState;

  constructor(
    private readonly world: World,
    id: string,
    private readonly edits: Edits,
  ) {
    const book = world.spreadsheet(id);
    if (!book) throw new Error(`スプレッドシート「${id}」はありません。`);
    if (book === world.state.spreadsheet) {
      throw new NotImplementedError('The registry among other spreadsheets: it has triggers');
    }
    this.book = book;
  }

  /** The names of its tabs. */
  tabs(): string[] {
    return this.book.sheets.map(({ name }) => name);
  }

  /** A tab as people see it. */
  tab(name: string): TabView {
    return viewOf(sheetNamed(this.book, name));
  }

  /** Types into one cell. */
  editCell(tab: string, row: number, column: string, value: string): void {
    const sheet = sheetNamed(this.book, tab);
    const at = columnOf(sheet, column);
    this.edits.type();
    makeRoom(this.world, sheet, row);
    typeInto(this.world, sheet, row, at, value);
    const area = { row, column: at, rows: 1, columns: 1 };
    const user = this.world.state.account;
    this.edits.edited(this.book, { sheetId: sheet.id, area, user, value });
  }

  /** Fills in a new row below the last one with content. */
  insertRow(tab: string, set: Record<string, string>): void {
    const row = lastRowOf(sheetNamed(this.book, tab)) + 1;
    for (const [column, value] of Object.entries(set)) this.editCell(tab, row, column, value);
  }

  deleteRow(tab: string, row: number): void {
    removeRows(sheetNamed(this.book, tab), row, 1);
    this.world.changed(this.book);
  }

  /** Sorts the rows below the header. */
  sort(tab: string, column: string, ascending = true): void {
    const sheet = sheetNamed(this.book, tab);
    sortRows(sheet, columnOf(sheet, column), ascending);
    this.world.changed(this.book);
  }

  /** Types over a header. */
  renameHeader(tab: string, from: string, to: string): void {
    this.editCell(tab, 1, from, to);
  }
}

/** The tab with a name; throws with the names that there are. */
export function sheetNamed({ sheets }: SpreadsheetState, name: string): SheetState {
  const sheet = sheets.find((candidate) => candidate.name === name);
  if (sheet) return sheet;
  const names = sheets.map((candidate) => candidate.name).join('・');
  throw new Error(`「${name}」というタブはありません（${names}）。`);
}

/** Adds the rows at the end that a row needs, as Sheets does for a person. */
export function makeRoom(world: World, sheet: SheetState, row: number): void {
  const more = row - sheet.maxRows;
  if (more <= 0) return;
  const book = world.bookOf(sheet);
  const limit = world.state.quota.spreadsheetCells;
  if (book && cellsOf(book) + more * sheet.maxColumns > limit) throw new Error(tooManyCells(limit));
  insertRowsAfter(sheet, sheet.maxRows, more);
}

/** Types into a cell, past any validation. */
export function typeInto(
  world: World,
  sheet: SheetState,
  row: number,
  column: number,
  value: string,
): void {
  if (putValue(sheet, row, column, { typed: value }, world.now())) {
    world.changed(world.bookOf(sheet));
  }
}
