// What cases and years have in the archives: found by the columns that say what a row belongs to, and read whole.
import { distinct } from '../../domain/base/grouped';
import { archivedTabs, unitOf } from '../../domain/registry/archiveUnits';
import {
  type ArchivedRow,
  type Cells,
  depths,
  type WantedUnit,
} from '../../domain/registry/reading';
import { type TabKey, tabs } from '../../domain/registry/tabs';
import { readOf } from '../../domain/registry/tabs/reads';
import { archiveId, withArchive } from './archiveBook';
import { archiveTables, REPLACED } from './archiveTables';
import { readFurther } from './sheetReader';

/** 記録 is for people alone. */
const read = archivedTabs.filter((tab) => readOf(tab).kind !== 'appended');

/** The columns by which a row is told. */
function tellingColumns(tab: TabKey): string[] {
  const how = readOf(tab);
  const by = how.kind === 'byMatter' ? how.by : [];
  return distinct([tabs[tab].key, ...by]);
}

export function fetchArchived(wanted: readonly WantedUnit[]): ArchivedRow[] {
  const years = new Map<number, Set<string>>();
  for (const { fiscalYear, unit } of wanted) {
    years.set(fiscalYear, (years.get(fiscalYear) ?? new Set()).add(unit));
  }
  return [...years].flatMap(([fiscalYear, units]) => {
    const id = archiveId(fiscalYear);
    return id === undefined ? [] : withArchive(fiscalYear, () => rowsOf({ fiscalYear, id }, units));
  });
}

function rowsOf(
  book: { readonly fiscalYear: number; readonly id: string },
  units: ReadonlySet<string>,
): ArchivedRow[] {
  const tables = archiveTables(book, read, tellingColumns);
  const found = [...tables].flatMap(([tab, table]) => {
    const columns = tellingColumns(tab).map(
      (key) => [key, table.indexOfKey(key) as number] as const,
    );
    const rows: { tab: TabKey; key: string; position: number; depth: 2 }[] = [];
    for (let position = 2; position <= table.grid.height; position++) {
      const key = table.keyAt(position);
      if (key === '' || key.startsWith(REPLACED)) continue;
      const values: Cells = {};
      for (const [column, index] of columns)
        values[column] = table.textOf(index, table.grid.at(position, index));
      if (units.has(unitOf(tab, values))) rows.push({ tab, key, position, depth: depths.whole });
    }
    return rows;
  });
  if (found.length === 0) return [];
  return readFurther(tables, found, book.id).map((row, index) => ({ tab: found[index].tab, row }));
}
