/** The script's own pages: each as a document for its frame, and what its form calls. */
import { Hono } from 'hono';
import { z } from 'zod';
import type { CardRequest } from '../../../../src/app/caseCard';
import type { Runtime } from '../../../runtime';
import { formOnPage } from '../../../runtime/dialogs/pageForm';
import type { CallAnswer } from '../../shapes';
import { bodyOf } from '../body';
import { DIALOG_POLICY, dialogPages } from '../dialogPage';
import type { OpenDialog, OpenDialogs } from '../openDialogs';
import { WrongRequest } from '../problems';
import { cardSteps, inputOf } from '../recording';
import type { Intent, Workbench } from '../workbench';
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
      const dialog = existing(context.req.param('number'));
      if (name !== dialog.call) throw new WrongRequest(`この画面から「${name}」は呼び出せません。`);
      const act = (runtime: Runtime): CallAnswer => {
        existing(context.req.param('number'));
        const run = runtime.people.callFromPage(name, args, { dialog: dialog.title });
        dialog.goesOn = run.ok && Boolean((run.result as { next?: unknown } | undefined)?.next);
        return {
          ...(run.ok ? { ok: true, result: run.result } : { ok: false, error: run.error ?? '' }),
          dialogs: shownDialogs(dialogs, runtime, run.dialogs, dialog.chosen),
        };
      };
      const intent = intentOf(dialog, args);
      return context.json(
        await (intent ? workbench.step(() => intent, act) : workbench.change(act)),
      );
    });
}

/** A dialog that is sent, or what is typed and pressed on 案件カード; undefined when it is only looked at. */
function intentOf(
  { title, html, chosen, goesOn }: OpenDialog,
  [given = {}]: unknown[],
): Intent | undefined {
  const form = formOnPage(html);
  if (!form) {
    const recorded = cardSteps(given as CardRequest);
    const { press } = recorded.at(-1) ?? {};
    if (recorded.length === 0) return undefined;
    return { label: `${title}：${press ?? '入力'}`, recorded };
  }
  const input = inputOf(form, given as Record<string, unknown>);
  return { label: `${title}を送る`, recorded: goesOn ? [] : [{ ...chosen, input }] };
}
