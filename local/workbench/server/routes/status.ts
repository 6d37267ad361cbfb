/** The top of the page: which city, what time it is, what can be opened. */
import { Hono } from 'hono';
import { DOC_MIME_TYPE } from '../../../runtime/documents';
import type { Status } from '../../shapes';
import { nextDeadline, nextSending } from '../clockSteps';
import { recordsOf, rowCount } from '../sheetView';
import { waitingMails } from '../waitingMails';
import type { Workbench } from '../workbench';

export function statusRoutes(workbench: Workbench): Hono {
  return new Hono().get('/', (context) => context.json(statusOf(workbench)));
}

function statusOf(workbench: Workbench): Status {
  const { doing, notice } = workbench;
  const common = { ...(doing ? { doing } : {}), ...(notice ? { notice } : {}) };
  if (!workbench.ready) return { ready: false, ...common };
  const { runtime } = workbench;
  const { sheets } = runtime.state.spreadsheet;
  const setting = (name: string) => recordsOf(sheets, '設定').find((row) => row.項目 === name)?.値;
  const deadline = nextDeadline(runtime);
  const sending = nextSending(runtime);
  return {
    ready: true,
    ...common,
    city: setting('市名') ?? '',
    now: runtime.nowText(),
    ...(deadline ? { nextDeadline: deadline } : {}),
    ...(sending ? { nextSending: sending } : {}),
    tabs: sheets
      .filter((sheet) => !sheet.hidden)
      .map((sheet) => ({ name: sheet.name, rows: rowCount(sheet), color: sheet.tabColor })),
    menu: runtime.people.menuItems().map((item) => item.label),
    ...(workbench.story.canGoBack ? { lastStep: workbench.story.steps.at(-1)?.label } : {}),
    counts: {
      mails: runtime.state.mails.length,
      waiting: waitingMails(runtime).length,
      documents: Object.values(runtime.state.documents.files).filter(
        (file) => file.mimeType === DOC_MIME_TYPE && !file.trashed,
      ).length,
      runs: runtime.executions.length,
      failedRuns: runtime.executions.filter((run) => !run.ok).length,
    },
  };
}
