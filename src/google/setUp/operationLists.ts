// The drop-downs of 次の操作 follow the settings (使わない様式, 様式の呼び方) and the version: they are the system's, not people's.
import { operationNames } from '../../domain/flow/operations';
import { tabKeys, tabs } from '../../domain/registry/tabs';
import type { Settings } from '../../domain/settings';
import { columnsIn } from '../registry/ownColumns';
import { dropDown } from './dropDown';

/** Whether 様式3 of before still wait for a decision: what decides on them is offered until then. */
function undecidedProposals(): boolean {
  const sheet = SpreadsheetApp.getActive().getSheetByName(tabs.projects.name);
  if (!sheet || sheet.getLastRow() < 2) return false;
  const [, ...rows] = sheet.getDataRange().getDisplayValues();
  const { indexOf } = columnsIn('projects', sheet);
  const { proposerSide, state } = tabs.projects.columns;
  const [side, stands] = [proposerSide, state].map(({ header }) => indexOf.get(header) ?? -1);
  return rows.some((row) => row[side] === '市' && row[stands] === '受付');
}

/** Brings them up to date. @returns what was changed, in words for staff */
export function setUpOperationLists(
  settings: Pick<Settings, 'unusedForms' | 'formNames'>,
): string[] {
  const spreadsheet = SpreadsheetApp.getActive();
  const offered =
    settings.unusedForms.length > 0 && undecidedProposals()
      ? { ...settings, unusedForms: [] }
      : settings;
  return tabKeys.flatMap((key) => {
    const names = operationNames(key, offered);
    const column = Object.values(tabs[key].columns).find(({ kind }) => kind === 'operation');
    const sheet = spreadsheet.getSheetByName(tabs[key].name);
    if (!column || !sheet || names.length === 0) return [];
    const index = columnsIn(key, sheet).indexOf.get(column.header);
    if (index === undefined) return [];
    const cells = sheet.getRange(2, index + 1, sheet.getMaxRows() - 1, 1);
    const [shown] = cells.getDataValidation()?.getCriteriaValues() ?? [];
    if (Array.isArray(shown) && shown.join('\n') === names.join('\n')) return [];
    cells.setDataValidation(dropDown(names, column.note));
    return [`タブ「${tabs[key].name}」の選択肢「${column.header}」`];
  });
}
