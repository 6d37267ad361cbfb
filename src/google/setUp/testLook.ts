// A test environment is known at sight: the headers of its tabs are red, and the tabs themselves.
import { tabKeys, tabs } from '../../domain/registry/tabs';
import { physicalColumns } from '../../domain/registry/tabs/tab';
import { columnsIn } from '../registry/ownColumns';
import { tabOf } from '../registry/tabOf';
import { headerOf } from './columnSetUp';
import { HEADER_COLOR, tabColour } from './look';

const RED = '#b3261e';
const ON_RED = '#FFFFFF';

/** @returns what was changed, in words for staff */
export function followTestEnvironment(isTest: boolean): string[] {
  const spreadsheet = SpreadsheetApp.getActive();
  const changed = tabKeys.filter((key) => {
    const sheet = spreadsheet.getSheetByName(tabs[key].name);
    if (!sheet) return false;
    const { indexOf, headers } = columnsIn(key, sheet);
    const top = sheet.getRange(1, 1, 1, headers.length);
    const [colours] = top.getBackgrounds();
    if (colours.includes(RED) === isTest) return false;
    for (const column of physicalColumns(tabOf(key))) {
      const index = indexOf.get(column.header);
      if (index !== undefined) colours[index] = isTest ? RED : headerOf(column).toLowerCase();
    }
    sheet.setTabColor(isTest ? RED : tabColour(key));
    // Last: a run that dies before it is not taken to have been here.
    top.setFontColor(isTest ? ON_RED : HEADER_COLOR).setBackgrounds([colours]);
    return true;
  });
  if (changed.length === 0) return [];
  return [isTest ? 'テスト環境の印（赤い見出し）' : 'テスト環境の印を外しました'];
}
