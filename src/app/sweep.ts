// The standing run every 10 minutes: whatever a trigger missed is done here. Most find nothing to do, and know it without
// reading the registry; once an hour everything is looked at whatever they find.

import { addDays, dayOf } from '../domain/base/day';
import { fiscalYearOf } from '../domain/base/era';
import { messageOf } from '../domain/base/text';
import { dailyRun, nextDueDay } from '../domain/flow/dailyRun';
import { nextMailAt, remindersWait } from '../domain/flow/delivery';
import { operate } from '../domain/flow/operate';
import { type FormId, formIds, formOf } from '../domain/forms';
import type { RawSubmission } from '../domain/forms/submission';
import { post } from '../domain/mail/notice';
import { troubleReport } from '../domain/mail/policyDivision';
import { noteDecisions, UNKNOWN } from '../domain/proposal/criterionDecisions';
import { type Archivable, archivable, moveToArchive } from './archive';
import { backUpWeekly } from './backup';
import { Delivery } from './delivery/delivery';
import { recoverMails } from './delivery/recoverMails';
import { tellConsent } from './failure';
import { isDayMissed, mendTriggers } from './mendTriggers';
import type { LogLine, Ports, Watch } from './ports';
import { takeIn, type Unread } from './receive';
import { type Manner, onRegistry, type Session, type Work } from './session';

/** The sweep's own interval: which of an hour's sweeps this is follows from the clock alone. */
const SLOT_MS = 10 * 60_000;
/** A day's look that is made good begins no later in its run. */
const DAY_BY_MS = 90_000;
const SLOTS_AN_HOUR = 6;
/** The first sweep of an hour looks at so many forms, each of the others at one: all eight within the hour. */
const FORMS_FIRST = formIds.length - (SLOTS_AN_HOUR - 1);
/** How far back a look at a form in its turn reaches: well before the last one, where no run has failed since. */
const TURN_MS = 150 * 60_000;
/** So long after runs have begun to fail every one looks at all forms; from then on, the first of each hour. */
const RECENT_MS = 3_600_000;
/** How far back the daily look at all forms reaches: bounds and order of Google's answer are not documented. */
const OVERLAP_MS = 24 * 3_600_000;
/** The look begins later once it reaches back so far: what is read twice is known, and a note costs a call. */
const LOOK_AGAIN_MS = 7 * 24 * 3_600_000;

interface Look {
  readonly everyForm: boolean;
  /** Not one of several: then it is no form that is at fault. */
  readonly noneRead: boolean;
  readonly submissions: readonly RawSubmission[];
  readonly unreadable: readonly Unread[];
}

/**
 * One look at each of these forms. A form that cannot be read does not keep the others from being read; where it is the
 * permission that lacks, that is told.
 */
function lookAtForms({ ports }: Work, forms: readonly FormId[], since: number): Look {
  const submissions: RawSubmission[] = [];
  const unreadable: Unread[] = [];
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
  if (unreadable.length > 0) {
    ports.watch.miss(ports.clock.now());
    tellConsent(ports);
  }
  return {
    everyForm: forms.length === formIds.length,
    noneRead: unreadable.length === forms.length,
    submissions,
    unreadable,
  };
}

/** Everything submitted before has been taken in. */
const lookedBefore = (ports: Ports): number => ports.installation.load().sweptThrough - OVERLAP_MS;

/** The forms whose turn it is in this sweep of the hour. */
const inTurn = (slot: number): readonly FormId[] =>
  slot === 0
    ? formIds.slice(0, FORMS_FIRST)
    : formIds.slice(FORMS_FIRST + slot - 1, FORMS_FIRST + slot);

/** @param work of the role account, by the clock */
export function sweep(work: Work): void {
  const { ports } = work;
  const now = ports.clock.now();
  const slot = Math.floor(now / SLOT_MS) % SLOTS_AN_HOUR;
  if (slot === 0) tellConsent(ports);
  const seen = seenNow(ports);
  const { watch, version } = seen;
  const dayMissed =
    slot === 0 && isDayMissed(watch, { version, now, begun: ports.watch.dayBegun() });
  if (dayMissed) {
    ports.watch.openDay(true, now);
    mendTriggers(work, true);
  }
  const { missed = now } = watch;
  const isMissed = missed < now && (slot === 0 || now - missed < RECENT_MS);
  // Of hours in which nothing ran at all nobody tells, and a quiet day's run looks at no form.
  const isNight =
    slot === 0 && watch.quiet?.version === version && dayOf(now - SLOT_MS) !== dayOf(now);
  const since = isNight ? lookedBefore(ports) : now;
  const forms = isMissed || isNight ? formIds : inTurn(slot);
  const look = lookAtForms(work, forms, Math.min(missed, since) - TURN_MS);
  const whole = slot === 0 || isMissed;
  const idle =
    version === watch.version &&
    look.submissions.length + look.unreadable.length === 0 &&
    (watch.nextDue === undefined || watch.nextDue > now);
  if (!whole && idle && !ports.watch.dayIsOpen()) return;
  if (!workOff(work, seen, look, { whole, later: true })) {
    ports.watch.miss(now);
    return;
  }
  // What takes long is begun early in a run, or by the next one.
  if (!ports.watch.dayIsOpen() || ports.clock.now() > now + DAY_BY_MS) return;
  // Tried once more, or as often as it finds another run at work: should it fail, it is left to the next day.
  ports.watch.openDay(false);
  lookAtTheDay(work, seenNow(ports), ports.sharing.follow());
}

interface Seen {
  readonly watch: Watch;
  readonly version: string;
}

/** What the last sweep left behind, and how the registry stands before it is read. */
const seenNow = (ports: Ports): Seen => ({
  watch: ports.watch.load(),
  version: ports.watch.version(),
});

/** Serves everything that waits, and notes what the next sweep goes by. @returns false when another run holds the registry */
function workOff(
  work: Work,
  { version, watch }: Seen,
  { submissions, unreadable, everyForm, noneRead }: Look,
  manner: Manner,
  further: (session: Session) => void = () => {},
): boolean {
  const { ports } = work;
  const started = ports.clock.now();
  const delivery = new Delivery(work);
  let nextDue: number | undefined;
  let finished: Archivable | undefined;
  let lines: readonly LogLine[] = [];
  const done = onRegistry(
    work,
    (session) => {
      const { context } = session;
      recoverMails(ports, context);
      lines = ports.editLog.left();
      for (const line of lines) context.registry.append('auditLog', line);
      if (manner.whole) noteDecisions(context, () => UNKNOWN);
      // The daily look sees an answer that was changed at Google later, too.
      const byId = manner.later;
      const unread = takeIn(ports, session, submissions, { byId });
      // Nobody is reminded before every form was looked at.
      if (!everyForm && remindersWait(context)) {
        const { submissions: others } = lookAtForms(work, formIds, started - TURN_MS);
        unread.push(...takeIn(ports, session, others, { byId }));
      }
      operate(context);
      const atFault = context.consentLacking && noneRead ? [] : unreadable;
      for (const { form, reason } of [...atFault, ...unread]) {
        post(
          context,
          troubleReport(context, {
            about: `フォーム:${form}:${context.today}`,
            target: formOf(form).key,
            what: `${formOf(form).key}のフォームを読めませんでした。`,
            remedy: `理由：${reason}\nフォームを消したときは、ドライブのゴミ箱から戻してください。戻せないときは、「初期設定」を行ったアカウントでもう一度「初期設定」を選ぶと、作り直せます。`,
          }),
        );
      }
      delivery.begin(session);
      // What is decided now goes out with the next run: an answer that comes in between calls a reminder off.
      further(session);
      nextDue = nextMailAt(context);
      if (manner.whole && delivery.isDone) finished = archivable(work, context);
      return true;
    },
    manner,
  );
  if (!done) return false;
  ports.editLog.settle(lines);
  delivery.goOn();
  if (finished) moveToArchive(work, finished);
  // Whatever was written since `version` was read is looked at once more by the next sweep.
  const missed = everyForm && unreadable.length === 0 ? undefined : ports.watch.load().missed;
  if (watch.version !== version || watch.nextDue !== nextDue || watch.missed !== missed) {
    const { quiet, awaited = started } = watch;
    ports.watch.note({
      version,
      nextDue,
      missed,
      quiet,
      ...(quiet?.version !== version && { awaited }),
    });
  }
  return true;
}

/** Even when nothing is due, everything is looked at after so many days. */
const LONGEST_QUIET_DAYS = 7;

/**
 * The daily run: a whole look at forms and registry, and with it whether the registry fits together, what the year
 * brings, and the reminders. Where nothing has changed since a day that found nothing due, and nothing is due yet, it
 * need not read anything.
 */
export function daily(work: Work): void {
  const { ports } = work;
  const started = ports.clock.now();
  const today = dayOf(started);
  ports.installation.renewReplyKey(fiscalYearOf(today));
  mendTriggers(work, false);
  const seen = seenNow(ports);
  const { quiet, missed } = seen.watch;
  const sharing = ports.sharing.follow();
  const isQuiet = quiet?.version === seen.version && today < quiet.until && missed === undefined;
  if (!isQuiet || sharing.length > 0) {
    ports.watch.openDay(true, started);
    lookAtTheDay(work, seen, sharing);
  }
  backUpWeekly(work, seen.version, started);
}

function lookAtTheDay(work: Work, seen: Seen, sharing: readonly string[]): void {
  const { ports } = work;
  const started = ports.clock.now();
  const today = dayOf(started);
  const { sweptThrough } = ports.installation.load();
  const look = lookAtForms(work, formIds, lookedBefore(ports));
  const everythingRead = look.unreadable.length === 0;
  let until = today;
  const done = workOff(work, seen, look, { whole: true }, ({ context, derive }) => {
    dailyRun(context, { everythingRead, hash: ports.hash, derive, sharing });
    until = nextDueDay(context, addDays(today, LONGEST_QUIET_DAYS));
  });
  ports.watch.openDay(!done);
  if (done && sharing.length > 0) ports.sharing.told();
  if (!done || !everythingRead) return;
  if (started - sweptThrough > LOOK_AGAIN_MS) ports.installation.swept(started);
  const { version } = seen;
  if (ports.watch.version() === version) {
    ports.watch.note({ version, nextDue: ports.watch.load().nextDue, quiet: { version, until } });
  }
}
