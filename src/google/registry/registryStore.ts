// The registry in the spreadsheet: read whole in one call, written in one call.
import { RegistryLayoutError } from '../../app/layoutError';
import type { LayoutProblem, LoadedRegistry, RegistryStore } from '../../app/ports';
import type { LoadedRow, RowChange } from '../../domain/registry/registry';
import { type TabKey, tabKeys, tabs } from '../../domain/tabs';
import type { RawCell } from './cells';
import { verifyRows, type WrittenRow } from './rowRepair';
import {
  appendRows,
  applyRequests,
  emptyCell,
  readRanges,
  tabExists,
  updateRow,
} from './sheetsApi';
import { type CellTexts, SheetTable } from './sheetTable';

type Tables = ReadonlyMap<TabKey, SheetTable>;

/** The store of one run. Each `save` belongs to the `load` before it; to save again, load again. */
export function createRegistryStore(): RegistryStore {
  let loaded: Tables | undefined;
  return {
    load() {
      loaded = readTables();
      return asLoaded(loaded);
    },
    save(changes) {
      if (!loaded) throw new Error('the registry must be loaded again before it is saved');
      if (changes.length === 0) return;
      const tables = loaded;
      loaded = undefined;
      write(tables, changes);
    },
  };
}

function readTables(): Tables {
  const contents = readAllTabs();
  const tables = new Map(tabKeys.map((key, i) => [key, new SheetTable(key, contents[i])] as const));
  const problems: LayoutProblem[] = [];
  for (const { name, match } of tables.values()) {
    if (match.missing.length > 0) problems.push({ tab: name, missing: match.missing });
  }
  if (problems.length > 0) throw new RegistryLayoutError(problems);
  return tables;
}

/** The API refuses everything when one tab is missing, so the missing ones are looked for then. */
function readAllTabs(): RawCell[][][] {
  const names = tabKeys.map((key) => tabs[key].name);
  try {
    return readRanges(names.map((tab) => ({ tab })));
  } catch (error) {
    const missing = names.filter((name) => !tabExists(name));
    if (missing.length === 0) throw error;
    throw new RegistryLayoutError(missing.map((tab) => ({ tab, missing: [] })));
  }
}

function asLoaded(tables: Tables): LoadedRegistry {
  const records: { [K in TabKey]?: readonly LoadedRow[] } = {};
  for (const [key, table] of tables) records[key] = table.records();
  const restoredHeaders = [...tables.values()].flatMap(({ name, match }) =>
    match.restored.map(({ found, header }) => ({ tab: name, found, header })),
  );
  const byName = new Map([...tables.values()].map((table) => [table.name, table]));
  return {
    tabs: records,
    restoredHeaders,
    keyAt: (tab, column) => byName.get(tab)?.columnKeyAt(column - 1),
  };
}

function write(tables: Tables, changes: readonly RowChange[]): void {
  const written: WrittenRow[] = [];
  const added = new Map<TabKey, CellTexts[]>();
  for (const { tab, key, position, values, auto } of changes) {
    const table = tables.get(tab) as SheetTable;
    const texts = table.cellTexts(values, auto);
    if (position === undefined) added.set(tab, [...(added.get(tab) ?? []), texts]);
    else written.push(changedRow(table, { tab, key, position, texts }));
  }
  applyRequests([
    ...[...tables.values()].flatMap(restoreHeaders),
    ...written.flatMap(({ tab, position, texts, served }) => {
      const table = tables.get(tab) as SheetTable;
      return [
        ...updateRow(table, position, texts),
        ...(served ? [emptyCell(table, position, served)] : []),
      ];
    }),
    ...[...added].map(([tab, rows]) => appendRows(tables.get(tab) as SheetTable, rows)),
  ]);
  verifyRows(tables, written);
}

const restoreHeaders = (table: SheetTable) =>
  table.match.restored.flatMap(({ header, index }) =>
    updateRow(table, 1, new Map([[index, header]])),
  );

/**
 * Of a text over several cells only the cells that really differ are written. A 次の操作 that was served is
 * emptied only if it still holds what was served: what somebody chose meanwhile stands, and is served next.
 */
function changedRow(table: SheetTable, row: WrittenRow): WrittenRow {
  const texts = new Map(
    [...row.texts].filter(([index, text]) => table.textAt(row.position, index) !== text),
  );
  const index = table.indexOfKey('operation');
  const chosen = index === undefined ? '' : table.plainTextAt(row.position, index);
  if (index === undefined || texts.get(index) !== '' || chosen === '') return { ...row, texts };
  texts.delete(index);
  return { ...row, texts, served: { index, chosen } };
}
