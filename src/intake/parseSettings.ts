// Reads 「設定」: every setting in its type; what is missing, stands twice or cannot be read is a problem for staff.

import { parseDay } from '../domain/base/era';
import { distinct } from '../domain/base/grouped';
import { addressesIn, oneMailIn } from '../domain/base/mailAddress';
import { saysNothing, visible } from '../domain/base/names';
import { listOf, wordOf } from '../domain/base/text';
import type { SettingProblem } from '../domain/context';
import { documentKinds } from '../domain/documents/kinds';
import { isAmbiguous, namedForms } from '../domain/forms/names';
import { optionalForms } from '../domain/forms/used';
import { because, type Refusal } from '../domain/registry/refusal';
import {
  type Setting,
  type SettingKey,
  type Settings,
  type SettingType,
  settingKeys,
  settings,
} from '../domain/settings';

const documentsIn = allOf(documentIn);
const formsIn = allOf((word) => (optionalForms.includes(word) ? word : undefined));

const matching = (pattern: RegExp) => (text: string) =>
  pattern.test(wordOf(text)) ? Number(wordOf(text)) : undefined;

/** Each gives undefined for what is none of its type. */
const readers: Readonly<Record<SettingType, (text: string) => unknown>> = {
  text: visible,
  signature: named,
  name: (text) => named(text) || undefined,
  mail: (text) => oneMailIn(text) || undefined,
  mails: (text) => (visible(text) ? addressesIn(text) : []),
  days: matching(/^[1-9]\d{0,3}$/),
  limit: matching(/^\d{1,4}$/),
  monthDay,
  list: (text) => (listOf(text).length > 0 ? listOf(text) : undefined),
  documents: (text) =>
    wordOf(text) === 'なし' ? [] : visible(text) ? documentsIn(text) : undefined,
  forms: (text) => (wordOf(text) === 'なし' ? [] : formsIn(text)),
  ofForms,
  formNames: (text) => {
    const names = ofForms(text);
    const all = Object.values(names ?? {}).map(wordOf);
    return new Set(all).size === all.length ? names : undefined;
  },
  yesNo: (text) => ({ はい: true, いいえ: false })[wordOf(text)],
  date: (text) => parseDay(text),
};

/** The name that a text says; '' for none. */
function named(text: string): string {
  return saysNothing(text) ? '' : visible(text);
}

/** A list of which every word is to be known. */
function allOf(known: (word: string) => string | undefined) {
  return (text: string): string[] | undefined => {
    const words = listOf(text.replace(/[・･/／;；]/g, '、')).map((word) => known(wordOf(word)));
    return words.includes(undefined) ? undefined : distinct(words as string[]);
  };
}

const documentForms: readonly string[] = Object.values(documentKinds).map(({ form }) => form);

/** The 様式 of a document, also where its number is written in another way: `様式第4号`, `第4号様式`. */
function documentIn(word: string): string | undefined {
  const [, number] = /^(?:別記)?(?:様式)?第?(\d)号?(?:様式)?$/.exec(word) ?? [];
  const form = number ? `様式${number}` : word;
  return documentForms.includes(form) ? form : undefined;
}

/** `様式1＝第1号様式、様式2＝第2号様式`; undefined where a part of it cannot be read. */
function ofForms(value: string): Readonly<Record<string, string>> | undefined {
  const pairs = listOf(value).map((one) => one.split(/[＝=]/).map(visible));
  const readable = pairs.every(
    ([form, text, ...more]) =>
      namedForms.has(wordOf(form)) && text && !isAmbiguous(text) && more.length === 0,
  );
  return readable
    ? Object.fromEntries(pairs.map(([form, text]) => [wordOf(form), text]))
    : undefined;
}

/** 3/1, 3月1日, and what a spreadsheet makes of it when somebody types it: a date. A day that every leap year has. */
function monthDay(value: string): string | undefined {
  const day = parseDay(value, '2024-07-01');
  return day && `${Number(day.slice(5, 7))}/${Number(day.slice(8, 10))}`;
}

export interface ReadSettings {
  readonly settings: Settings;
  /** What cannot be read, for staff: letters and what asks wait. */
  readonly problems: readonly SettingProblem[];
  /** What else staff should know. */
  readonly notes: readonly Refusal[];
}

/** What stands in its place until it is put right: never a name or an address that nobody chose. */
function standIn({ type, initial }: Setting, written = ''): unknown {
  if (type === 'name' || type === 'mail') return visible(written);
  // What a city does without must not come back because of a slip beside it.
  if (type === 'forms')
    return listOf(written)
      .map(wordOf)
      .filter((word) => optionalForms.includes(word));
  return readers[type](initial) ?? initial;
}

const TAB = '「設定」タブで直してください';

/** Why what stands there is not to be used; undefined when it is. */
function faultIn({ item, type }: Setting, written: readonly string[]): Refusal | undefined {
  const [value] = written;
  if (value === undefined) {
    return because(
      `設定「${item}」の行がありません`,
      '「初期設定」を行ったアカウントでもう一度「初期設定」を選ぶと行が入ります。値を確かめてください。',
    );
  }
  if (written.length > 1) {
    return because(
      `設定「${item}」の行が${written.length}つあります`,
      '正しい1行だけを残してください。',
    );
  }
  return readers[type](value) === undefined
    ? because(`設定「${item}」の値「${value}」が正しくありません`, `${TAB}。`)
    : undefined;
}

const WAITING = '直すまで、文書と依頼のメールを送りません。';

/** @param writtenOf the values of a setting, one of each of its rows; undefined where nobody has set it up yet */
function readAll(writtenOf: (item: string) => readonly string[] | undefined): ReadSettings {
  const problems: SettingProblem[] = [];
  const notes: Refusal[] = [];
  const read = (key: SettingKey): unknown => {
    const setting: Setting = settings[key];
    const { item, type, initial, later } = setting;
    const written = writtenOf(item);
    if (!written) return readers[type](initial) ?? initial;
    const fault = faultIn(setting, written);
    if (!fault) {
      const value = readers[type](written[0]);
      if (type === 'signature' && value === '') {
        notes.push(
          because(
            `設定「${item}」が空です`,
            '入れるまで、これが載る文書を発送しません。「設定」タブに入れてください。',
          ),
        );
      }
      return value;
    }
    // A registry that an earlier version has set up.
    if (later && written.length === 0) notes.push(fault);
    else problems.push({ item, ...fault, said: fault.said + WAITING });
    return standIn(setting, written.length === 1 ? written[0] : '');
  };
  const entries = settingKeys.map((key) => [key, read(key)]);
  return { settings: Object.fromEntries(entries) as Settings, problems, notes };
}

/** @param values the 値 of each 項目, as it stands in the sheet; absent ones count as their default */
export const parseSettings = (values: Readonly<Record<string, string | undefined>>): ReadSettings =>
  readAll((item) => {
    const value = values[item];
    return value === undefined ? undefined : [value];
  });

/** The rows of 「設定」, whatever the width and the blanks of their 項目; without any, 初期設定 has not run yet. */
export const settingsIn = (
  rows: readonly { readonly item: string; readonly value: string }[],
): ReadSettings => {
  const written = rows.map(({ item, value }) => ({ word: wordOf(item), value }));
  return readAll((item) => {
    const word = wordOf(item);
    return rows.length === 0
      ? undefined
      : written.flatMap((row) => (row.word === word ? [row.value] : []));
  });
};
