// The rows that the registry begins with: 設定 with its defaults.
import { dayOf } from '../../domain/base/day';
import { wordOf } from '../../domain/base/text';
import { type TabKey, tabs } from '../../domain/registry/tabs';
import { physicalColumns } from '../../domain/registry/tabs/tab';
import { settingKeys, settings } from '../../domain/settings';
import { type ReadSettings, settingsIn } from '../../intake/parseSettings';
import { columnsIn } from '../registry/ownColumns';
import { tabOf } from '../registry/tabOf';
import { textOnPage } from '../words';
import { present } from './owner';

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
  const standing = values.map((row) => wordOf(row[keyIndex]));
  const missing = rows.filter((row) => !standing.includes(wordOf(row[tab.key])));
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

/**
 * 稼働開始日 begins with today, 総合政策課メール with the owner's address; everything else with its default. What is the
 * city's own does not come back as another's when its row was lost: it is asked for.
 * @param cityName as it was given at the first time
 */
export function setUpSettings(isRepair: boolean, cityName?: string): string[] {
  const begins: { readonly [K in keyof typeof settings]?: string } = {
    startedOn: dayOf(Date.now()),
    policyDivisionMail: present(),
    cityName: cityName?.trim(),
  };
  const rows = settingKeys.map((key) => {
    const { item, type, initial, explanation } = settings[key];
    const own = isRepair && ['name', 'mail', 'date'].includes(type);
    return {
      item,
      value: own ? '' : begins[key] || initial,
      explanation: textOnPage(explanation),
    };
  });
  const added = addMissingRows('settings', rows);
  return added > 0 ? [`設定の項目（${added}）`] : [];
}

/** 説明 is the version's. */
export function renewExplanations(): void {
  const standing = settingsTab();
  if (!standing) return;
  const { sheet, rows, explanation } = standing;
  const told = rows.map((row) => {
    const key = settingKeys.find((one) => wordOf(settings[one].item) === wordOf(row.item));
    return [key ? textOnPage(settings[key].explanation) : row.explanation];
  });
  sheet.getRange(1, explanation, told.length, 1).setValues(told);
}

/** Whether 「設定」 has its row for the city's name, whatever it says. */
export const hasCityName = (): boolean =>
  settingsTab()?.rows.some(({ item }) => wordOf(item) === settings.cityName.item) ?? false;

/** As they stand in 「設定」 now; the defaults where there is no such tab yet. */
export const readSettings = (): ReadSettings => settingsIn(settingsTab()?.rows.slice(1) ?? []);

/** テスト環境 = はい, before anything can be sent. */
export function makeTestEnvironment(): void {
  const { sheet, rows, value } = settingsTab() as SettingsTab;
  rows.forEach(({ item }, index) => {
    if (wordOf(item) !== settings.testEnvironment.item) return;
    sheet.getRange(index + 1, value).setValue('はい');
  });
  SpreadsheetApp.flush();
}

type SettingsTab = NonNullable<ReturnType<typeof settingsTab>>;

/** 「設定」 as it stands: all its rows, the header first, and which columns they are; undefined where there is no such tab. */
function settingsTab() {
  const sheet = SpreadsheetApp.getActive().getSheetByName(tabs.settings.name);
  if (!sheet) return undefined;
  const { indexOf } = columnsIn('settings', sheet);
  const { columns } = tabs.settings;
  const [item, value, explanation] = [columns.item, columns.value, columns.explanation].map(
    ({ header }) => indexOf.get(header) as number,
  );
  const rows = sheet
    .getDataRange()
    .getDisplayValues()
    .map((row) => ({
      item: row[item],
      value: row[value],
      explanation: row[explanation],
    }));
  return { sheet, rows, value: value + 1, explanation: explanation + 1 };
}
