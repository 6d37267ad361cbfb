// The registry that the bundle made, for the domain to look at without the bundle.
import { registryTabs } from '../../local/rehearse/outputs/registry';
import type { Runtime } from '../../local/runtime';
import type { Context } from '../../src/domain/context';
import { type LoadedTabs, Registry } from '../../src/domain/registry/registry';
import { tabKeys, tabs } from '../../src/domain/registry/tabs';
import { physicalColumns } from '../../src/domain/registry/tabs/tab';
import { parseSettings } from '../../src/intake/parseSettings';
import { contextOf } from '../domain/support/context';

/** The registry of the city as a run would read it. */
export function readRegistry(runtime: Runtime): LoadedTabs {
  const rowsOf = registryTabs(runtime);
  const loaded = tabKeys.map((key) => {
    const rows = rowsOf[tabs[key].name].map((row, index) => {
      const values: Record<string, string> = {};
      const auto: Record<string, string> = {};
      for (const { header, key: column, role } of physicalColumns(tabs[key])) {
        const text = String(row[header] ?? '');
        if (role === 'auto') auto[column] = text;
        else values[column] = (values[column] ?? '') + text;
      }
      return { position: index + 2, values, auto };
    });
    return [key, rows] as const;
  });
  return Object.fromEntries(loaded) as LoadedTabs;
}

/** The domain's view of it, at the city's own time. */
export function contextAt(runtime: Runtime, loaded: LoadedTabs): Context {
  const registry = new Registry(loaded);
  const values = Object.fromEntries(
    registry.rows('settings').map((row) => [row.values.item, row.values.value]),
  );
  const now = runtime.nowText();
  return contextOf(
    {},
    { registry, now, today: now.slice(0, 10), settings: parseSettings(values).settings },
  );
}
