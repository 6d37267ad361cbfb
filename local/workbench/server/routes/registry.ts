/** 台帳: reading a tab, and what a person does to it by hand or from the menu. */
import { Hono } from 'hono';
import { z } from 'zod';
import type { Runtime } from '../../../runtime';
import type { Dialog } from '../../../runtime/run';
import type { DialogView, MenuAnswer } from '../../shapes';
import { bodyOf } from '../body';
import type { OpenDialogs } from '../openDialogs';
import { WrongRequest } from '../problems';
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
        await workbench.change(({ people }) => {
          for (const [column, value] of Object.entries(wanted.set)) {
            people.editCell(wanted.tab, wanted.row, column, value);
          }
        }),
      );
    })
    .post('/insert', async (context) => {
      const wanted = await bodyOf(context, insert);
      existing(wanted.tab);
      return context.json(
        await workbench.change(({ people }) => people.insertRow(wanted.tab, wanted.set)),
      );
    })
    .post('/delete', async (context) => {
      const wanted = await bodyOf(context, remove);
      existing(wanted.tab);
      return context.json(
        await workbench.change(({ people }) => people.deleteRow(wanted.tab, wanted.row)),
      );
    })
    .post('/menu', async (context) => {
      const { label, row: selected, input } = await bodyOf(context, menu);
      return context.json(
        await workbench.change((runtime): MenuAnswer => {
          const { ok, dialogs } = runtime.people.menu(label, {
            ...(selected ? { row: selected } : {}),
            ...(input ? { input } : {}),
            leaveForm: true,
          });
          return { ok, dialogs: shownDialogs(open, runtime, dialogs) };
        }),
      );
    });
}

/** Dialogs of a run as the workbench's page shows them: its pages stay open under an address. */
export function shownDialogs(
  open: OpenDialogs,
  runtime: Runtime,
  dialogs: readonly Dialog[],
): DialogView[] {
  return dialogs.map(({ title, message, html, sidebar }) =>
    html
      ? {
          title,
          message: '',
          page: `/api/dialogs/${open.open(runtime, title, message)}`,
          ...(sidebar && { sidebar }),
        }
      : { title, message },
  );
}
