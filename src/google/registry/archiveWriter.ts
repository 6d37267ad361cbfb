// Copies rows into the archive of a year as they stand in the registry, columns of people's own among them. Nothing in an
// archive is ever written over: a row that has become another there is marked as replaced, wherever it stands.

import type { RowToArchive } from '../../app/ports';
import { distinct } from '../../domain/base/grouped';
import { type TabKey, tabs } from '../../domain/registry/tabs';
import { bookAddress } from '../addresses';
import { setUpTab } from '../setUp/setUpTab';
import { archiveId, withArchive } from './archiveBook';
import { archiveTables, REPLACED } from './archiveTables';
import type { RawCell } from './cells';
import { columnLetter, fewSpans } from './ranges';
import { moreLines, putCells, replaced, textCell } from './requests';
import { positionsNow, type Tables } from './sheetReader';
import { type Block, bookOf, type Request, readBlocks, sheetId } from './sheetsApi';
import type { SheetTable } from './sheetTable';
import { Writing } from './writing';

/** A row of the registry as it was copied. */
export interface CopiedRow extends RowToArchive {
  readonly cells: readonly RawCell[];
}

/** Ranges of one call, and calls of one tab. */
const MOST_RANGES = 60;
const ROUNDS = 4;

const text = (cell: RawCell): string => String(cell ?? '');

/** Whether these rows hold the same, whatever stands behind their last cells. */
export const sameCells = (one: readonly RawCell[], other: readonly RawCell[]): boolean =>
  Array.from({ length: Math.max(one.length, other.length) }, (_, i) => i).every(
    (i) => text(one[i]) === text(other[i]),
  );

/** Reads whole rows, each where it stands now; those that are not there any more are left out. */
function readWhole(tables: Tables, rows: readonly RowToArchive[], book?: string): CopiedRow[] {
  const found: CopiedRow[] = [];
  let open = rows;
  for (let round = 0; open.length > 0 && round < ROUNDS; round++) {
    const blocks = distinct(open.map(({ tab }) => tab)).flatMap((tab) => {
      const { name, width } = tables.get(tab) as SheetTable;
      const positions = open.flatMap((row) => (row.tab === tab ? [row.position] : []));
      return fewSpans(positions, MOST_RANGES).map((span): Block & { tab: string; key: TabKey } => ({
        tab: name,
        key: tab,
        rows: span,
        columns: { first: 0, last: width - 1 },
      }));
    });
    const lines = new Map<string, readonly RawCell[]>();
    for (let from = 0; from < blocks.length; from += MOST_RANGES) {
      const some = blocks.slice(from, from + MOST_RANGES);
      readBlocks(some, book).forEach((values, index) => {
        const { key, rows: span } = some[index];
        values.forEach((cells, i) => {
          lines.set(`${key} ${span.first + i}`, cells);
        });
      });
    }
    const moved: RowToArchive[] = [];
    for (const row of open) {
      const table = tables.get(row.tab) as SheetTable;
      const cells = lines.get(`${row.tab} ${row.position}`) ?? [];
      if (table.keyText(cells[table.keyIndex]) === row.key) found.push({ ...row, cells });
      else moved.push(row);
    }
    if (moved.length === 0) break;
    const now = positionsNow(tables, new Set(moved.map(({ tab }) => tab)), book);
    open = moved.flatMap(({ tab, key }) => {
      const position = now.get(tab)?.get(key);
      return position === undefined ? [] : [{ tab, key, position }];
    });
  }
  return found;
}

/** @returns the rows that were found, as they were copied */
export function putIntoArchive(
  tables: Tables,
  fiscalYear: number,
  rows: readonly RowToArchive[],
): { url: string; copied: CopiedRow[] } {
  const id = archiveId(fiscalYear);
  if (id === undefined) throw new Error(`the archive of ${fiscalYear} has not been prepared`);
  const copied = readWhole(tables, rows);
  withArchive(fiscalYear, () => writeCopies(tables, { fiscalYear, id }, copied));
  return { url: bookAddress(id), copied };
}

function writeCopies(
  tables: Tables,
  book: { readonly fiscalYear: number; readonly id: string },
  copied: readonly CopiedRow[],
): void {
  const touched = distinct(copied.map(({ tab }) => tab));
  const keys = (tab: TabKey) => [tabs[tab].key];
  let archive = archiveTables(book, touched, keys);
  const grown = touched.filter((tab) => (archive.get(tab) as SheetTable).match.missing.length > 0);
  for (const tab of grown) setUpTab(tab, bookOf(book.id));
  if (grown.length > 0) archive = archiveTables(book, touched, keys);
  const writing = new Writing(book.id);
  for (const tab of touched) {
    const source = tables.get(tab) as SheetTable;
    const target = archive.get(tab) as SheetTable;
    const own = copied.filter((row) => row.tab === tab);
    const sheet = sheetId(target.name, book.id);
    const places = placesIn(source, target, own);
    writing.add(...headersAdded(sheet, target, places));
    const standing = standingIn(archive, tab, book.id, own);
    for (const row of own) {
      const cells = arranged(row.cells, places);
      const there = standing.filter(({ key }) => key === row.key);
      if (there.some((one) => sameCells(one.cells, cells))) continue;
      if (there.length > 0) writing.add(markReplaced(sheet, target.keyIndex, row.key));
      writing.append(sheet, cells);
    }
  }
  writing.flush();
}

/** The rows with these keys that the archive has already. */
function standingIn(
  archive: Tables,
  tab: TabKey,
  book: string,
  own: readonly CopiedRow[],
): CopiedRow[] {
  const table = archive.get(tab) as SheetTable;
  const wanted = new Set(own.map(({ key }) => key));
  const rows: RowToArchive[] = [];
  for (let position = 2; position <= table.grid.height; position++) {
    const key = table.keyAt(position);
    if (wanted.has(key)) rows.push({ tab, key, position });
  }
  return readWhole(archive, rows, book);
}

/** Where the cells of a row go, by the headers; a column of people's own that holds something gets one of its own. */
function placesIn(
  source: SheetTable,
  target: SheetTable,
  own: readonly CopiedRow[],
): ReadonlyMap<number, { readonly index: number; readonly added?: string }> {
  const places = new Map<number, { index: number; added?: string }>();
  const taken = new Set<number>();
  let next = target.width;
  const width = Math.max(0, ...own.map(({ cells }) => cells.length));
  for (let index = 0; index < width; index++) {
    const header = source.headers[index] || `列${columnLetter(index)}`;
    const known = target.headers.findIndex((one, place) => one === header && !taken.has(place));
    taken.add(known);
    if (known >= 0) places.set(index, { index: known });
    else if (own.some(({ cells }) => text(cells[index]) !== '')) {
      places.set(index, { index: next++, added: header });
    }
  }
  return places;
}

function headersAdded(
  sheet: number,
  { width }: SheetTable,
  places: ReturnType<typeof placesIn>,
): Request[] {
  const added = [...places.values()].flatMap((place) => place.added ?? []);
  if (added.length === 0) return [];
  return [
    moreLines(sheet, 'COLUMNS', added.length),
    putCells(sheet, 0, width, [added.map(textCell)]),
  ];
}

function arranged(cells: readonly RawCell[], places: ReturnType<typeof placesIn>): RawCell[] {
  const line: RawCell[] = [];
  for (const [from, { index }] of places) line[index] = cells[from];
  return Array.from(line, (cell) => cell ?? null);
}

const markReplaced = (sheet: number, keyIndex: number, key: string): Request =>
  replaced(
    {
      sheetId: sheet,
      startRowIndex: 1,
      startColumnIndex: keyIndex,
      endColumnIndex: keyIndex + 1,
    },
    key,
    REPLACED + key,
  );
