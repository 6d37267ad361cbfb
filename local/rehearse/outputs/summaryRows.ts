/** Rows of the registry in summary.txt: reading their cells, and the lines about agreements and results. */
import { isDay, weekday } from '../../../src/domain/base/day';
import { fiscalYearOf, japaneseDate } from '../../../src/domain/base/era';
import { tabs } from '../../../src/domain/registry/tabs';
import type { RegistryRow, RegistryTabs } from './registry';

export const oneLine = (text: string): string => text.replace(/\s*[\r\n]\s*/g, ' ');

/** A cell as text on one line. */
export const cell = (row: RegistryRow, column: { header: string }): string =>
  oneLine(String(row[column.header] ?? ''));

export const rowsOf = (registry: RegistryTabs, key: keyof typeof tabs): RegistryRow[] =>
  registry[tabs[key].name] ?? [];

/** `令和8年4月6日（月）`; a text that is no such day as it stands. */
export const dayLabel = (day: string): string =>
  isDay(day) ? `${japaneseDate(day)}（${'日月火水木金土'[weekday(day)]}）` : day;

/** 2026 → `令和8年度` */
export const yearLabel = (fiscalYear: number): string =>
  japaneseDate(`${fiscalYear}-12-31`).replace(/年12月31日$/, '年度');

/** The fiscal year of a day; undefined where a cell holds none. */
export const yearOf = (day: string): number | undefined =>
  isDay(day.slice(0, 10)) ? fiscalYearOf(day.slice(0, 10)) : undefined;

/** By 協定番号 and 期. */
export function agreementLines(registry: RegistryTabs): string[] {
  const { agreementId, term, name, startsOn, expiresOn, state } = tabs.agreements.columns;
  const sorted = [...rowsOf(registry, 'agreements')].sort(
    (a, b) =>
      cell(a, agreementId).localeCompare(cell(b, agreementId)) ||
      Number(cell(a, term)) - Number(cell(b, term)),
  );
  return sorted.map(
    (row) =>
      `　${cell(row, agreementId)}　${cell(row, name)}　第${cell(row, term)}期（${japaneseDate(cell(row, startsOn))}から${japaneseDate(cell(row, expiresOn))}まで）　${cell(row, state)}`,
  );
}

const counted = (rows: readonly RegistryRow[], column: { header: string }): string => {
  const counts = new Map<string, number>();
  for (const row of rows) {
    const value = cell(row, column) || '（未定）';
    counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return [...counts].map(([value, count]) => `${value} ${count}件`).join('、');
};

/** Year by year: how many, how the reports compare, what is published and when. */
export function resultLines(registry: RegistryTabs): string[] {
  const { fiscalYear, comparison, published, publishedOn } = tabs.achievements.columns;
  const rows = rowsOf(registry, 'achievements');
  const years = [...new Set(rows.map((row) => Number(cell(row, fiscalYear))))].sort();
  return years.flatMap((year) => {
    const ofYear = rows.filter((row) => Number(cell(row, fiscalYear)) === year);
    const days = [...new Set(ofYear.map((row) => cell(row, publishedOn)).filter(Boolean))].sort();
    return [
      `　${yearLabel(year)}　実績 ${ofYear.length}件`,
      `　　突合：${counted(ofYear, comparison)}`,
      `　　公表：${counted(ofYear, published)}　公表日：${days.map(japaneseDate).join('、') || 'まだ公表していません'}`,
    ];
  });
}
