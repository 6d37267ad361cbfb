/** Checks the rows that stand in the registry at the start, and the settings. */
import { isDay } from '../../../src/domain/base/day';
import {
  fieldOf,
  fieldsByHeader,
  importLists,
  type ListKey,
  listKeys,
  ranges,
} from '../../../src/domain/importing/lists';
import { settingKeys, settings } from '../../../src/domain/settings';
import { checkCell } from './columns';
import { listed, type MistakeList, quoted } from './mistakes';
import type { GivenRow, Scenario } from './scenario';
import { checkPresent, readList, readMap, readText } from './values';

type Group = ListKey;

/** By header, of all lists. */
const rangesByHeader = Object.fromEntries(
  listKeys.flatMap((list) =>
    Object.values(fieldsByHeader(list)).map(({ key, header }) => [header, ranges[key]] as const),
  ),
);

/** One list of rows, keyed by the headers of its tab. */
export function readRows(list: MistakeList, group: Group, value: unknown): GivenRow[] {
  const columns = fieldsByHeader(group);
  const required = importLists[group].required.map((key) => fieldOf(group, key).header);
  return readList(list, group, value).map((given, index) => {
    const place = `${group}[${index}]`;
    const row = readMap(list, place, given);
    checkPresent(list, place, row, required);
    return Object.fromEntries(
      Object.entries(row).map(([header, cell]) => {
        const text = readCell(list, `${place}.${header}`, header, cell);
        const column = columns[header];
        if (column) {
          checkCell(list, `${place}.${header}`, column, text);
          checkRange(list, `${place}.${header}`, header, text);
        } else {
          const headers = listed(Object.keys(columns));
          list.add(place, `there is no column ${quoted(header)}; the columns are ${headers}`);
        }
        return [header, text];
      }),
    );
  });
}

function checkRange(list: MistakeList, place: string, header: string, text: string): void {
  const range = rangesByHeader[header];
  if (!range || text === '') return;
  const number = Number(text);
  const fits = Number.isInteger(number) && number >= range[0] && number <= range[1];
  if (!fits) {
    list.add(place, `${quoted(text)} is not a whole number from ${range[0]} to ${range[1]}`);
  }
}

/** Several businesses of one agreement may stand as a list. */
function readCell(list: MistakeList, place: string, header: string, cell: unknown): string {
  if (header === '事業者' && Array.isArray(cell)) {
    return cell.map((one) => readText(list, place, one)).join('、');
  }
  return readText(list, place, cell);
}

/** 設定 by 項目. */
export function readSettings(list: MistakeList, value: unknown): Record<string, string> {
  if (value === undefined) return {};
  const items = settingKeys.map((key) => settings[key].item as string);
  const given = Object.entries(readMap(list, 'settings', value));
  return Object.fromEntries(
    given.map(([item, cell]) => {
      const place = `settings.${item}`;
      const text = Array.isArray(cell) ? cell.join('、') : readText(list, place, cell);
      const key = settingKeys.find((one) => settings[one].item === item);
      if (key) checkSetting(list, place, settings[key].type, text);
      else {
        list.add('settings', `there is no setting ${quoted(item)}; they are ${listed(items)}`);
      }
      return [item, text];
    }),
  );
}

function checkSetting(list: MistakeList, place: string, type: string, text: string): void {
  if (type === 'days' && !/^\d+$/.test(text)) {
    list.add(place, `${quoted(text)} is not a whole number`);
  } else if (type === 'monthDay' && !isMonthDay(text)) {
    list.add(place, `${quoted(text)} is not a day of the year; write it as 3/31`);
  } else if (type === 'date' && text !== '' && !isDay(text)) {
    list.add(place, `${quoted(text)} is not a day; write it as 2026-05-08`);
  } else if (type === 'yesNo' && !['はい', 'いいえ'].includes(text)) {
    list.add(place, `${quoted(text)} is no choice; the choices are はい, いいえ`);
  }
}

function isMonthDay(text: string): boolean {
  const [, month, day] = /^(\d{1,2})\/(\d{1,2})$/.exec(text) ?? [];
  return !!month && isDay(`2024-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
}

/** Agreements and projects must name businesses of the scenario; no number may be given twice. */
export function checkReferences(
  list: MistakeList,
  scenario: Omit<Scenario, 'start' | 'steps'>,
): void {
  const { businesses } = scenario;
  const known = businesses.flatMap((row) => [row.名称, row.事業者番号]).filter(Boolean);
  for (const group of ['agreements', 'projects'] as const) {
    for (const [index, { 事業者: named = '' }] of scenario[group].entries()) {
      const missing = known.includes(named)
        ? []
        : named.split('、').filter((one) => one !== '' && !known.includes(one));
      for (const name of missing) {
        const names = listed(businesses.map((row) => row.名称)) || '(none)';
        list.add(
          `${group}[${index}].事業者`,
          `there is no business ${quoted(name)}; the businesses are ${names}`,
        );
      }
    }
  }
  checkUnique(list, 'businesses', '事業者番号', businesses);
  checkUnique(list, 'projects', '提案事業番号', scenario.projects);
}

function checkUnique(
  list: MistakeList,
  group: Group,
  header: string,
  rows: readonly GivenRow[],
): void {
  for (const [index, row] of rows.entries()) {
    const first = rows.findIndex((other) => other[header] === row[header]);
    if (row[header] && first < index) {
      const place = `${group}[${index}].${header}`;
      list.add(place, `${quoted(row[header])} stands in ${group}[${first}] already`);
    }
  }
}
