// A registry for tests: only the cells that matter are given, everything else is empty.
import { type LoadedRow, type LoadedTabs, Registry } from '../../../src/domain/registry/registry';
import { type TabKey, tabs, type Values } from '../../../src/domain/registry/tabs';

export type GivenRows = { readonly [K in TabKey]?: readonly Partial<Values<K>>[] };

/** A row as it would be read from the sheet, all its cells there. */
export function loadedRow<K extends TabKey>(
  tab: K,
  given: Partial<Values<K>>,
  o: { position?: number; auto?: Partial<Values<K>> } = {},
): LoadedRow {
  const empty = Object.fromEntries(Object.keys(tabs[tab].columns).map((key) => [key, '']));
  return {
    position: o.position ?? 2,
    values: { ...empty, ...(given as Record<string, string>) },
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
