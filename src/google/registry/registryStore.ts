// The registry in the spreadsheet: read in parts, written in one call.

import type { LoadedRegistry, RegistryStore } from '../../app/ports';
import { distinct } from '../../domain/base/grouped';
import { type Depth, depths, type LoadedRow } from '../../domain/registry/reading';
import type { AddedRows, RowChange } from '../../domain/registry/registry';
import { type TabKey, tabKeys } from '../../domain/registry/tabs';
import { readOf } from '../../domain/registry/tabs/reads';
import { arrangeColumns } from '../setUp/arrangeColumns';
import { prepareArchive } from './archiveBook';
import { oldLog } from './archiveLog';
import { fetchArchived } from './archiveReader';
import { type CopiedRow, putIntoArchive, sameCells } from './archiveWriter';
import { sharedHeaders } from './ownColumns';
import { misplacedAfter, repairMisplaced } from './repair';
import { appendRows, deleteRows, emptyCell, insertRows, updateRow } from './requests';
import { addressOf, linkTo } from './rowLink';
import { headersOf, readColumns, readFirst, readFurther, type Tables } from './sheetReader';
import { applyAndRead, applyRequests, type Request } from './sheetsApi';
import type { CellTexts, SheetTable } from './sheetTable';
import { isTooWide, keysOf, recordRequests, type WrittenRow } from './writeRecord';

interface Loaded {
  readonly tables: Tables;
  recorded: number;
  /** The rows that were put into an archive since. */
  readonly copied: Map<string, CopiedRow>;
}

const nameOf = ({ tab, key }: { readonly tab: TabKey; readonly key: string }) => `${tab} ${key}`;

/** The store of one run. */
export function createRegistryStore(): RegistryStore {
  let loaded: Loaded | undefined;
  const now = (): Loaded => {
    if (!loaded) throw new Error('the registry must be loaded first');
    return loaded;
  };
  return {
    load({ whole = false, reading = false } = {}) {
      let first = readFirst(whole, reading);
      // A run that died right after its writing, while people moved rows: put right before anything is decided.
      if (!reading && repairMisplaced(first)) first = readFirst(whole, reading);
      const { tables } = first;
      for (const table of tables.values()) table.linkTo = (place) => linkTo(place, tables);
      loaded = { tables, recorded: first.recorded.length, copied: new Map() };
      return asLoaded(tables, whole);
    },
    headersOf,
    addressOf: (place) => addressOf(place, now().tables),
    arrange: arrangeColumns,
    save: (changes) => (changes.length === 0 ? {} : write(now(), changes)),
    archives: {
      prepare: prepareArchive,
      put(fiscalYear, rows) {
        const { tables, copied: known } = now();
        const narrow = rows.filter(({ tab }) => !isTooWide(tables.get(tab) as SheetTable));
        const { url, copied } = putIntoArchive(tables, fiscalYear, narrow);
        for (const row of copied) known.set(nameOf(row), row);
        return { url, copied };
      },
      oldLog: (before) => oldLog(now().tables.get('auditLog') as SheetTable, before),
    },
  };
}

function asLoaded(tables: Tables, whole: boolean): LoadedRegistry {
  const records: { [K in TabKey]?: readonly LoadedRow[] } = {};
  for (const [key, table] of tables) {
    if (readOf(key).kind === 'appended') continue;
    records[key] = table.records(depthOf(table, whole));
  }
  const restoredHeaders = [...tables.values()].flatMap(({ name, match }) =>
    match.restored.map(({ found, header }) => ({ tab: name, found, header })),
  );
  const byName = new Map([...tables.values()].map((table) => [table.name, table]));
  return {
    tabs: records,
    source: {
      fetch: (wanted) => readFurther(tables, wanted),
      fetchColumns: (tab, columns) => readColumns(tables, tab, columns),
      fetchArchived,
    },
    restoredHeaders,
    mistakable: [...tables.values()].flatMap(({ name, headers }) =>
      sharedHeaders(headers).map((header) => ({ tab: name, header })),
    ),
    keyAt: (tab, column) => byName.get(tab)?.columnKeyAt(column - 1),
  };
}

const depthOf = (table: SheetTable, whole: boolean): Depth =>
  table.firstDepth === depths.whole || !whole ? table.firstDepth : depths.cells;

const order = new Map(tabKeys.map((tab, index) => [tab, index]));

function write(loaded: Loaded, changes: readonly RowChange[]): AddedRows {
  const { tables, recorded, copied } = loaded;
  const updated: WrittenRow[] = [];
  const taken: WrittenRow[] = [];
  const added = new Map<TabKey, CellTexts[]>();
  for (const { tab, key, position, values, auto, gone } of changes) {
    const table = tables.get(tab) as SheetTable;
    if (gone) {
      const copy = copied.get(nameOf({ tab, key }));
      if (!copy) throw new Error(`a row of ${table.name} may only go once it is in the archive`);
      taken.push({ tab, key, position: copy.position, texts: new Map(), gone });
      continue;
    }
    const texts = table.cellTexts(values, auto);
    if (position === undefined) added.set(tab, [...(added.get(tab) ?? []), texts]);
    else updated.push(changedRow(table, { tab, key, position, texts }));
  }
  // Neighbours stand together, so that they are recorded with one copy.
  const written = [...updated.sort(byPlace), ...taken.sort(byPlace)];
  const requests = [
    ...[...tables.values()].flatMap(restoreHeaders),
    ...recordRequests(tables, written, recorded),
    ...updated.flatMap((row) => writing(tables, row)),
    // Rows are added last: those at the top move the others.
    ...takingOut(tables, taken),
    ...[...added].flatMap(([tab, rows]) => addRows(tables.get(tab) as SheetTable, rows)),
  ];
  if (written.length === 0) applyRequests(requests);
  else {
    loaded.recorded = written.length;
    misplacedAfter(tables, written, applyAndRead(requests, keysOf(written.length)), (row) => {
      const copy = copied.get(nameOf({ tab: row.tab, key: row.found }));
      return copy !== undefined && sameCells(copy.cells, row.before);
    });
  }
  remember(tables, updated);
  return Object.fromEntries(
    [...added].map(([tab, rows]) => [tab, (tables.get(tab) as SheetTable).added(rows)]),
  );
}

const byPlace = (a: WrittenRow, b: WrittenRow): number =>
  (order.get(a.tab) ?? 0) - (order.get(b.tab) ?? 0) || a.position - b.position;

function takingOut(tables: Tables, taken: readonly WrittenRow[]): Request[] {
  return distinct(taken.map(({ tab }) => tab)).flatMap((tab) =>
    deleteRows(
      (tables.get(tab) as SheetTable).name,
      taken.flatMap((row) => (row.tab === tab ? [row.position] : [])),
    ),
  );
}

/** What was written stands there for the next writing of this run. */
function remember(tables: Tables, written: readonly WrittenRow[]): void {
  for (const { tab, position, texts, served } of written) {
    const table = tables.get(tab) as SheetTable;
    table.took(position, texts);
    if (served) table.took(position, new Map([[served.index, '']]));
  }
}

/** What no rule reads stands newest first. */
const addRows = (table: SheetTable, rows: readonly CellTexts[]): Request[] =>
  readOf(table.tabKey).kind === 'appended' ? insertRows(table, rows) : [appendRows(table, rows)];

/** The requests that write a row where it was read. */
function writing(tables: Tables, { tab, position, texts, served }: WrittenRow): Request[] {
  const table = tables.get(tab) as SheetTable;
  return [
    ...updateRow(table, position, texts),
    ...(served ? [emptyCell(table, position, served)] : []),
  ];
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
