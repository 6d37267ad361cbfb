// ホーム was a list of the tabs once: it is made anew, since nothing of it is anybody's and everything derives from the rest.
import { tabs } from '../../../domain/registry/tabs';

/** Takes it away; the steps that follow make it. */
export function homeAnew(): string[] {
  const spreadsheet = SpreadsheetApp.getActive();
  const sheet = spreadsheet.getSheetByName(tabs.home.name);
  if (sheet?.getRange(1, 1).getDisplayValue() !== 'タブ') return [];
  spreadsheet.deleteSheet(sheet);
  return [];
}
