// The tabs of an archive as far as they are read: which rows stand where.
import { ArchiveError } from '../../app/archiveError';
import type { TabKey } from '../../domain/registry/tabs';
import { single, spansOf } from './ranges';
import { declaredHeaders, type Tables } from './sheetReader';
import { type Block, readBlocks } from './sheetsApi';
import { SheetTable } from './sheetTable';

/** A row that another one with its key has replaced. */
export const REPLACED = '旧 ';

/** Reads the headers of these tabs, and some of their columns. */
export function archiveTables(
  book: { readonly fiscalYear: number; readonly id: string },
  wanted: readonly TabKey[],
  columns: (tab: TabKey) => readonly string[],
): Tables {
  let guess = new Map(wanted.map((tab) => [tab, new SheetTable(tab, declaredHeaders(tab))]));
  for (;;) {
    const blocks = [...guess].map(([tab, table]): Block[] => [
      { tab: table.name, rows: single(1) },
      ...spansOf(columns(tab).map((key) => table.indexOfKey(key) as number)).map(
        (span): Block => ({ tab: table.name, rows: { first: 2 }, columns: span }),
      ),
    ]);
    const cells = readBlocks(blocks.flat(), book.id);
    const tables = new Map<TabKey, SheetTable>();
    let alike = true;
    let from = 0;
    for (const [index, [tab, expected]] of [...guess].entries()) {
      const headers = (cells[from]?.[0] ?? []).map((cell) => String(cell ?? '').trim());
      const table = new SheetTable(tab, headers);
      const lacking = columns(tab).find((key) => table.indexOfKey(key) === undefined);
      if (lacking) throw new ArchiveError(book.fiscalYear, 'broken', table.name);
      if (!table.isLike(expected)) alike = false;
      blocks[index].slice(1).forEach(({ columns: span }, i) => {
        table.grid.put({ row: 2, column: span?.first ?? 0, values: cells[from + 1 + i] });
      });
      from += blocks[index].length;
      tables.set(tab, table);
    }
    if (alike) return tables;
    guess = tables;
  }
}
