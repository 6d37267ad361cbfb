// Personal data in text that is to be published (I): mail addresses, telephone numbers and names of contacts are pointed at, never cut out.

/** What seems to stand in a text, and the words that seem to be it. */
export interface PersonalData {
  readonly kind: 'メールアドレス' | '電話番号' | '担当者の名前';
  readonly words: string;
}

/** Finds the names of known contacts in a text; see contactNames.ts. */
export type NamesIn = (text: string) => readonly string[];

/** Full width becomes half width, and every kind of hyphen one; nothing else moves. */
const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[‐‑‒–—―−─━﹣－˗]/g, '-')
    .replace(/[〜～∼]/g, '~');

const MAIL =
  /[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]+\s?(?:@|[[(](?:at|アット)[\])])\s?[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*\.[A-Za-z]{2,}/giu;

/** Between the groups of a number: `-`, `(`, `)`, `.`, a space, and what people write for them. */
const GAP = '[-ー() .の]{1,3}';
/** With the country code, `+81-142-23-3331`, `+81 (0)90 …`. */
const ABROAD = new RegExp(
  `\\+81(?:${GAP})?0?\\)?(?:${GAP})?\\d{1,4}(?:${GAP})?\\d{1,4}(?:${GAP})?\\d{3,4}`,
  'g',
);
const IN_GROUPS = new RegExp(`\\(?0\\d{1,4}${GAP}\\d{1,4}${GAP}\\d{3,4}`, 'g');
const IN_TWO_GROUPS = new RegExp(`\\(?0\\d{1,5}${GAP}\\d{4,8}`, 'g');
const IN_ONE = /0\d{9,10}/g;
/** Without the area code it is one only where the text says so: `電話 23-3331`. */
const NAMED =
  /(?:電話|TEL|FAX|ファクス|ファックス|携帯)(?:番号)?[\s:・.]{0,3}\(?\d[-ー()\d ]{4,}\d/gi;

/** Ten digits, or eleven of a mobile or 0800 number. */
const isNumber = (digits: string): boolean =>
  /^0[1-9]\d{8}$/.test(digits) || (/^(?:0[2-9]0|0800)\d+$/.test(digits) && digits.length === 11);

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
  return [
    ...matches(text, ABROAD, (found) => /^81\d{9,11}$/.test(digitsOf(found))),
    ...matches(text, IN_GROUPS, alone),
    ...matches(text, IN_TWO_GROUPS, alone),
    ...matches(text, IN_ONE, alone),
    ...matches(text, NAMED, (found) => digitsOf(found).length >= 6),
  ];
}

/** Without those that another one holds already: `電話 0142-23-3331` says no more than its number. */
function distinct(words: readonly string[]): string[] {
  const once = [...new Set(words.map((word) => word.trim()))];
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
    ...[...new Set(matches(written, MAIL, () => true))].map(
      (words) => ({ kind: 'メールアドレス', words }) as const,
    ),
    ...distinct(telephoneNumbersIn(written)).map((words) => ({ kind: '電話番号', words }) as const),
    ...namesIn(text).map((words) => ({ kind: '担当者の名前', words }) as const),
  ];
}
