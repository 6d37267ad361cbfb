/** The days of an agreement's term, which runs some years from a day. */
import { addDays, type Day } from '../../../src/domain/calendar/day';
import { lastDayOfTerm } from '../../../src/domain/calendar/term';

/** 始期 and 満了日 of the `number`th term (期) of an agreement concluded on a day. */
export function termOf(concludedOn: Day, number: number, years: number): { from: Day; to: Day } {
  let from = concludedOn;
  for (let past = 1; past < number; past++) from = addDays(lastDayOfTerm(from, years), 1);
  return { from, to: lastDayOfTerm(from, years) };
}
