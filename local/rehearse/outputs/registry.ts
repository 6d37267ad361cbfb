/** registry.json: every tab, every row, as the cells are; of a tab that stands newest first (記録) the oldest first. */
import { tabKeys, tabs } from '../../../src/domain/tabs';
import { readOf } from '../../../src/domain/tabs/reads';
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
  const rows = runtime.people
    .tab(name)
    .rows.map(({ cells }) =>
      Object.fromEntries(Object.entries(cells).map(([header, cell]) => [header, shownValue(cell)])),
    );
  return newestFirst.has(name) ? rows.reverse() : rows;
}

const newestFirst = new Set<string>(
  tabKeys.filter((tab) => readOf(tab).kind === 'appended').map((tab) => tabs[tab].name),
);
