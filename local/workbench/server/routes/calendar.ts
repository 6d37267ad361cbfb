/** 予定: the meetings of the registry, the deadlines of what is under way, and what the script itself foresees. */
import { Hono } from 'hono';
import { z } from 'zod';
import { DialogRefusal, type Runtime } from '../../../runtime';
import type { AheadView, CalendarView } from '../../shapes';
import { bodyOf } from '../body';
import { deadlinesOf } from '../deadlines';
import { WrongRequest } from '../problems';
import { allSheets, recordsOf } from '../sheetView';
import type { Workbench } from '../workbench';

export function calendarRoutes(workbench: Workbench): Hono {
  return new Hono()
    .get('/', (context) => context.json(calendarOf(workbench)))
    .post('/ahead', async (context) => {
      const { until } = await bodyOf(context, ahead);
      return context.json(await workbench.change((runtime) => foreseen(runtime, until)));
    });
}

const ahead = z.object({ until: z.string().max(40) });

/** Chooses the menu item and sends its dialog, as a person would. */
function foreseen({ people }: Runtime, until: string): AheadView {
  try {
    const { dialogs } = people.menu('先の予定を見る', { input: { いつまで: until } });
    const last = dialogs[dialogs.length - 1];
    return last?.answer ?? { ok: false, message: last?.message ?? '予定を見込めませんでした。' };
  } catch (error) {
    if (error instanceof DialogRefusal) throw new WrongRequest('日付を入れてください。');
    throw error;
  }
}

function calendarOf({ runtime }: Workbench): CalendarView {
  const { sheets } = runtime.state.spreadsheet;
  return {
    meetings: recordsOf(allSheets(runtime), '協議')
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
