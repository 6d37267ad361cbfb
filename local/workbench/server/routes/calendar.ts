/** 予定: the meetings of the registry, and the deadlines of open cases. */
import { Hono } from 'hono';
import type { CalendarView } from '../../shapes';
import { recordsOf } from '../sheetView';
import type { Workbench } from '../workbench';

export function calendarRoutes(workbench: Workbench): Hono {
  return new Hono().get('/', (context) => context.json(calendarOf(workbench)));
}

function calendarOf({ runtime }: Workbench): CalendarView {
  const { sheets } = runtime.state.spreadsheet;
  return {
    meetings: recordsOf(sheets, '協議')
      .map((row) => ({
        at: row.日時 ?? '',
        kind: row.種類 ?? '',
        target: row.提案事業番号 || row.案件番号 || '',
        place: row.場所 ?? '',
        attendees: row.出席者 ?? '',
        state: row.状態 ?? '',
      }))
      .sort((a, b) => a.at.localeCompare(b.at)),
    deadlines: recordsOf(sheets, '案件')
      .filter((row) => row.状態 === '進行中' && row.期限)
      .map((row) => ({
        on: row.期限 ?? '',
        caseId: row.案件番号 ?? '',
        business: row.事業者名 ?? '',
        next: row.次にすること ?? '',
      }))
      .sort((a, b) => a.on.localeCompare(b.on)),
  };
}
