// A registry for tests: only the cells that matter are given, everything else is empty.
import { type LoadedRow, type LoadedTabs, Registry } from '../../../src/domain/registry/registry';
import { type ColumnKey, type TabKey, tabs } from '../../../src/domain/registry/tabs';
import { understood } from '../../../src/domain/registry/understood';

/** What stands in the sheet: any text, since people may have typed over the words of a closed list. */
export type GivenRow<K extends TabKey> = Partial<Record<ColumnKey<K>, string>>;

export type GivenRows = { readonly [K in TabKey]?: readonly GivenRow<K>[] };

/** A row as it would be read from the sheet, all its cells there. */
export function loadedRow<K extends TabKey>(
  tab: K,
  given: GivenRow<K>,
  o: { position?: number; auto?: GivenRow<K> } = {},
): LoadedRow {
  const values: Record<string, string> = {};
  const asTyped: Record<string, string> = {};
  for (const key of Object.keys(tabs[tab].columns)) {
    const typed = (given as Record<string, string>)[key] ?? '';
    values[key] = understood(tab, key, typed, '2026-04-20');
    if (values[key] !== typed) asTyped[key] = typed;
  }
  return {
    position: o.position ?? 2,
    values,
    asTyped,
    auto: { ...(o.auto as Record<string, string> | undefined) },
  };
}

/** The registry that holds these rows, as just read. */
export function registryOf(given: GivenRows = {}): Registry {
  const loaded = Object.entries(given).map(([tab, rows]) => [
    tab,
    rows.map((row, index) => loadedRow(tab as TabKey, row, { position: index + 2 })),
  ]);
  return new Registry(Object.fromEntries(loaded) as LoadedTabs);
}
