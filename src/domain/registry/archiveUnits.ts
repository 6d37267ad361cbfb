// What rows move into the archive by: a case with everything of it, a fiscal year; and what of it a text names.
import { fiscalYearCodeIn, parseFiscalYear } from '../base/era';
import { type Cells, caseIn, matterOf } from './reading';
import type { TabKey } from './tabs';

/** The tabs whose rows move. The row in 案件 stays, so that a case is found by its number as ever. */
export const archivedTabs = [
  'projects',
  'answers',
  'meetings',
  'achievements',
  'documents',
  'outbox',
  'intake',
  'auditLog',
  'counters',
] as const satisfies readonly TabKey[];

const moving: ReadonlySet<TabKey> = new Set<TabKey>(archivedTabs);

export const isArchivedTab = (tab: TabKey): boolean => moving.has(tab);

/** The operation that brings a case back. */
export const FROM_ARCHIVE = '保存から戻す';

/** 採番: up to which fiscal year rows of years have moved. */
export const ARCHIVED_YEARS = '保存済の年度';

const yearOf = (text: string): string => {
  const [code = ''] = /^[A-Z]\d+(?=-|:|$)/.exec(text) ?? [];
  return parseFiscalYear(code) === undefined ? '' : code;
};

/** `R8-001` of R8-001-様式4, `R8` of R8-様式7-健康福祉課; '' of what belongs to no case and no year. */
export const unitIn = (text: string): string => caseIn(text) ?? yearOf(text);

export const isCase = (unit: string): boolean => unit.includes('-');

/** What a row moves with. */
export function unitOf(tab: TabKey, values: Readonly<Cells>): string {
  if (tab === 'achievements') return fiscalYearCodeIn(values.fiscalYear);
  if (tab === 'counters') return /^[A-Z]\d+-\d{3,}(?=-$)/.exec(values.series)?.[0] ?? '';
  return unitIn(matterOf(tab, values));
}

/** The fiscal year in whose archive a unit stands. */
export const fiscalYearOfUnit = (unit: string): number | undefined =>
  parseFiscalYear(unit.split('-')[0]);

/** The units that a text names: a number, a 文書名, a 重複防止キー, what a column is looked up by. */
export function unitsNamed(tab: TabKey, text: string): string[] {
  if (tab === 'achievements') {
    const [year] = /^\d{4}(?=-|$)/.exec(text) ?? [];
    return year ? [fiscalYearCodeIn(year)].filter(Boolean) : [];
  }
  return text.match(/[A-Z]\d+(?:-\d{3,})?/g) ?? [];
}

/** Whether 保存先 of a case says where the rest of it is. */
export const isArchived = (row: { readonly values: { readonly archivedIn: string } }): boolean =>
  row.values.archivedIn !== '';
