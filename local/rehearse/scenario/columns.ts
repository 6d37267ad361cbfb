/** The tabs and columns that a scenario may name, from the product's own tables. */
import { isDay } from '../../../src/domain/base/day';
import { tabKeys, tabs } from '../../../src/domain/registry/tabs';
import type { Column } from '../../../src/domain/registry/tabs/column';
import { physicalColumns, type Tab } from '../../../src/domain/registry/tabs/tab';
import { listed, type MistakeList, quoted } from './mistakes';
import { readMap, readText } from './values';

const allTabs = tabKeys.map((key) => tabs[key] as unknown as Tab);

/** Headers that earlier steps gave to columns (`rename`), by the tab's name. */
export type Renamed = Map<string, Set<string>>;

/** The name of a tab, or undefined after taking down that there is no such tab. */
export function readTab(list: MistakeList, place: string, value: unknown): string | undefined {
  const found = allTabs.find(({ name }) => name === value);
  if (!found) {
    const names = listed(allTabs.filter(({ hidden }) => !hidden).map(({ name }) => name));
    list.add(place, `there is no tab ${quoted(value)}; the tabs are ${names}`);
  }
  return found?.name;
}

/** A column's header, taken down when the tab has no such column. */
export function checkColumn(
  list: MistakeList,
  place: string,
  tabName: string,
  header: string,
  renamed: Renamed,
): void {
  const tab = allTabs.find(({ name }) => name === tabName);
  if (!tab || renamed.get(tabName)?.has(header)) return;
  if (physicalColumns(tab).some((column) => column.header === header)) return;
  const headers = listed(Object.values(tab.columns).map((column) => column.header));
  list.add(place, `${tabName} has no column ${quoted(header)}; its columns are ${headers}`);
}

/** Cells by column header, as they are typed or compared. */
export function readCells(
  list: MistakeList,
  place: string,
  value: unknown,
  tabName: string | undefined,
  renamed: Renamed,
): Record<string, string> {
  const cells: Record<string, string> = {};
  for (const [header, cell] of Object.entries(readMap(list, place, value))) {
    if (tabName) checkColumn(list, place, tabName, header, renamed);
    cells[header] = readText(list, `${place}.${header}`, cell);
  }
  return cells;
}

/** Takes down what the column of a given row cannot hold. */
export function checkCell(
  list: MistakeList,
  place: string,
  column: Pick<Column, 'type' | 'choices'>,
  text: string,
): void {
  if (text === '') return;
  if (column.choices && !column.choices.includes(text)) {
    list.add(place, `${quoted(text)} is no choice; the choices are ${listed(column.choices)}`);
  } else if (column.type === 'date' && !isDay(text)) {
    list.add(place, `${quoted(text)} is not a day; write it as 2026-05-08`);
  } else if (column.type === 'datetime' && !isMoment(text)) {
    list.add(place, `${quoted(text)} is not a time; write it as 2026-05-08T10:00`);
  } else if (column.type === 'number' && !/^-?\d+(\.\d+)?$/.test(text)) {
    list.add(place, `${quoted(text)} is not a number`);
  }
}

const isMoment = (text: string): boolean =>
  isDay(text.slice(0, 10)) && /^.{10}[T ]([01]\d|2[0-3]):[0-5]\d$/.test(text);
