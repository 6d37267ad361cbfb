/** The days of an agreement's term, which runs some years from a day. */
import { addDays, addYears, type Day } from '../../../src/domain/calendar/day';

/** 2026-05-10 for 3 years ends on 2029-05-09; 2024-02-29 ends on 2027-02-28, which has no 29th. */
function lastDayOfTerm(from: Day, years: number): Day {
  const anniversary = addYears(from, years);
  return anniversary.slice(5) === from.slice(5) ? addDays(anniversary, -1) : anniversary;
}

/** 始期 and 満了日 of the `number`th term (期) of an agreement concluded on a day. */
export function termOf(concludedOn: Day, number: number, years: number): { from: Day; to: Day } {
  let from = concludedOn;
  for (let past = 1; past < number; past++) from = addDays(lastDayOfTerm(from, years), 1);
  return { from, to: lastDayOfTerm(from, years) };
}
