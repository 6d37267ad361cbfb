// Reads the registry: at first what every run looks at, and further rows as they are asked for.
import { RegistryLayoutError } from '../../app/layoutError';
import type { LayoutProblem } from '../../app/ports';
import {
  type Cells,
  type Depth,
  depths,
  type LoadedRow,
  type WantedRow,
} from '../../domain/registry/reading';
import { type TabKey, tabKeys, tabs } from '../../domain/registry/tabs';
import { readOf } from '../../domain/registry/tabs/reads';
import { physicalColumns } from '../../domain/registry/tabs/tab';
import { propertyKeys, readJson, writeJson } from '../properties';
import type { RawCell } from './cells';
import { toldHeaders } from './ownColumns';
import { fewSpans, single, spansOf } from './ranges';
import { type Block, readBlocks, spreadsheet, tabExists } from './sheetsApi';
import { SheetTable } from './sheetTable';
import { tabOf } from './tabOf';
import { checkVersion, registryVersion, versionIn } from './version';
import { recordedKeys, versionCell } from './writeRecord';

export type Tables = ReadonlyMap<TabKey, SheetTable>;

const HEADER_ROW = 1;

/** The headers of a tab as they stood when it was last read, by which the places of its columns are known beforehand. */
type KnownHeaders = Partial<Record<TabKey, readonly string[]>>;

/** The headers of a tab as 初期設定 writes them. */
export const declaredHeaders = (tab: TabKey): string[] =>
  physicalColumns(tabOf(tab)).map(({ header }) => header);

const knownHeaders = (): KnownHeaders => readJson(propertyKeys.headers) ?? {};

/** The headers of a tab as they stood when it was last read. */
export const headersOf = (tab: TabKey): readonly string[] =>
  knownHeaders()[tab] ?? declaredHeaders(tab);

/** Of a tab that stands as it is declared nothing need be remembered. */
function remember(tables: Tables, known: KnownHeaders): void {
  const headers: KnownHeaders = {};
  for (const [tab, { headers: found }] of tables) {
    if (found.join('\n') !== declaredHeaders(tab).join('\n')) headers[tab] = found;
  }
  if (JSON.stringify(headers) !== JSON.stringify(known)) writeJson(propertyKeys.headers, headers);
}

export interface FirstReading {
  readonly tables: Tables;
  /** The keys that the last writing meant and found. */
  readonly recorded: RawCell[][];
}

/** Header and the columns that every run reads. */
const firstBlocks = (table: SheetTable, whole: boolean): Block[] => [
  { tab: table.name, rows: single(HEADER_ROW) },
  ...(readOf(table.tabKey).kind === 'appended'
    ? []
    : spansOf(table.columnsBetween(undefined, whole ? depths.cells : table.firstDepth)).map(
        (columns): Block => ({ tab: table.name, rows: { first: HEADER_ROW + 1 }, columns }),
      )),
];

/**
 * The first reading of a run, in one call as long as nobody has moved a column since the last one.
 * @param whole reads all cells of all rows, but for long texts
 * @param reading nothing will be written
 * @throws StandstillError when a tab or a header is missing and cannot be told, or the registry is of another version
 */
export function readFirst(whole: boolean, reading: boolean): FirstReading {
  const known = knownHeaders();
  let expected = new Map(
    tabKeys.map((tab) => [tab, new SheetTable(tab, known[tab] ?? declaredHeaders(tab))] as const),
  );
  for (;;) {
    const blocks = [...expected.values()].map((table) => firstBlocks(table, whole));
    const cells = readExisting([...blocks.flat(), recordedKeys, versionCell], reading);
    const [[version] = []] = cells.pop() ?? [];
    checkVersion(versionIn(version), reading);
    const tables = new Map<TabKey, SheetTable>();
    let moved = false;
    let from = 0;
    for (const [index, [tab, guess]] of [...expected].entries()) {
      const ofTab = cells.slice(from, from + blocks[index].length);
      from += blocks[index].length;
      const found = (ofTab[0][0] ?? []).map((cell) => String(cell ?? ''));
      const headers = toldHeaders(
        tab,
        found,
        () => spreadsheet().getSheetByName(tabs[tab].name) as GoogleAppsScript.Spreadsheet.Sheet,
      );
      const table = new SheetTable(tab, headers);
      if (!table.isLike(guess)) moved = true;
      blocks[index].slice(1).forEach(({ columns }, i) => {
        table.grid.put({ row: 2, column: columns?.first ?? 0, values: ofTab[i + 1] });
      });
      tables.set(tab, table);
    }
    const problems: LayoutProblem[] = [...tables.values()]
      .map(({ name, match: { missing, doubled } }) => ({ tab: name, missing, doubled }))
      .filter(({ missing, doubled }) => missing.length + doubled.length > 0);
    if (problems.length > 0) throw new RegistryLayoutError(problems);
    if (!moved) {
      remember(tables, known);
      return { tables, recorded: cells[cells.length - 1] };
    }
    expected = tables;
  }
}

/** The API refuses everything when one tab is missing, so the missing ones are looked for then. */
function readExisting(blocks: readonly Block[], reading: boolean): RawCell[][][] {
  try {
    return readBlocks(blocks);
  } catch (error) {
    checkVersion(registryVersion(), reading);
    const lost = tabKeys.filter((key) => !tabExists(tabs[key].name));
    if (lost.length === 0) throw error;
    throw new RegistryLayoutError(lost.map((key) => ({ tab: tabs[key].name, missing: [] })));
  }
}

/** More ranges would make the address of the call too long. */
const MOST_RANGES = 60;
/** Somebody who sorts without pause. */
const ROUNDS = 4;

/** Rows that were asked for, and are not there any more. */
export class RowGoneError extends Error {
  constructor(rows: readonly { readonly tab: TabKey; readonly key: string }[]) {
    super(
      `次の行が、処理の間に削除されました。${rows
        .map(({ tab, key }) => `「${tabs[tab].name}」の${key}`)
        .join('、')}`,
    );
    this.name = 'RowGoneError';
  }
}

/** Without `has`, nothing of the row is known at this place. */
type Wanted = Omit<WantedRow, 'has'> & { readonly has?: Depth };

/** Reads rows further, all in one call; rows that people moved meanwhile are looked for and read where they are. */
export function readFurther(tables: Tables, wanted: readonly Wanted[], book?: string): LoadedRow[] {
  const found = new Map<Wanted, LoadedRow>();
  let open = wanted.map((row) => ({ row, position: row.position, has: row.has }));
  for (let round = 0; open.length > 0; round++) {
    readRows(tables, open, book);
    const moved = open.filter(({ row, position }) => {
      const table = tables.get(row.tab) as SheetTable;
      if (table.keyAt(position) !== row.key) return true;
      found.set(row, table.recordAt(position, row.depth));
      return false;
    });
    if (moved.length === 0) break;
    if (round === ROUNDS) throw new Error('台帳の行が動き続けているため、読み取れませんでした。');
    const now = positionsNow(tables, new Set(moved.map(({ row }) => row.tab)), book);
    const gone = moved.filter(({ row }) => !now.get(row.tab)?.has(row.key));
    if (gone.length > 0) throw new RowGoneError(gone.map(({ row }) => row));
    open = moved.map(({ row }) => ({
      row,
      position: now.get(row.tab)?.get(row.key) as number,
      // What was read of it at its old place is of another row.
      has: undefined,
    }));
  }
  return wanted.map((row) => found.get(row) as LoadedRow);
}

function readRows(
  tables: Tables,
  rows: readonly { row: Wanted; position: number; has: Depth | undefined }[],
  book?: string,
): void {
  const groups = new Map<string, { table: SheetTable; columns: number[]; positions: number[] }>();
  for (const { row, position, has } of rows) {
    const name = `${row.tab}:${has}:${row.depth}`;
    const table = tables.get(row.tab) as SheetTable;
    const group = groups.get(name) ?? {
      table,
      columns: table.columnsBetween(has, row.depth),
      positions: [],
    };
    group.positions.push(position);
    groups.set(name, group);
  }
  const most = Math.max(1, Math.floor(MOST_RANGES / (groups.size * 3)));
  const blocks = [...groups.values()].flatMap(({ table, columns, positions }) =>
    fewSpans(positions, most).flatMap((rowSpan) =>
      spansOf(columns).map((columnSpan) => ({
        table,
        block: { tab: table.name, rows: rowSpan, columns: columnSpan },
      })),
    ),
  );
  const read = readBlocks(
    blocks.map(({ block }) => block),
    book,
  );
  read.forEach((values, index) => {
    const { table, block } = blocks[index];
    table.grid.put({ row: block.rows.first, column: block.columns.first, values });
  });
}

/** These columns of all rows of a tab, by their keys. */
export function readColumns(
  tables: Tables,
  tab: TabKey,
  columns: readonly string[],
): Map<string, Cells> {
  const table = tables.get(tab) as SheetTable;
  const places = columns.map((column) => table.indexOfKey(column) as number);
  const [keys, ...blocks] = readBlocks(
    [table.keyIndex, ...places].map((place) => ({
      tab: table.name,
      rows: { first: HEADER_ROW + 1 },
      columns: single(place),
    })),
  );
  return new Map(
    keys.map(([key], row) => [
      table.keyText(key),
      Object.fromEntries(
        columns.map((column, at) => [column, table.textOf(places[at], blocks[at][row]?.[0])]),
      ),
    ]),
  );
}

/** Where the rows of some tabs stand at this moment, by their keys. */
export function positionsNow(
  tables: Tables,
  touched: ReadonlySet<TabKey>,
  book?: string,
): ReadonlyMap<TabKey, ReadonlyMap<string, number>> {
  const list = [...touched].map((tab) => tables.get(tab) as SheetTable);
  const columns = readBlocks(
    list.map(({ name, keyIndex }) => ({
      tab: name,
      rows: { first: HEADER_ROW + 1 },
      columns: single(keyIndex),
    })),
    book,
  );
  return new Map(
    list.map((table, i) => {
      const positions = new Map<string, number>();
      for (let row = columns[i].length - 1; row >= 0; row--) {
        const key = table.keyText(columns[i][row][0]);
        if (key !== '') positions.set(key, row + 2);
      }
      return [table.tabKey, positions] as const;
    }),
  );
}
