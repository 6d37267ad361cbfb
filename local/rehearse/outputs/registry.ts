/** registry.json: every tab, every row, as the cells are. */
import type { Runtime } from '../../runtime';
import { shownValue } from '../shownText';

export type RegistryRow = Record<string, string | number | boolean>;
/** Rows by the tab's name. */
export type RegistryTabs = Record<string, RegistryRow[]>;

export function registryTabs(runtime: Runtime): RegistryTabs {
  return Object.fromEntries(
    runtime.state.spreadsheet.sheets.map(({ name }) => [name, registryTab(runtime, name)]),
  );
}

/** The rows of one tab. */
export function registryTab(runtime: Runtime, name: string): RegistryRow[] {
  return runtime.people
    .tab(name)
    .rows.map(({ cells }) =>
      Object.fromEntries(Object.entries(cells).map(([header, cell]) => [header, shownValue(cell)])),
    );
}
