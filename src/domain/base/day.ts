// Days as `2026-05-08` and times as `2026-05-08T10:00`, Asia/Tokyo (which has no summer time): pure arithmetic.

/** A calendar day, `YYYY-MM-DD`. */
export type Day = string;
/** A minute, `YYYY-MM-DDTHH:MM`. */
export type Minute = string;

const DAY_MS = 86_400_000;
const TOKYO_MS = 9 * 3_600_000;

const two = (n: number) => String(n).padStart(2, '0');

/** The serial number of 1970-01-01. */
const EPOCH = 25_569;

const epochOf = (day: Day): number =>
  Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8)));

/** Days and their serial numbers, as far as they were asked for: a run reads the same few in thousands of cells. */
const days = new Map<number, Day>();
const serials = new Map<Day, number>();

/** Whether the text is a day that exists. A run asks of thousands of cells, so what is none is seen at once. */
export function isDay(text: string): boolean {
  if (text.length !== 10 || !/^\d{4}-\d\d-\d\d$/.test(text)) return false;
  const date = text.slice(8);
  return date >= '01' && date <= lastDateIn(text.slice(0, 4), text.slice(5, 7));
}

/** Whether the text is a minute of a day that exists. */
export function isMinute(text: string): boolean {
  const [, day, hour] = /^(\d{4}-\d\d-\d\d)T(\d\d):[0-5]\d$/.exec(text) ?? [];
  return day !== undefined && isDay(day) && Number(hour) < 24;
}

/** By the months alone, two digits; `00` for what is no month. */
function lastDateIn(year: string, month: string): string {
  if (month < '01' || month > '12') return '00';
  if (month !== '02') return /04|06|09|11/.test(month) ? '30' : '31';
  const y = Number(year);
  return (y % 4 === 0 && y % 100 !== 0) || y % 400 === 0 ? '29' : '28';
}

export function addDays(day: Day, days: number): Day {
  return dayOfSerial(toSerial(day) + days);
}

/** The same date some years on; 29 February falls back to the 28th. */
export function addYears(day: Day, years: number): Day {
  const year = Number(day.slice(0, 4)) + years;
  const moved = `${year}${day.slice(4)}`;
  return isDay(moved) ? moved : `${year}-02-28`;
}

/** The same date some months on (or back, when negative); a month that is too short ends on its last day. */
export function addMonths(day: Day, months: number): Day {
  const [year, month, date] = day.split('-').map(Number);
  const count = year * 12 + (month - 1) + months;
  const begin = `${Math.floor(count / 12)}-${two((count % 12) + 1)}-`;
  for (let last = date; last > 28; last--) {
    if (isDay(`${begin}${last}`)) return `${begin}${last}`;
  }
  return `${begin}${two(Math.min(date, 28))}`;
}

/** Whole months from one day to a later one: 2026-04-30 to 2026-05-29 is none. */
export function monthsBetween(from: Day, until: Day): number {
  const months = (day: Day) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));
  const count = months(until) - months(from);
  return addMonths(from, count) > until ? count - 1 : count;
}

/** 0 = Sunday … 6 = Saturday. */
export function weekday(day: Day): number {
  // 1899-12-30 was a Saturday.
  return (toSerial(day) + 6) % 7;
}

/** The minute in Tokyo at this instant (epoch milliseconds). */
export function minuteOf(instant: number): Minute {
  return minuteAt(Math.floor((instant + TOKYO_MS) / 60_000) + EPOCH * 1440);
}

/** The day in Tokyo at this instant (epoch milliseconds). */
export function dayOf(instant: number): Day {
  return minuteOf(instant).slice(0, 10);
}

/** The instant (epoch milliseconds) at which this minute begins in Tokyo. */
export function instantOf(minute: Minute): number {
  const [day, time] = minute.split('T');
  const [hours, minutes] = time.split(':').map(Number);
  return epochOf(day) + (hours * 60 + minutes) * 60_000 - TOKYO_MS;
}

export const addMinutes = (minute: Minute, minutes: number): Minute =>
  minuteOf(instantOf(minute) + minutes * 60_000);

/** Days since 1899-12-30, as a spreadsheet counts them; a minute gets its fraction. */
export function toSerial(moment: Day | Minute): number {
  const day = moment.slice(0, 10);
  let whole = serials.get(day);
  if (whole === undefined) {
    whole = epochOf(day) / DAY_MS + EPOCH;
    serials.set(day, whole);
  }
  const time = moment.slice(11);
  if (time === '') return whole;
  const [hours, minutes] = time.split(':').map(Number);
  return whole + (hours * 60 + minutes) / 1440;
}

/** The day of a spreadsheet's serial number. */
export function dayOfSerial(serial: number): Day {
  const whole = Math.floor(serial);
  let day = days.get(whole);
  if (day === undefined) {
    const date = new Date((whole - EPOCH) * DAY_MS);
    day = `${date.getUTCFullYear()}-${two(date.getUTCMonth() + 1)}-${two(date.getUTCDate())}`;
    days.set(whole, day);
  }
  return day;
}

/** The minute of a spreadsheet's serial number, rounded to the nearest. */
export const minuteOfSerial = (serial: number): Minute => minuteAt(Math.round(serial * 1440));

/** @param minutes since the first serial number */
function minuteAt(minutes: number): Minute {
  const ofDay = ((minutes % 1440) + 1440) % 1440;
  return `${dayOfSerial(minutes / 1440)}T${two(Math.floor(ofDay / 60))}:${two(ofDay % 60)}`;
}
