/** Reads the small values of a scenario: times, texts, flags, maps; takes down what they are not. */
import { isDay } from '../../../src/domain/base/day';
import { listed, type MistakeList, quoted } from './mistakes';

type Json = unknown;

function isObject(value: Json): value is Record<string, Json> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Whether the text is a minute that exists, `2026-04-01T09:00`. */
function isMinute(text: string): boolean {
  const [day = '', time = '', more] = text.split('T');
  return more === undefined && isDay(day) && /^([01]\d|2[0-3]):[0-5]\d$/.test(time);
}

/** A time, or undefined after taking down why it is none. */
export function readTime(list: MistakeList, place: string, value: Json): string | undefined {
  if (typeof value === 'string' && isMinute(value)) return value;
  const shaped = typeof value === 'string' && /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(value);
  list.add(
    place,
    shaped
      ? `there is no such time as ${quoted(value)}`
      : `${quoted(value)} is not a time; write it as 2026-04-01T09:00 (Asia/Tokyo, without offset)`,
  );
  return undefined;
}

/** Texts, numbers and booleans as the text that a person would type; null as nothing. */
export function readText(list: MistakeList, place: string, value: Json): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number' && Number.isFinite(value)) return String(value);
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (value === null) return '';
  list.add(place, `${quoted(value)} is neither text, number, true, false nor null`);
  return '';
}

/** A text that says something. */
export function readName(list: MistakeList, place: string, value: Json): string {
  if (typeof value === 'string' && value !== '') return value;
  list.add(place, `${quoted(value)} is not a text`);
  return '';
}

export function readFlag(list: MistakeList, place: string, value: Json): boolean {
  if (value === undefined || typeof value === 'boolean') return value ?? false;
  list.add(place, `${quoted(value)} is neither true nor false`);
  return false;
}

/** A whole number from 1, or undefined when there is none. */
export function readCount(list: MistakeList, place: string, value: Json): number | undefined {
  if (value === undefined || (Number.isInteger(value) && (value as number) > 0)) {
    return value as number | undefined;
  }
  list.add(place, `${quoted(value)} is not a whole number from 1`);
  return undefined;
}

/** An object, or an empty one after taking down that it is none. */
export function readMap(list: MistakeList, place: string, value: Json): Record<string, Json> {
  if (isObject(value)) return value;
  list.add(place, `${quoted(value)} is not an object of the form {"…": …}`);
  return {};
}

/** A list, or an empty one after taking down that it is none; absent is empty. */
export function readList(list: MistakeList, place: string, value: Json): Json[] {
  if (value === undefined) return [];
  if (Array.isArray(value)) return value;
  list.add(place, `${quoted(value)} is not a list`);
  return [];
}

/** Takes down the keys that nobody knows. */
export function checkKeys(
  list: MistakeList,
  place: string,
  value: Record<string, Json>,
  allowed: readonly string[],
): void {
  for (const key of Object.keys(value).filter((one) => !allowed.includes(one))) {
    list.add(place, `unknown key ${quoted(key)}; allowed are ${listed(allowed)}`);
  }
}

/** Takes down the keys that must be there and are not. */
export function checkPresent(
  list: MistakeList,
  place: string,
  value: Record<string, Json>,
  required: readonly string[],
): void {
  for (const key of required.filter((one) => value[one] === undefined)) {
    list.add(place, `the key ${quoted(key)} is missing`);
  }
}
