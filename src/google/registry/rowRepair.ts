// People sort and delete rows while a run decides: rows that were written in the wrong place are put right.
import type { TabKey } from '../../domain/tabs';
import { applyRequests, columnLetter, readRanges, updateRow } from './sheetsApi';
import { type CellTexts, type ServedCell, SheetTable } from './sheetTable';

/** Cells of a row that was read, at the place where they have been written. */
export interface WrittenRow {
  readonly tab: TabKey;
  readonly key: string;
  readonly position: number;
  readonly texts: CellTexts;
  /** A 次の操作 that was served: its place, and what stood there when it was read. */
  readonly served?: ServedCell;
}

/** Rows that people deleted while the system was about to write them. */
class RowGoneError extends Error {
  constructor(readonly rows: readonly { readonly tab: string; readonly key: string }[]) {
    super(
      `書き込む間に行が削除されたため、次の行には書けませんでした。${rows
        .map(({ tab, key }) => `「${tab}」の${key}`)
        .join('、')}`,
    );
    this.name = 'RowGoneError';
  }
}

/** More would mean that somebody sorts without pause. */
const ROUNDS = 3;

const unique = <T>(items: readonly T[]): T[] => [...new Set(items)];

/** Whether every row that was written still stands where it was written. One call for all tabs. */
function inPlace(tables: ReadonlyMap<TabKey, SheetTable>, written: readonly WrittenRow[]): boolean {
  const touched = unique(written.map(({ tab }) => tab));
  const columns = readRanges(
    touched.map((tab) => {
      const table = tables.get(tab) as SheetTable;
      const letter = columnLetter(table.keyIndex);
      return { tab: table.name, part: `${letter}:${letter}` };
    }),
  );
  return written.every(({ tab, key, position }) => {
    const cell = columns[touched.indexOf(tab)][position - 1]?.[0];
    return String(cell ?? '') === key;
  });
}

/**
 * What has to be written in one tab: first the cells that were overwritten in a foreign row, as they
 * were read; over them what each changed row should hold, where its key stands now.
 */
function repairsOf(
  before: SheetTable,
  now: SheetTable,
  written: readonly WrittenRow[],
): { cells: Map<number, Map<number, string>>; places: WrittenRow[]; gone: WrittenRow[] } {
  const cells = new Map<number, Map<number, string>>();
  const put = (position: number, index: number, text: string) => {
    const row = cells.get(position) ?? new Map<number, string>();
    cells.set(position, row.set(index, text));
  };
  for (const { key, position, texts, served } of written) {
    const keyThere = now.keyAt(position);
    if (keyThere === key) continue;
    if (served && now.textAt(position, served.index) === '') {
      const readAt = before.positionOf(keyThere);
      const chosen = readAt === undefined ? '' : before.textAt(readAt, served.index);
      if (chosen === served.chosen) put(position, served.index, chosen);
    }
    const overwritten = [...texts].every(([index, text]) => now.textAt(position, index) === text);
    if (!overwritten) continue;
    // A row that nobody had read can only be one that people made just now; its cells were empty.
    const readAt = before.positionOf(keyThere);
    for (const index of texts.keys()) {
      put(position, index, readAt === undefined ? '' : before.textAt(readAt, index));
    }
  }
  const places: WrittenRow[] = [];
  const gone: WrittenRow[] = [];
  for (const row of written) {
    const position = now.positionOf(row.key);
    if (position === undefined) {
      gone.push(row);
      continue;
    }
    places.push({ ...row, position });
    if (row.served && position !== row.position) {
      const stands = now.textAt(position, row.served.index);
      if (stands === row.served.chosen) put(position, row.served.index, '');
    }
    for (const [index, text] of row.texts) {
      const stands = cells.get(position)?.get(index) ?? now.textAt(position, index);
      if (stands !== text) put(position, index, text);
    }
  }
  return { cells, places, gone };
}

/**
 * Checks rows just written, and repairs what went into the wrong row.
 * @throws RowGoneError, when everything else is right again, for rows that do not exist any more
 */
export function verifyRows(
  tables: ReadonlyMap<TabKey, SheetTable>,
  written: readonly WrittenRow[],
): void {
  let rows = written;
  const gone: WrittenRow[] = [];
  for (let round = 0; round < ROUNDS && rows.length > 0 && !inPlace(tables, rows); round++) {
    const touched = unique(rows.map(({ tab }) => tab));
    const fresh = readRanges(touched.map((tab) => ({ tab: (tables.get(tab) as SheetTable).name })));
    const places: WrittenRow[] = [];
    const requests = touched.flatMap((tab, index) => {
      const now = new SheetTable(tab, fresh[index]);
      const ofTab = rows.filter((row) => row.tab === tab);
      const repairs = repairsOf(tables.get(tab) as SheetTable, now, ofTab);
      places.push(...repairs.places);
      gone.push(...repairs.gone);
      return [...repairs.cells].flatMap(([position, texts]) => updateRow(now, position, texts));
    });
    applyRequests(requests);
    rows = places;
  }
  if (gone.length > 0) {
    throw new RowGoneError(
      gone.map(({ tab, key }) => ({ tab: (tables.get(tab) as SheetTable).name, key })),
    );
  }
}
