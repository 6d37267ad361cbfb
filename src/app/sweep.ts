// The standing run every 10 minutes: whatever a trigger missed is done here.

import { type FormId, formIds, formOf } from '../domain/forms';
import type { RawSubmission } from '../domain/forms/submission';
import { post } from '../domain/notices/notice';
import { troubleReport } from '../domain/notices/policyDivision';
import { operate } from '../domain/operations/operate';
import { noteDecisions, UNKNOWN } from '../domain/rules/criterionDecisions';
import { messageOf } from '../domain/text';
import { dailyRun } from '../domain/year/dailyRun';
import { deliver, hasWork, recoverMails } from './deliver';
import { takeIn } from './receive';
import { onRegistry, type Session, type Work } from './session';

/** How far back every look at the forms reaches: bounds and order of Google's answer are not documented. */
const OVERLAP_MS = 24 * 3_600_000;
/** The look begins later once it reaches back so far: what is read twice is known, and a note costs a call. */
const LOOK_AGAIN_MS = 7 * 24 * 3_600_000;
/** Google ends a run after six minutes; what is left waits for the next one. */
export const RUN_MS = 4.5 * 60_000;

interface Look {
  readonly submissions: readonly RawSubmission[];
  readonly unreadable: readonly { readonly form: FormId; readonly reason: string }[];
}

/** One look at each form. A form that cannot be read does not keep the others from being read. */
function lookAtForms({ ports, installation }: Work): Look {
  const since = installation.sweptThrough - OVERLAP_MS;
  const submissions: RawSubmission[] = [];
  const unreadable: { form: FormId; reason: string }[] = [];
  for (const form of formIds) {
    try {
      submissions.push(...ports.responses.since(form, since));
    } catch (error) {
      unreadable.push({
        form,
        reason: messageOf(error),
      });
    }
  }
  return { submissions, unreadable };
}

/** @returns whether every form was read and everything in it taken in */
export const sweep = (work: Work): boolean => sweepAnd(work, () => {});

/** @param further what is decided on the same reading of the registry, once everything that waits is served */
function sweepAnd(
  work: Work,
  further: (session: Session, everythingRead: boolean) => void,
): boolean {
  const { ports } = work;
  const started = ports.clock.now();
  const { submissions, unreadable } = lookAtForms(work);
  const more = onRegistry(work, (session) => {
    const { context } = session;
    recoverMails(ports, context);
    noteDecisions(context, () => UNKNOWN);
    takeIn(ports, session, submissions);
    operate(context);
    for (const { form, reason } of unreadable) {
      post(
        context,
        troubleReport(context, {
          key: `フォーム:${form}:${context.today}`,
          target: formOf(form).key,
          what: `${formOf(form).key}のフォームを読めませんでした。`,
          remedy: `理由：${reason}\nフォームを消したときは、ドライブのゴミ箱から戻してください。戻せないときは、メニューの「初期設定」で作り直します。`,
        }),
      );
    }
    const waiting = hasWork(context);
    // What is decided now goes out with the next run: an answer that comes in between calls a reminder off.
    further(session, unreadable.length === 0);
    return waiting;
  });
  if (more) deliver(work, started + RUN_MS);
  return more !== undefined && unreadable.length === 0;
}

/** The daily run: a sweep, and with it whether the registry fits together, what the year brings, and the reminders; then the look at the forms may begin later. */
export function daily(work: Work): void {
  const { ports } = work;
  const started = ports.clock.now();
  const complete = sweepAnd(work, ({ context, derive }, everythingRead) => {
    dailyRun(context, { everythingRead, hash: ports.hash, derive });
  });
  const behind = started - work.installation.sweptThrough;
  if (complete && behind > LOOK_AGAIN_MS) ports.installation.swept(started);
}
