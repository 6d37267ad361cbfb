// Reads 「設定」: every setting in its type; what cannot be read counts as its default and is reported.

import * as z from 'zod/mini';
import { parseDay } from '../domain/base/era';
import { oneMailIn } from '../domain/base/mailAddress';
import { listOf } from '../domain/base/text';
import type { SettingProblem } from '../domain/context';
import { isAmbiguous, namedForms } from '../domain/forms/names';
import { optionalForms } from '../domain/forms/used';
import { because } from '../domain/registry/refusal';
import {
  type SettingKey,
  type Settings,
  type SettingType,
  settingKeys,
  settings,
} from '../domain/settings';
import { once } from './once';

const narrow = (text: string) => text.normalize('NFKC').trim();

/** By `refine`, as all checks here: each other kind of check brings its own code into the bundle. */
const matching = (pattern: RegExp) =>
  z.string().check(z.refine((value: string) => pattern.test(value)));

const readers = once((): Record<SettingType, z.ZodMiniType<unknown, string>> => {
  const text = z.pipe(
    z.string(),
    z.transform((value) => value.trim()),
  );
  const whole = z.pipe(z.string(), z.transform(narrow));
  return {
    text,
    name: z.pipe(text, matching(/./)),
    mail: z.pipe(z.pipe(text, z.transform(oneMailIn)), matching(/./)),
    days: z.pipe(whole, z.pipe(matching(/^[1-9]\d{0,3}$/), z.transform(Number))),
    limit: z.pipe(whole, z.pipe(matching(/^\d{1,4}$/), z.transform(Number))),
    monthDay: z.pipe(
      z.pipe(z.string(), z.transform(monthDay)),
      z.string().check(z.refine(isMonthDay)),
    ),
    list: z.pipe(z.string(), z.transform(listOf)),
    forms: z.pipe(
      z.string(),
      z.pipe(
        z.transform((value: string) => listOf(narrow(value))),
        z.custom<string[]>((keys) =>
          (keys as readonly string[]).every((key) => optionalForms.includes(key)),
        ),
      ),
    ),
    ofForms: z.pipe(
      z.string(),
      z.pipe(
        z.transform(ofForms),
        z.custom<ReturnType<typeof ofForms>>((named) => named !== undefined),
      ),
    ),
    yesNo: z.pipe(
      whole,
      z.pipe(
        matching(/^(はい|いいえ)$/),
        z.transform((answer) => answer === 'はい'),
      ),
    ),
    date: z.pipe(
      z.pipe(
        z.string(),
        z.transform((value) => (value.trim() === '' ? '' : parseDay(value))),
      ),
      z.string(),
    ),
  };
});

/** The 様式 in a list that a city may do without. */
const optionalIn = (value: string): string[] =>
  listOf(narrow(value)).filter((key) => optionalForms.includes(key));

/** `様式1＝第1号様式、様式2＝第2号様式`; undefined where a part of it cannot be read. */
function ofForms(value: string): Readonly<Record<string, string>> | undefined {
  const pairs = listOf(value).map((one) => one.split(/[＝=]/).map((part) => part.trim()));
  const readable = pairs.every(
    ([form, text, ...more]) =>
      namedForms.has(narrow(form)) && text && !isAmbiguous(text) && more.length === 0,
  );
  return readable
    ? Object.fromEntries(pairs.map(([form, text]) => [narrow(form), text]))
    : undefined;
}

/** 3/1, and what a spreadsheet makes of it when somebody types it: a date. */
function monthDay(value: string): string {
  const day = parseDay(value);
  return day ? `${Number(day.slice(5, 7))}/${Number(day.slice(8, 10))}` : narrow(value);
}

/** Whether a day of every leap year has this month and date. */
function isMonthDay(value: string): boolean {
  return /^\d{1,2}\/\d{1,2}$/.test(value) && parseDay(`2024/${value}`) !== undefined;
}

export interface ReadSettings {
  readonly settings: Settings;
  /** What could not be read, for staff. */
  readonly problems: readonly SettingProblem[];
}

/** @param values the 値 of each 項目, as it stands in the sheet; absent ones count as their default */
export function parseSettings(values: Readonly<Record<string, string | undefined>>): ReadSettings {
  const problems: SettingProblem[] = [];
  const read = (key: SettingKey): unknown => {
    const { item, type, initial } = settings[key];
    const reader = readers()[type];
    const written = values[item];
    const result = z.safeParse(reader, written ?? initial);
    if (result.success) return result.data;
    // Mail must never go to an address that nobody chose: it stays as typed, and fails where it is seen.
    const instead = type === 'mail' ? (written ?? '').trim() : initial;
    const used = instead ? `「${instead}」として扱っています。` : '';
    problems.push({
      item,
      ...because(
        `設定「${item}」の値「${written}」が正しくありません`,
        `${used}「設定」タブで直してください。`,
      ),
    });
    if (type === 'mail') return instead;
    // What a city does without must not come back because of a slip beside it.
    return z.parse(reader, type === 'forms' ? optionalIn(written ?? '').join('、') : initial);
  };
  const entries = settingKeys.map((key) => [key, read(key)]);
  return { settings: Object.fromEntries(entries) as Settings, problems };
}
