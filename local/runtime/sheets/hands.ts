/** What people do to a tab with keys and mouse, beside typing: sort a part of it alone, merge, paste, copy, find and replace. */
import {
  cellAt,
  insertColumnsAfter,
  insertRowsAfter,
  lastRowOf,
  putCell,
  removeRows,
} from './grid';
import type { Area, Cell, SheetState } from './state';

/** Where the hand is: cells of a row (from 1; the header is row 1), from a column (from 1) on. */
export interface HandPlace {
  readonly row: number;
  readonly column: number;
  readonly columns: number;
}

interface HandKind {
  readonly help: string;
  /** @returns what was edited, where that starts the edit trigger; nothing where that is not documented */
  readonly act: (sheet: SheetState, place: HandPlace) => Area | undefined;
}

const rowsBelow = (sheet: SheetState, first: number): number[] =>
  Array.from({ length: Math.max(0, lastRowOf(sheet) - first + 1) }, (_, i) => first + i);

/** Full width, with the blanks and the invisible mark that a pasted text brings. */
const pasted = (text: string): string =>
  `　${text.replace(/[!-~]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0))}\u200b `;

const one = ({ row, column }: HandPlace): Area => ({ row, column, rows: 1, columns: 1 });

function put(sheet: SheetState, place: HandPlace, cell: Cell): Area {
  putCell(sheet, place.row, place.column, cell);
  return one(place);
}

function putRow(sheet: SheetState, row: number, cells: readonly Cell[]): Area | undefined {
  const columns = Math.max(cells.length, (sheet.cells[row - 1] ?? []).length);
  if (columns === 0) return undefined;
  for (let column = 1; column <= columns; column++) {
    putCell(sheet, row, column, cells[column - 1] ?? null);
  }
  return { row, column: 1, rows: 1, columns };
}

export const HAND_KINDS = {
  sortAlone: {
    help: 'sorts some columns alone, from the last to the first; the others stay',
    act(sheet, { column, columns }) {
      const rows = rowsBelow(sheet, 2);
      const parts = rows.map((row) =>
        Array.from({ length: columns }, (_, i) => cellAt(sheet, row, column + i)),
      );
      parts.sort((a, b) => (String(a[0] ?? '') < String(b[0] ?? '') ? 1 : -1));
      rows.forEach((row, index) => {
        parts[index]?.forEach((cell, i) => {
          putCell(sheet, row, column + i, cell);
        });
      });
      return undefined;
    },
  },
  merge: {
    help: 'merges the cells of a column: the first keeps what it says',
    act(sheet, { column }) {
      for (const row of rowsBelow(sheet, 3)) putCell(sheet, row, column, null);
      return undefined;
    },
  },
  empty: { help: 'empties a cell', act: (sheet, place) => put(sheet, place, null) },
  pasteWide: {
    help: 'pastes what a text cell says in full width, with blanks and an invisible mark',
    act(sheet, place) {
      const cell = cellAt(sheet, place.row, place.column);
      return typeof cell === 'string' ? put(sheet, place, pasted(cell)) : undefined;
    },
  },
  fillDown: {
    help: 'fills a cell with what stands above it',
    act: (sheet, place) =>
      place.row > 2 ? put(sheet, place, cellAt(sheet, place.row - 1, place.column)) : undefined,
  },
  copyRow: {
    help: 'copies a row to below it',
    act(sheet, { row }) {
      insertRowsAfter(sheet, row, 1);
      return putRow(sheet, row + 1, sheet.cells[row - 1] ?? []);
    },
  },
  copyRowOver: {
    help: 'copies a row over the next one',
    act: (sheet, { row }) =>
      row < lastRowOf(sheet) ? putRow(sheet, row + 1, sheet.cells[row - 1] ?? []) : undefined,
  },
  deleteRow: {
    help: 'deletes a row',
    act(sheet, { row }) {
      removeRows(sheet, row, 1);
      return undefined;
    },
  },
  replaceWord: {
    help: 'replaces, in its whole column, what a text cell says by another word',
    act(sheet, { row, column }) {
      const word = cellAt(sheet, row, column);
      if (typeof word !== 'string') return undefined;
      for (const other of rowsBelow(sheet, 2)) {
        if (cellAt(sheet, other, column) === word) putCell(sheet, other, column, `${word}か`);
      }
      return undefined;
    },
  },
  insertColumn: {
    help: 'inserts an empty column before a column',
    act(sheet, { column }) {
      insertColumnsAfter(sheet, column - 1, 1);
      return undefined;
    },
  },
  copyColumn: {
    help: 'copies a column, header and all, to its left',
    act(sheet, { column }) {
      insertColumnsAfter(sheet, column - 1, 1);
      const rows = rowsBelow(sheet, 1);
      for (const row of rows) putCell(sheet, row, column, cellAt(sheet, row, column + 1));
      return rows.length > 0 ? { row: 1, column, rows: rows.length, columns: 1 } : undefined;
    },
  },
} as const satisfies Record<string, HandKind>;

export type HandKindName = keyof typeof HAND_KINDS;
