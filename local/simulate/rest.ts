/** What follows when nothing goes wrong any more: some days, and sweeps until one changes nothing. */
import { rest, sweep } from '../bench/rest';
import type { Runtime } from '../runtime';
import { DAY, HOUR, startOfDay } from '../runtime/clock';

/** Within so many days after the last fault everything that is due must be done. */
const DAYS = 2;

const SLOTS_AN_HOUR = 6;

export function comeToRest(runtime: Runtime, days = DAYS): void {
  runtime.state.faults.splice(0);
  // Who lacks consent is asked for it at the menu, and gives it.
  for (const user of Object.keys(runtime.state.withdrawn)) {
    runtime.people.menu('台帳を点検する', { user });
  }
  runtime.advanceTo(halfPast(beforeEvening(runtime.now() + days * DAY)));
  // The hour's look at everything shows what a moment of today that has passed changes.
  for (let slot = 0; slot < SLOTS_AN_HOUR; slot++) sweep(runtime);
  rest(runtime);
}

/** Well before the next full hour, which may be somebody's moment (候補日時), there is no run that looks. */
const halfPast = (at: number): number => Math.ceil(at / HOUR) * HOUR + HOUR / 2;

/** A new day may write: at rest it is well before midnight. */
const beforeEvening = (at: number): number =>
  startOfDay(at + 6 * HOUR) === startOfDay(at) ? at : at + 6 * HOUR;
