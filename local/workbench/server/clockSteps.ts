/** Letting time pass: to where the clock's buttons lead, and there in small steps. */
import type { Runtime } from '../../runtime';
import { DAY, HOUR, MINUTE, parseTime, startOfDay } from '../../runtime/clock';
import { deadlinesOf } from './deadlines';
import { WrongRequest } from './problems';
import type { Report } from './workbench';

/** A step of the clock as the page asks for it. */
export type ClockStep =
  | { kind: 'minutes'; minutes: number }
  | { kind: 'nextDay' }
  | { kind: 'nextDeadline' }
  /** `2026-05-08T09:00` */
  | { kind: 'to'; time: string };

/** Office hours begin. */
const MORNING = 9 * HOUR;
/** So much time passes before the server looks after other requests. */
const STEP = 4 * HOUR;
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
