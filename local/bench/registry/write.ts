/** Writes rows straight into the cells of the local runtime, by physical header and type, as the script would have. */
import { toSerial } from '../../../src/domain/base/day';
import { LONGEST_CELL_TEXT } from '../../../src/domain/base/text';
import { type TabKey, tabKeys, tabs } from '../../../src/domain/registry/tabs';
import {
  type PhysicalColumn,
  physicalColumns,
  type Tab,
} from '../../../src/domain/registry/tabs/tab';
import type { Cell, Runtime, SheetState } from '../../runtime';
import { insertRowsAfter, lastRowOf } from '../../runtime/sheets/grid';
import type { Book, BookRow } from './book';
import type { Place } from './place';

export function writeBook(runtime: Runtime, book: Book, place: Place): void {
  for (const tab of tabKeys) {
    const lines = new Map<SheetState, Cell[][]>();
    const layouts = new Map<SheetState, Layout>();
    for (const row of book.tabs[tab] as readonly BookRow[]) {
      const sheet = place(runtime, tab, row);
      const layout = layouts.get(sheet) ?? layoutOf(tab, sheet);
      layouts.set(sheet, layout);
      const ofSheet = lines.get(sheet) ?? [];
      lines.set(sheet, ofSheet);
      ofSheet.push(lineOf(layout, row));
    }
    for (const [sheet, added] of lines) append(sheet, added);
  }
  runtime.state.version += 1;
  runtime.state.changedAt = runtime.state.now;
}

/** The columns of a tab with the place (from 0) at which each stands in the sheet. */
type Layout = readonly (PhysicalColumn & { readonly at: number })[];

function layoutOf(tab: TabKey, sheet: SheetState): Layout {
  const headers = sheet.cells[0] ?? [];
  return physicalColumns(tabs[tab] as unknown as Tab).map((column) => {
    const at = headers.indexOf(column.header);
    if (at < 0) throw new Error(`${sheet.name} has no column 「${column.header}」 in the bundle`);
    return { ...column, at };
  });
}

/** The cells of one row, up to the last one that holds something. */
function lineOf(layout: Layout, { values, auto }: BookRow): Cell[] {
  const line: Cell[] = [];
  for (const { column, key, role, part, at } of layout) {
    const text = ((role === 'auto' ? auto : values) as Record<string, string | undefined>)[key];
    const cell = cellOf(text ?? '', column.type, part, column.parts ?? 1);
    if (cell === null) continue;
    while (line.length < at) line.push(null);
    line[at] = cell;
  }
  return line;
}

function cellOf(
  text: string,
  type: PhysicalColumn['column']['type'],
  part: number,
  parts: number,
): Cell {
  if (text === '') return null;
  if (type === 'number') return Number(text);
  if (type === 'date' || type === 'datetime') return toSerial(text);
  if (parts === 1) return text;
  return text.slice(part * LONGEST_CELL_TEXT, (part + 1) * LONGEST_CELL_TEXT) || null;
}

function append(sheet: SheetState, lines: readonly Cell[][]): void {
  const last = Math.max(1, lastRowOf(sheet));
  const lacking = last + lines.length - sheet.maxRows;
  if (lacking > 0) insertRowsAfter(sheet, sheet.maxRows, lacking);
  sheet.cells.length = last;
  for (const line of lines) sheet.cells.push(line);
}
