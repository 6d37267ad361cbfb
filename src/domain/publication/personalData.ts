// Personal data in text that is to be published (I): mail addresses, telephone numbers and names of contacts are pointed at, never cut out.

import { distinct } from '../base/grouped';
import { visible } from '../base/names';

/** What seems to stand in a text, and the words that seem to be it. */
export interface PersonalData {
  readonly kind: 'メールアドレス' | '電話番号' | '担当者の名前';
  readonly words: string;
}

/** Finds the names of known contacts in a text; see contactNames.ts. */
export type NamesIn = (text: string) => readonly string[];

const KANJI = '〇一二三四五六七八九';

/** Without what nobody sees; half width, every kind of hyphen one, and a 一 between digits too; 〇一四二 in digits. */
const plain = (text: string): string =>
  visible(text)
    .normalize('NFKC')
    .replace(/[‐‑‒–—―−─━﹣－˗]/g, '-')
    .replace(/(\d)一(?=\d)/g, '$1-')
    .replace(/[〇一二三四五六七八九]{2,}/g, (digits) =>
      [...digits].map((digit) => KANJI.indexOf(digit)).join(''),
    )
    .replace(/[〜～∼]/g, '~')
    .replace(/[·•‧∙]/g, '・');

/** `@`, and what people write for it lest machines find it. */
const AT =
  '(?:\\s{0,2}[[(<{]?\\s?(?:@|アット(?:マーク)?|あっと(?:まーく)?)\\s?[\\])>}]?\\s{0,2}|\\s?[[(<{]\\s?at\\s?[\\])>}]\\s?|\\sat\\s)';
const DOT = '(?:\\.|[[(<{]\\.[\\])>}]|\\s?[[(<{]?(?:dot|ドット|どっと)[\\])>}]?\\s?)';
const LABEL = '[\\p{L}\\p{N}-]+';
const MAIL = new RegExp(
  `[A-Za-z0-9.!#$%&'*+/=?^_\`{|}~-]+${AT}${LABEL}(?:${DOT}${LABEL})*${DOT}[A-Za-z]{2,}`,
  'giu',
);

/** Between the groups of a number: `-`, `(`, `)`, `.`, a space, the end of a line, and what people write for them. */
const GAP = '[-ー()\\s.の・/_~=◎○●局]{1,4}';
/** With the country code, `+81-142-23-3331`, `+81 (0)90 …`. */
const ABROAD = new RegExp(
  `\\+81(?:${GAP})?0?\\)?(?:${GAP})?\\d{1,4}(?:${GAP})?\\d{1,4}(?:${GAP})?\\d{3,4}`,
  'g',
);
const IN_GROUPS = new RegExp(`\\(?0\\d{1,4}${GAP}\\d{1,4}${GAP}\\d{3,4}`, 'g');
const IN_TWO_GROUPS = new RegExp(`\\(?0\\d{1,5}${GAP}\\d{4,8}`, 'g');
const IN_ONE = /0\d{9,10}/g;
/** `0 1 4 2 - 2 3 - 3 3 3 1` */
const ONE_BY_ONE = new RegExp(`\\(?0(?:${GAP}\\d){9,10}`, 'g');
/** What the text itself calls one, of whatever length: `電話 23 3331`. */
const NAMED =
  /(?:電話|でんわ|デンワ|T\s?E\s?L|F\s?A\s?X|ファクス|ファックス|携帯|ケータイ|連絡先|直通|[☎☏📞📱📠])(?:番号|ばんごう)?[\s:・.は]{0,3}\(?\d[-ー()\d\s.の・/_局]{4,}\d/giu;
/** Within the house. */
const EXTENSION = /内線(?:番号)?[\s:・.は]{0,3}\d{2,6}/g;
/** Without the area code, `23-3331`: no postal code, document number, years, or so many of something. */
const LOCAL =
  /(?:\([2-9]\d{1,3}\)\s?|[2-9]\d{1,3}(?:\s?[-ー]|局の?)\s?)\d{4}(?!\s?(?:円|人|名|件|個|台|回|冊|部|枚|本|km|m|g|年|月|号))/g;

/** Ten digits, or eleven of a mobile or 0800 number. */
const isNumber = (digits: string): boolean =>
  /^0[1-9]\d{8}$/.test(digits) || (/^(?:0[2-9]0|0800)\d+$/.test(digits) && digits.length === 11);

const YEARS = /^(?:19|20|21)\d\d\D(?:19|20|21)\d\d$/;

const digitsOf = (text: string) => text.replace(/\D/g, '');

/** Whether a match stands by itself, not within a longer number, date or code such as R8-001-01. */
function standsAlone(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - 2), start);
  return !/(?:\d|\d[-./:,])$/.test(before) && !/^[-./]?\d/.test(text.slice(end, end + 2));
}

function matches(
  text: string,
  pattern: RegExp,
  fits: (found: string, start: number) => boolean,
): string[] {
  const found: string[] = [];
  const search = new RegExp(pattern.source, pattern.flags);
  for (let match = search.exec(text); match; match = search.exec(text)) {
    if (fits(match[0], match.index)) found.push(match[0]);
    // What does not fit may hold what does: the next look begins one character on.
    else search.lastIndex = match.index + 1;
  }
  return found;
}

function telephoneNumbersIn(text: string): string[] {
  const alone = (found: string, start: number) =>
    isNumber(digitsOf(found)) && standsAlone(text, start, start + found.length);
  const whole = [
    ...matches(text, ABROAD, (found) => /^81\d{9,11}$/.test(digitsOf(found))),
    ...matches(text, IN_GROUPS, alone),
    ...matches(text, IN_TWO_GROUPS, alone),
    ...matches(text, IN_ONE, alone),
    ...matches(text, ONE_BY_ONE, alone),
    ...matches(text, NAMED, (found) => digitsOf(found).length >= 6),
    ...matches(text, EXTENSION, () => true),
  ];
  const local = (found: string, start: number) =>
    !YEARS.test(found) &&
    standsAlone(text, start, start + found.length) &&
    !/(?:〒\s?|郵便番号[\s:]*|[A-Za-z第])$/.test(text.slice(0, start)) &&
    !whole.some((one) => one.includes(found));
  return [...whole, ...matches(text, LOCAL, local)];
}

/** Without those that another one holds already: `電話 0142-23-3331` says no more than its number. */
function withoutContained(words: readonly string[]): string[] {
  const once = distinct(words.map((word) => word.replace(/\s+/g, ' ').trim()));
  return once.filter(
    (word) =>
      !once.some(
        (other) =>
          other !== word && digitsOf(word).includes(digitsOf(other)) && word.includes(other),
      ),
  );
}

/** Everything in a text that seems to be personal data. In doubt it is pointed at: a person decides. */
export function personalDataIn(text: string, namesIn: NamesIn): PersonalData[] {
  const written = plain(text);
  return [
    ...distinct(matches(written, MAIL, () => true)).map(
      (words) => ({ kind: 'メールアドレス', words }) as const,
    ),
    ...withoutContained(telephoneNumbersIn(written)).map(
      (words) => ({ kind: '電話番号', words }) as const,
    ),
    ...namesIn(text).map((words) => ({ kind: '担当者の名前', words }) as const),
  ];
}
