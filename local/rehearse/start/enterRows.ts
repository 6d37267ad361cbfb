/**
 * Puts rows into the registry as an import does: straight into the cells, by header, with the
 * types of the columns. Neither a person types (no edit trigger fires) nor does the script run.
 */
import { toSerial } from '../../../src/domain/base/day';
import { tabKeys, tabs } from '../../../src/domain/registry/tabs';
import type { Column } from '../../../src/domain/registry/tabs/column';
import type { Cell, Runtime, SheetState } from '../../runtime';
import { insertRowsAfter, lastRowOf, putCell } from '../../runtime/sheets/grid';
import type { GivenRow } from '../scenario/scenario';

/** Adds rows below the last one of a tab. */
export function enterRows(runtime: Runtime, tabName: string, rows: readonly GivenRow[]): void {
  const sheet = sheetOf(runtime, tabName);
  const { headers } = runtime.people.tab(tabName);
  const first = Math.max(1, lastRowOf(sheet)) + 1;
  const lacking = first + rows.length - 1 - sheet.maxRows;
  if (lacking > 0) insertRowsAfter(sheet, sheet.maxRows, lacking);
  rows.forEach((row, index) => {
    for (const [header, text] of Object.entries(row)) {
      const column = headers.indexOf(header) + 1;
      if (column === 0) throw new Error(`${tabName} has no column 「${header}」 in the bundle`);
      putCell(sheet, first + index, column, cellOf(columnOf(tabName, header), text));
    }
  });
  changed(runtime);
}

/** Sets cells of 値 in 設定, by 項目. */
export function enterSettings(runtime: Runtime, values: Readonly<Record<string, string>>): void {
  const { name, columns } = tabs.settings;
  const { headers, rows } = runtime.people.tab(name);
  const column = headers.indexOf(columns.value.header) + 1;
  for (const [item, value] of Object.entries(values)) {
    const found = rows.find(({ cells }) => cells[columns.item.header] === item);
    if (!found) throw new Error(`${name} has no row 「${item}」 in the bundle`);
    putCell(sheetOf(runtime, name), found.row, column, value);
  }
  changed(runtime);
}

function sheetOf({ state }: Runtime, name: string): SheetState {
  const sheet = state.spreadsheet.sheets.find((candidate) => candidate.name === name);
  if (!sheet) throw new Error(`the bundle has made no tab 「${name}」`);
  return sheet;
}

/** The world's version tells idle clock triggers that there is something to look at again. */
function changed({ state }: Runtime): void {
  state.version += 1;
  state.changedAt = state.now;
}

function columnOf(tabName: string, header: string): Column | undefined {
  const key = tabKeys.find((candidate) => tabs[candidate].name === tabName);
  return key && Object.values<Column>(tabs[key].columns).find((one) => one.header === header);
}

function cellOf(column: Column | undefined, text: string): Cell {
  if (text === '') return null;
  if (column?.type === 'number') return Number(text);
  if (column?.type === 'date' || column?.type === 'datetime')
    return toSerial(text.replace(' ', 'T'));
  return text;
}
