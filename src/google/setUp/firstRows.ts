// The rows that the registry begins with: 設定 with its defaults.
import { dayOf } from '../../domain/base/day';
import { type TabKey, tabs } from '../../domain/registry/tabs';
import { physicalColumns } from '../../domain/registry/tabs/tab';
import { settingKeys, settings } from '../../domain/settings';
import { columnsIn } from '../registry/ownColumns';
import { tabOf } from '../registry/tabOf';
import { spoken } from '../words';

type Row = Readonly<Record<string, string>>;

/** Adds, below what stands there, the rows whose key is missing. Returns how many. */
function addMissingRows(key: TabKey, rows: readonly Row[]): number {
  const tab = tabOf(key);
  const columns = physicalColumns(tab);
  const sheet = SpreadsheetApp.getActive().getSheetByName(
    tab.name,
  ) as GoogleAppsScript.Spreadsheet.Sheet;
  const values = sheet.getDataRange().getDisplayValues();
  const { indexOf } = columnsIn(key, sheet);
  const keyIndex = indexOf.get(tab.columns[tab.key].header) as number;
  const standing = values.map((row) => row[keyIndex]);
  const missing = rows.filter((row) => !standing.includes(row[tab.key]));
  if (missing.length === 0) return 0;
  const cells = missing.map((row) => {
    const line = values[0].map(() => '');
    for (const { header, key: field, role } of columns) {
      if (role === 'value') line[indexOf.get(header) as number] = row[field] ?? '';
    }
    return line;
  });
  sheet.getRange(values.length + 1, 1, cells.length, values[0].length).setValues(cells);
  return missing.length;
}

/** 稼働開始日 begins with today; everything else with its default. */
export function setUpSettings(): string[] {
  const rows = settingKeys.map((key) => {
    const { item, initial, explanation } = settings[key];
    return {
      item,
      value: key === 'startedOn' ? dayOf(Date.now()) : initial,
      explanation: spoken(explanation),
    };
  });
  const added = addMissingRows('settings', rows);
  return added > 0 ? [`設定の項目（${added}）`] : [];
}

/** 項目 → 値 as they stand in 「設定」 now; nothing where there is no such tab yet. */
export function readSettings(): Record<string, string> {
  const tab = tabOf('settings');
  const sheet = SpreadsheetApp.getActive().getSheetByName(tab.name);
  if (!sheet) return {};
  const [, ...rows] = sheet.getDataRange().getDisplayValues();
  const { indexOf } = columnsIn('settings', sheet);
  const item = indexOf.get(tabs.settings.columns.item.header) as number;
  const value = indexOf.get(tabs.settings.columns.value.header) as number;
  return Object.fromEntries([...rows].reverse().map((row) => [row[item], row[value]]));
}
