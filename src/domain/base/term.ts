// 期: the days that a term of an agreement runs.
import { addDays, addYears, type Day } from './day';

/** The last day of a term of some years: 2026-05-10 → 2029-05-09; 2024-02-29 → 2027-02-28, which has no 29th. */
export function lastDayOfTerm(from: Day, years: number): Day {
  const anniversary = addYears(from, years);
  return anniversary.slice(5) === from.slice(5) ? addDays(anniversary, -1) : anniversary;
}
