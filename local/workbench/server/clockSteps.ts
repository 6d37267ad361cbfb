/** Letting time pass: to where the clock's buttons lead, and there in small steps. */
import type { Runtime } from '../../runtime';
import { DAY, HOUR, MINUTE, parseTime, startOfDay, timeText } from '../../runtime/clock';
import { deadlinesOf } from './deadlines';
import { WrongRequest } from './problems';
import { waitingMails } from './waitingMails';
import type { Report } from './workbench';

/** A step of the clock as the page asks for it. */
export type ClockStep =
  | { kind: 'minutes'; minutes: number }
  | { kind: 'nextDay' }
  | { kind: 'nextDeadline' }
  | { kind: 'nextSending' }
  /** `2026-05-08T09:00` */
  | { kind: 'to'; time: string };

/** Office hours begin. */
const MORNING = 9 * HOUR;
/** So much time passes before the server looks after other requests. */
const STEP = 4 * HOUR;
/** The outbox is looked at so often; what waits so little longer leaves with the first. */
const SWEEP = 10 * MINUTE;
const TOGETHER = 30 * MINUTE;
const MOMENT = /^\d{4}-\d\d-\d\d \d\d:\d\d$/;
const FARTHEST = 5 * 366 * DAY;

/** The instant that a step leads to, epoch milliseconds. */
export function targetOf(step: ClockStep, runtime: Runtime): number {
  const now = runtime.now();
  switch (step.kind) {
    case 'minutes':
      return Math.floor(now / MINUTE + step.minutes) * MINUTE;
    case 'nextDay':
      return startOfDay(now) + DAY + MORNING;
    case 'nextDeadline': {
      const day = nextDeadline(runtime);
      if (!day) throw new WrongRequest('これから先の期限がある案件はありません。');
      return parseTime(`${day}T09:00`);
    }
    case 'nextSending': {
      const time = nextSending(runtime);
      if (!time) throw new WrongRequest('時間がたてば送るものは、いまはありません。');
      return parseTime(time);
    }
    case 'to':
      return checkedTarget(step.time, now);
  }
}

/** The first day, `2026-05-08`, on which a deadline of what is under way is still to come. */
export function nextDeadline(runtime: Runtime): string | undefined {
  return deadlinesOf(runtime.state.spreadsheet.sheets)
    .map(({ on }) => on.slice(0, 10))
    .find((day) => /^\d{4}-\d{2}-\d{2}$/.test(day) && `${day}T09:00` > runtime.nowText());
}

/** `2026-04-13T09:30`, when what waits in 送信 first, and what waits little longer, has left; undefined where nothing does. */
export function nextSending(runtime: Runtime): string | undefined {
  const times = waitingMails(runtime)
    .filter(({ state }) => state === '待ち')
    // Whatever stands there instead of a time is due.
    .map(({ from }) => (MOMENT.test(from) ? parseTime(from.replace(' ', 'T')) : 0))
    .map((time) => Math.max(runtime.now(), time));
  if (times.length === 0) return undefined;
  const first = Math.min(...times);
  const last = Math.max(...times.filter((time) => time <= first + TOGETHER));
  return timeText(Math.ceil((last + SWEEP) / MINUTE) * MINUTE);
}

/** Lets time pass up to the instant, telling how far it is; other requests are served meanwhile. */
export async function passTime(runtime: Runtime, target: number, report: Report): Promise<void> {
  const start = runtime.now();
  while (runtime.now() < target) {
    runtime.advanceTo(Math.min(target, runtime.now() + STEP));
    report(runtime.nowText(), (runtime.now() - start) / (target - start));
    await new Promise((resolve) => setImmediate(resolve));
  }
}

function checkedTarget(time: string, now: number): number {
  let target: number;
  try {
    target = parseTime(time);
  } catch {
    throw new WrongRequest('日時を「2026-05-08 09:00」のように入れてください。');
  }
  if (target <= now) throw new WrongRequest('いまより後の日時を入れてください。時計は戻せません。');
  if (target > now + FARTHEST) throw new WrongRequest('一度に進められるのは5年までです。');
  return target;
}
