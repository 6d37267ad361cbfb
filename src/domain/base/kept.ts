// Which of the dated copies of the registry are kept: all of eight weeks, then the first of each month for a year.
import { addDays, addYears, type Day } from './day';

const ALL_DAYS = 56;

/** @returns those that are no longer kept */
export function noLongerKept(days: readonly Day[], today: Day): Day[] {
  const firsts = new Map<string, Day>();
  for (const day of [...days].sort().reverse()) firsts.set(day.slice(0, 7), day);
  return days.filter(
    (day) =>
      day < addDays(today, -ALL_DAYS) &&
      (day < addYears(today, -1) || firsts.get(day.slice(0, 7)) !== day),
  );
}
