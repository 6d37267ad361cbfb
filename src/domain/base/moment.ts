// Dates with a time of day, as people type them (候補日時, 協議日時) and read them.
import { type Day, type Minute, weekday } from './day';
import { japaneseDate, parseDay } from './era';
import { visible } from './names';

const two = (n: number) => String(n).padStart(2, '0');

const written =
  /^(.*?(?:日|[)\sT]))\s*(午前|午後)?\s*(\d{1,2})(?::(\d{1,2})(?::00)?|時(?:(\d{1,2})分|(半))?)\s*(?:[~〜]|から)?$/;

/**
 * The minute a person meant: `2026-06-01 10:00`, `2026/6/1 10:00`, `令和8年6月1日（月）10時30分〜`, also in full width;
 * and `6月1日 10:00`, where it is said near which day that is.
 * @returns undefined when it is none, the day or the time does not exist, or no time is written
 */
export function parseMoment(text: string, near?: Day): Minute | undefined {
  const [, dayText, half, hourText, colonMinutes, kanjiMinutes, halfPast] =
    written.exec(visible(text.normalize('NFKC'))) ?? [];
  const day = dayText && parseDay(dayText.replace(/T$/, ''), near);
  if (!day) return undefined;
  const typedHour = Number(hourText);
  const minutes = halfPast ? 30 : Number(colonMinutes ?? kanjiMinutes ?? 0);
  if (half && typedHour > 11) return undefined;
  const hour = typedHour + (half === '午後' ? 12 : 0);
  return hour < 24 && minutes < 60 ? `${day}T${two(hour)}:${two(minutes)}` : undefined;
}

const weekdays = '日月火水木金土';

/** `2026-06-01` → `令和8年6月1日（月）`. */
export const japaneseDayWithWeekday = (day: Day): string =>
  `${japaneseDate(day)}（${weekdays[weekday(day)]}）`;

/** `2026-06-01T10:00` → `令和8年6月1日（月）10:00`; at midnight, which stands for no time at all, the day alone. */
export function japaneseMoment(moment: Minute): string {
  const [day, time] = moment.split('T');
  if (!parseDay(day)) return moment;
  return `${japaneseDayWithWeekday(day)}${time && time !== '00:00' ? time : ''}`;
}

/** 曜日 that somebody wrote behind a day, when it is not that day's. */
export function wrongWeekday(text: string, day: Day): string | undefined {
  const [, named] = /[（(]([月火水木金土日])[）)]/.exec(text) ?? [];
  return named && named !== weekdays[weekday(day)] ? named : undefined;
}
