// 営業日: neither Saturday, Sunday, Japanese holiday nor 12/29–1/3.
import { addDays, type Day, weekday } from './day';

/** Whether a day is a Japanese holiday (国民の祝日・休日). */
export type IsHoliday = (day: Day) => boolean;

const yearEnd = (day: Day): boolean => day.slice(5) >= '12-29' || day.slice(5) <= '01-03';

export function isBusinessDay(day: Day, isHoliday: IsHoliday): boolean {
  const ofWeek = weekday(day);
  return ofWeek !== 0 && ofWeek !== 6 && !yearEnd(day) && !isHoliday(day);
}

/**
 * The last of `count` business days, the first being the one after `day`; a negative count reckons back.
 * @param day the day of sending, which is not counted itself
 */
export function addBusinessDays(day: Day, count: number, isHoliday: IsHoliday): Day {
  const step = count < 0 ? -1 : 1;
  let left = Math.abs(count);
  let current = day;
  while (left > 0) {
    current = addDays(current, step);
    if (isBusinessDay(current, isHoliday)) left--;
  }
  return current;
}
