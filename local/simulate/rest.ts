/** What follows when nothing goes wrong any more: some days, and sweeps until one changes nothing. */
import { rest } from '../bench/rest';
import type { Runtime } from '../runtime';
import { DAY, HOUR, startOfDay } from '../runtime/clock';

/** Within so many days after the last fault everything that is due must be done. */
const DAYS = 2;

export function comeToRest(runtime: Runtime, days = DAYS): void {
  runtime.state.faults.splice(0);
  // Who lacks consent is asked for it at the menu, and gives it.
  for (const user of Object.keys(runtime.state.withdrawn)) {
    runtime.people.menu('台帳を点検する', { user });
  }
  runtime.advanceTo(beforeEvening(runtime.now() + days * DAY));
  rest(runtime);
}

/** A new day may write: at rest it is well before midnight. */
const beforeEvening = (at: number): number =>
  startOfDay(at + 6 * HOUR) === startOfDay(at) ? at : at + 6 * HOUR;
