// The standing run every 10 minutes: whatever a trigger missed is done here. Most find nothing to do, and know it without
// reading the registry; once an hour everything is looked at whatever they find.

import { type FormId, formIds, formOf } from '../domain/forms';
import type { RawSubmission } from '../domain/forms/submission';
import { post } from '../domain/notices/notice';
import { troubleReport } from '../domain/notices/policyDivision';
import { operate } from '../domain/operations/operate';
import { noteDecisions, UNKNOWN } from '../domain/rules/criterionDecisions';
import { nextMailAt, remindersWait } from '../domain/rules/delivery';
import { messageOf } from '../domain/text';
import { dailyRun } from '../domain/year/dailyRun';
import type { Portion } from '../domain/archive/plan';
import { archivable, moveToArchive } from './archive';
import { deliver, hasWork, recoverMails } from './deliver';
import type { Watch } from './ports';
import { takeIn } from './receive';
import { type Manner, onRegistry, type Session, type Work } from './session';

/** The sweep's own interval: which of an hour's sweeps this is follows from the clock alone. */
const SLOT_MS = 10 * 60_000;
const SLOTS_AN_HOUR = 6;
/** How far back every whole look at the forms reaches: bounds and order of Google's answer are not documented. */
const OVERLAP_MS = 24 * 3_600_000;
/** How far back a look at one form in its turn reaches: further than the last whole look. */
const TURN_MS = 100 * 60_000;
/** The look begins later once it reaches back so far: what is read twice is known, and a note costs a call. */
const LOOK_AGAIN_MS = 7 * 24 * 3_600_000;
/** Google ends a run after six minutes; what is left waits for the next one. */
export const RUN_MS = 4.5 * 60_000;

interface Look {
  readonly submissions: readonly RawSubmission[];
  readonly unreadable: readonly { readonly form: FormId; readonly reason: string }[];
}

/** One look at each of these forms. A form that cannot be read does not keep the others from being read. */
function lookAtForms({ ports }: Work, forms: readonly FormId[], since: number): Look {
  const submissions: RawSubmission[] = [];
  const unreadable: { form: FormId; reason: string }[] = [];
  for (const form of forms) {
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

/** @returns whether every form was read and everything in it taken in; undefined when only some were looked at */
export function sweep(work: Work): boolean | undefined {
  const { ports } = work;
  const now = ports.clock.now();
  const slot = Math.floor(now / SLOT_MS);
  if (slot % SLOTS_AN_HOUR === 0) return wholeLook(work, () => {});
  const watch = ports.watch.load();
  const version = ports.watch.version();
  const look = lookAtForms(work, [formIds[slot % formIds.length]], now - TURN_MS);
  const idle =
    version === watch.version &&
    look.submissions.length + look.unreadable.length === 0 &&
    (watch.nextDue === undefined || watch.nextDue > now);
  if (!idle) workOff(work, { version, watch }, look, {});
  return undefined;
}

/** A look at everything. @param further what is decided on the same reading of the registry, once everything that waits is served */
function wholeLook(
  work: Work,
  further: (session: Session, everythingRead: boolean) => void,
): boolean {
  const { ports } = work;
  const since = ports.installation.load().sweptThrough - OVERLAP_MS;
  const watch = ports.watch.load();
  const version = ports.watch.version();
  const look = lookAtForms(work, formIds, since);
  const done = workOff(work, { version, watch }, look, { whole: true }, (session) => {
    noteDecisions(session.context, () => UNKNOWN);
    further(session, look.unreadable.length === 0);
  });
  return done && look.unreadable.length === 0;
}

/** Serves everything that waits, and notes what the next sweep goes by. @returns false when another run holds the registry */
function workOff(
  work: Work,
  { version, watch }: { readonly version: string; readonly watch: Watch },
  { submissions, unreadable }: Look,
  manner: Manner,
  further: (session: Session) => void = () => {},
): boolean {
  const { ports } = work;
  const started = ports.clock.now();
  let nextDue: number | undefined;
  let finished: readonly Portion[] = [];
  const more = onRegistry(
    work,
    (session) => {
      const { context } = session;
      recoverMails(ports, context);
      takeIn(ports, session, submissions);
      // Nobody is reminded before every form was looked at.
      if (!manner.whole && remindersWait(context)) {
        takeIn(ports, session, lookAtForms(work, formIds, started - TURN_MS).submissions);
      }
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
      further(session);
      nextDue = nextMailAt(context);
      if (manner.whole && !waiting) finished = archivable(work, context);
      return waiting;
    },
    manner,
  );
  if (more === undefined) return false;
  if (more) deliver(work, started + RUN_MS);
  else if (manner.whole) moveToArchive(work, finished);
  // Whatever was written since `version` was read is looked at once more by the next sweep.
  if (watch.version !== version || watch.nextDue !== nextDue) {
    ports.watch.note({ version, ...(nextDue !== undefined && { nextDue }) });
  }
  return true;
}

/** The daily run: a whole look, and with it whether the registry fits together, what the year brings, and the reminders; then the look at the forms may begin later. */
export function daily(work: Work): void {
  const { ports } = work;
  const started = ports.clock.now();
  const { sweptThrough } = ports.installation.load();
  const complete = wholeLook(work, ({ context, derive }, everythingRead) => {
    dailyRun(context, { everythingRead, hash: ports.hash, derive });
  });
  if (complete && started - sweptThrough > LOOK_AGAIN_MS) ports.installation.swept(started);
}
