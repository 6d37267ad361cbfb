/** Japan Standard Time, fixed at +9 h, whatever the time zone of the machine. */

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;
const JST = 9 * HOUR;

export interface LocalParts {
  year: number;
  /** 1 to 12. */
  month: number;
  day: number;
  hour: number;
  minute: number;
  second: number;
  millisecond: number;
  /** 1 (Monday) to 7 (Sunday). */
  weekday: number;
}

/** The Japanese wall-clock reading at an instant. */
export function localParts(epochMs: number): LocalParts {
  const shifted = new Date(epochMs + JST);
  return {
    year: shifted.getUTCFullYear(),
    month: shifted.getUTCMonth() + 1,
    day: shifted.getUTCDate(),
    hour: shifted.getUTCHours(),
    minute: shifted.getUTCMinutes(),
    second: shifted.getUTCSeconds(),
    millisecond: shifted.getUTCMilliseconds(),
    weekday: ((shifted.getUTCDay() + 6) % 7) + 1,
  };
}

/** The instant of a Japanese wall-clock reading; `month` is 1 to 12. */
export function localToEpoch(
  year: number,
  month: number,
  day: number,
  hour = 0,
  minute = 0,
  second = 0,
): number {
  return Date.UTC(year, month - 1, day, hour, minute, second) - JST;
}

/** `2026-04-01T09:00` in Japan. */
export function timeText(epochMs: number): string {
  return new Date(epochMs + JST).toISOString().slice(0, 16);
}

/** `2026-04-01` in Japan. */
export function dayText(epochMs: number): string {
  return new Date(epochMs + JST).toISOString().slice(0, 10);
}

/** The instant of `2026-04-01T09:00`; throws on anything else, such as 30 February. */
export function parseTime(text: string): number {
  const match = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2})$/.exec(text);
  if (!match) throw new Error(`Not a time like 2026-04-01T09:00: ${text}`);
  const [year, month, day, hour, minute] = match.slice(1).map(Number) as [
    number,
    number,
    number,
    number,
    number,
  ];
  const epoch = localToEpoch(year, month, day, hour, minute);
  if (timeText(epoch) !== text) throw new Error(`There is no such time: ${text}`);
  return epoch;
}

/** Midnight in Japan at the beginning of the instant's day. */
export function startOfDay(epochMs: number): number {
  return Math.floor((epochMs + JST) / DAY) * DAY - JST;
}

/** A spreadsheet's serial number (days since 1899-12-30, local time) for an instant. */
export function serialOf(epochMs: number): number {
  return (epochMs + JST) / DAY + 25569;
}

/** The instant of a spreadsheet's serial number, to the millisecond. */
export function epochOfSerial(serial: number): number {
  return Math.round((serial - 25569) * DAY) - JST;
}
