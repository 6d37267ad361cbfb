/** Dates and times as people read them. */

const WEEKDAYS = '日月火水木金土';

/** `2026-04-20` as 2026年4月20日（月）. */
export function dayInWords(day: string): string {
  const [year, month, date] = day.slice(0, 10).split('-').map(Number) as [number, number, number];
  const weekday = WEEKDAYS[new Date(Date.UTC(year, month - 1, date)).getUTCDay()];
  return `${year}年${month}月${date}日（${weekday}）`;
}

/** `2026-04-20T10:00` as 2026年4月20日（月）10:00. */
export function timeInWords(time: string): string {
  return `${dayInWords(time)}${time.slice(11, 16)}`;
}

/** `2026-04-20T10:00` as 2026/4/20 10:00, for lists. */
export function shortTime(time: string): string {
  return `${time.slice(0, 4)}/${Number(time.slice(5, 7))}/${Number(time.slice(8, 10))} ${time.slice(11, 16)}`;
}
