// One tab of the registry: made when it is missing, completed when columns are missing, else left as it is.
import { type TabKey, tabKeys } from '../../domain/registry/tabs';
import { columnsInSight, physicalColumns } from '../../domain/registry/tabs/tab';
import { columnsIn } from '../registry/ownColumns';
import { tabOf } from '../registry/tabOf';
import { setUpColumns } from './columnSetUp';
import { drawCharts } from './drawCharts';
import { tabColour } from './look';

/** Returns what was made, in words for staff. */
export function setUpTab(key: TabKey, spreadsheet = SpreadsheetApp.getActive()): string[] {
  const tab = tabOf(key);
  const standing = spreadsheet.getSheetByName(tab.name);
  const sheet =
    standing ??
    spreadsheet.insertSheet(
      tab.name,
      Math.min(tabKeys.indexOf(key), spreadsheet.getSheets().length),
    );
  const columns = physicalColumns(tab);
  const { indexOf, missing, restored, headers } = columnsIn(key, sheet);
  for (const { header, index } of restored) sheet.getRange(1, index + 1).setValue(header);
  if (missing.length === 0) return [];
  const isNew = indexOf.size === 0;
  const added = columns.filter(({ header }) => missing.includes(header));
  if (isNew) {
    sheet.setFrozenRows(1);
    sheet.setFrozenColumns(columnsInSight(tab));
    if (tab.hidden) sheet.hideSheet();
    sheet.setTabColor(tabColour(key));
    if (tab.charts) {
      const place = (key: string) => columns.findIndex((column) => column.key === key);
      drawCharts(sheet, tab.charts, (key) => headers.length + 1 + place(key));
    }
  }
  setUpColumns(sheet, key, added, headers.length + 1);
  return isNew
    ? [`タブ「${tab.name}」`]
    : missing.map((header) => `タブ「${tab.name}」の列「${header}」`);
}

/** The sheet of a new spreadsheet, when nothing was ever written into it. */
export function removeEmptyDefaultSheet(spreadsheet = SpreadsheetApp.getActive()): void {
  for (const sheet of spreadsheet.getSheets()) {
    if (/^(シート|Sheet) ?1$/.test(sheet.getName()) && sheet.getLastRow() === 0) {
      spreadsheet.deleteSheet(sheet);
    }
  }
}
