// Reads the Japanese public holidays of the years that the system plans for.
import { holidays } from '@holiday-jp/holiday_jp';

export const firstYear = 2015;

/** The last year of the library's data: later years are not computed there yet. */
export const lastYear = Number(Object.keys(holidays).sort().at(-1)?.slice(0, 4));

/** Every public holiday from `firstYear` to `lastYear` as `YYYY-MM-DD`, in order. */
export function japaneseHolidays(): string[] {
  return Object.keys(holidays)
    .filter((day) => Number(day.slice(0, 4)) >= firstYear)
    .sort();
}
