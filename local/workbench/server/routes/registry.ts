/** 台帳: reading a tab, and what a person does to it by hand or from the menu. */
import { Hono } from 'hono';
import { z } from 'zod';
import type { Runtime } from '../../../runtime';
import type { Dialog } from '../../../runtime/run';
import type { DialogView, MenuAnswer } from '../../shapes';
import { bodyOf } from '../body';
import type { OpenDialogs } from '../openDialogs';
import { WrongRequest } from '../problems';
import { menuStep, type Recorded, whereOf } from '../recording';
import { sheetView } from '../sheetView';
import type { Workbench } from '../workbench';

const tab = z.string();
const row = z.number().int().min(2);

const texts = z.record(z.string(), z.string().max(60_000));
const edit = z.object({ tab, row, set: texts });
const insert = z.object({ tab, set: texts });
const remove = z.object({ tab, row });
const menu = z.object({
  label: z.string(),
  row: z.object({ tab, row }).optional(),
  input: z.record(z.string(), z.string()).optional(),
});

export function registryRoutes(workbench: Workbench, open: OpenDialogs): Hono {
  const existing = (name: string) => {
    const sheet = workbench.runtime.state.spreadsheet.sheets.find((each) => each.name === name);
    if (!sheet || sheet.hidden) throw new WrongRequest(`タブ「${name}」はありません。`);
    return sheet;
  };
  return new Hono()
    .get('/tab', (context) => context.json(sheetView(existing(context.req.query('name') ?? ''))))
    .post('/edit', async (context) => {
      const wanted = await bodyOf(context, edit);
      existing(wanted.tab);
      return context.json(
        await workbench.step(
          (runtime) => {
            const where = whereOf(runtime, wanted);
            const typed = Object.entries(wanted.set).map(
              ([column, value]) => `${column}「${value}」`,
            );
            return {
              label: `${wanted.tab} ${Object.values(where)[0]}：${typed.join('、')}`,
              recorded: [{ edit: wanted.tab, where, set: wanted.set }],
            };
          },
          ({ people }) => {
            for (const [column, value] of Object.entries(wanted.set)) {
              people.editCell(wanted.tab, wanted.row, column, value);
            }
          },
        ),
      );
    })
    .post('/insert', async (context) => {
      const wanted = await bodyOf(context, insert);
      existing(wanted.tab);
      return context.json(
        await workbench.step(
          () => ({
            label: `${wanted.tab}：行を追加`,
            recorded: [{ insert: wanted.tab, set: wanted.set }],
          }),
          ({ people }) => people.insertRow(wanted.tab, wanted.set),
        ),
      );
    })
    .post('/delete', async (context) => {
      const wanted = await bodyOf(context, remove);
      existing(wanted.tab);
      return context.json(
        await workbench.step(
          (runtime) => {
            const where = whereOf(runtime, wanted);
            return {
              label: `${wanted.tab} ${Object.values(where)[0]}：行を削除`,
              recorded: [{ delete: wanted.tab, where }],
            };
          },
          ({ people }) => people.deleteRow(wanted.tab, wanted.row),
        ),
      );
    })
    .post('/menu', async (context) => {
      const { label, row: selected, input } = await bodyOf(context, menu);
      let chosen: Recorded = {};
      return context.json(
        await workbench.step(
          (runtime) => {
            chosen = menuStep(runtime, label, selected);
            return { label: `メニュー：${label}`, recorded: [chosen] };
          },
          (runtime): MenuAnswer => {
            const { ok, dialogs } = runtime.people.menu(label, {
              ...(selected ? { row: selected } : {}),
              ...(input ? { input } : {}),
              leaveForm: true,
            });
            return { ok, dialogs: shownDialogs(open, runtime, dialogs, chosen) };
          },
        ),
      );
    });
}

/**
 * Dialogs of a run as the workbench's page shows them: its pages stay open under an address.
 * @param chosen the step of a scenario that brought them
 */
export function shownDialogs(
  open: OpenDialogs,
  runtime: Runtime,
  dialogs: readonly Dialog[],
  chosen: Recorded,
): DialogView[] {
  return dialogs.map(({ title, message, html, sidebar, answered }) =>
    html
      ? {
          title,
          message: '',
          page: `/api/dialogs/${open.open(runtime, title, message, chosen)}`,
          ...(sidebar && { sidebar }),
        }
      : { title, message, ...(answered && { answered }) },
  );
}
