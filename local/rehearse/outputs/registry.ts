/** registry.json: every tab, every row, as the cells are; those that rest in a yearly archive first, and 記録 oldest first. */
import { tabKeys, tabs } from '../../../src/domain/registry/tabs';
import { readOf } from '../../../src/domain/registry/tabs/reads';
import type { Runtime, SpreadsheetState } from '../../runtime';
import { shownValue } from '../shownText';

export type RegistryRow = Record<string, string | number | boolean>;
/** Rows by the tab's name. */
export type RegistryTabs = Record<string, RegistryRow[]>;

/** How the system names its yearly archives, and marks a row there that another has replaced. */
const ARCHIVE = /^台帳 保存 /;
const REPLACED = '旧 ';

/** The yearly archives, the oldest first. */
export const archivesOf = (runtime: Runtime): SpreadsheetState[] =>
  runtime
    .spreadsheets()
    .filter(({ bound, trashed, book }) => !bound && !trashed && ARCHIVE.test(book.name))
    .map(({ book }) => book);

/** The rows of a tab that rest in an archive, as people see them there. */
export function archivedRows(runtime: Runtime, name: string, archives = archivesOf(runtime)) {
  return archives.flatMap(({ id, sheets }) =>
    sheets.some((sheet) => sheet.name === name)
      ? runtime.people
          .at(id)
          .tab(name)
          .rows.filter(({ cells }) => !String(Object.values(cells)[0]).startsWith(REPLACED))
      : [],
  );
}

export function registryTabs(runtime: Runtime): RegistryTabs {
  const archives = archivesOf(runtime);
  return Object.fromEntries(
    runtime.state.spreadsheet.sheets
      .filter(({ name, hidden }) => !hidden || declared.has(name))
      .map(({ name }) => [name, registryTab(runtime, name, archives)]),
  );
}

/** A hidden tab that no table declares holds no records (書込控え). */
const declared = new Set<string>(tabKeys.map((tab) => tabs[tab].name));

/** The rows of one tab. */
export function registryTab(
  runtime: Runtime,
  name: string,
  archives = archivesOf(runtime),
): RegistryRow[] {
  const { headers, rows } = runtime.people.tab(name);
  const key = headers[0] ?? '';
  const standing = new Set(rows.map(({ cells }) => cells[key]));
  const archived = archivedRows(runtime, name, archives).filter(
    ({ cells }) => !standing.has(cells[key]),
  );
  const ordered = newestFirst.has(name)
    ? [...archived, ...[...rows].reverse()]
    : [...archived, ...rows];
  return ordered.map(({ cells }) =>
    Object.fromEntries(Object.entries(cells).map(([header, cell]) => [header, shownValue(cell)])),
  );
}

const newestFirst = new Set<string>(
  tabKeys.filter((tab) => readOf(tab).kind === 'appended').map((tab) => tabs[tab].name),
);
