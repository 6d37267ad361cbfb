/** The script's own pages: each as a document for its frame, and what its form calls. */
import { Hono } from 'hono';
import { z } from 'zod';
import type { CallAnswer } from '../../shapes';
import { bodyOf } from '../body';
import { DIALOG_POLICY, dialogPages } from '../dialogPage';
import type { OpenDialog, OpenDialogs } from '../openDialogs';
import { WrongRequest } from '../problems';
import type { Workbench } from '../workbench';
import { shownDialogs } from './registry';

const call = z.object({ name: z.string(), args: z.array(z.json()).max(10) });

export async function dialogRoutes(workbench: Workbench, dialogs: OpenDialogs): Promise<Hono> {
  const pageOf = await dialogPages();
  const existing = (number: string): OpenDialog => {
    const dialog = dialogs.find(Number(number));
    if (dialog?.city === workbench.runtime) return dialog;
    throw new WrongRequest('この画面はもう開いていません。メニューから選び直してください。');
  };
  return new Hono()
    .get('/:number', (context) => {
      const { html } = existing(context.req.param('number'));
      context.header('Content-Security-Policy', DIALOG_POLICY);
      return context.html(pageOf(html));
    })
    .post('/:number/call', async (context) => {
      const { name, args } = await bodyOf(context, call);
      const { title, call: allowed } = existing(context.req.param('number'));
      if (name !== allowed) throw new WrongRequest(`この画面から「${name}」は呼び出せません。`);
      return context.json(
        await workbench.change((runtime): CallAnswer => {
          existing(context.req.param('number'));
          const run = runtime.people.callFromPage(name, args, { dialog: title });
          return {
            ...(run.ok ? { ok: true, result: run.result } : { ok: false, error: run.error ?? '' }),
            dialogs: shownDialogs(dialogs, runtime, run.dialogs),
          };
        }),
      );
    });
}
