/** 予定: the meetings of the registry, and the deadlines of what is under way. */
import { Hono } from 'hono';
import type { CalendarView } from '../../shapes';
import { deadlinesOf } from '../deadlines';
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
        target: row.対象 ?? '',
        place: row.場所 ?? '',
        attendees: row.出席者 ?? '',
        state: row.状態 ?? '',
      }))
      .sort((a, b) => a.at.localeCompare(b.at)),
    deadlines: deadlinesOf(sheets),
  };
}
