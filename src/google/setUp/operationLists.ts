// The drop-downs of 次の操作 follow the settings (使わない様式) and the version: they are the system's, not people's.
import { operationNames } from '../../domain/flow/operations';
import { tabKeys, tabs } from '../../domain/registry/tabs';
import { physicalColumns } from '../../domain/registry/tabs/tab';
import type { Settings } from '../../domain/settings';
import { matchHeaders } from '../registry/layout';
import { tabOf } from '../registry/tabOf';
import { dropDown } from './dropDown';

/** Brings them up to date. @returns what was changed, in words for staff */
export function setUpOperationLists(settings: Pick<Settings, 'unusedForms'>): string[] {
  const spreadsheet = SpreadsheetApp.getActive();
  return tabKeys.flatMap((key) => {
    const names = operationNames(key, settings);
    const column = Object.values(tabs[key].columns).find(({ kind }) => kind === 'operation');
    const sheet = spreadsheet.getSheetByName(tabs[key].name);
    if (!column || !sheet || names.length === 0) return [];
    const headers = sheet.getRange(1, 1, 1, sheet.getLastColumn()).getDisplayValues()[0];
    const index = matchHeaders(physicalColumns(tabOf(key)), headers).indexOf.get(column.header);
    if (index === undefined) return [];
    const cells = sheet.getRange(2, index + 1, sheet.getMaxRows() - 1, 1);
    const [shown] = cells.getDataValidation()?.getCriteriaValues() ?? [];
    if (Array.isArray(shown) && shown.join('\n') === names.join('\n')) return [];
    cells.setDataValidation(dropDown(names, column.note));
    return [`タブ「${tabs[key].name}」の「${column.header}」の一覧`];
  });
}
