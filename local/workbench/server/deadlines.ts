/** The days until which somebody is asked to answer: for a case, or for one project of it (日程調整, ⑨/J). */
import type { SheetState } from '../../runtime/sheets/state';
import type { Deadline } from '../shapes';
import { recordsOf } from './sheetView';

/** Every deadline of what is under way, the earliest first; past ones too. */
export function deadlinesOf(sheets: SheetState[]): Deadline[] {
  const rows = recordsOf(sheets, '案件');
  const cases = rows
    .filter((row) => row.状態 === '進行中')
    .map((row) => ({
      on: row.期限 ?? '',
      caseId: row.案件番号 ?? '',
      business: row.事業者名 ?? '',
      next: row.次にすること ?? '',
    }));
  const projects = recordsOf(sheets, '提案事業')
    .filter((row) => row.状態 === '協議中')
    .map((row) => ({
      on: row.日程調整期限 ?? '',
      caseId: row.案件番号 ?? '',
      projectId: row.提案事業番号 ?? '',
      business: rows.find(({ 案件番号 }) => 案件番号 === row.案件番号)?.事業者名 ?? '',
      next: `${row.事業名 ?? ''}：日程調整の回答`,
    }));
  return [...cases, ...projects]
    .filter(({ on }) => on !== '')
    .sort((a, b) => a.on.localeCompare(b.on));
}
