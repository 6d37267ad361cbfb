// The names of the contacts that the registry knows (担当者, 課長名), and finding them in a text.

import { withoutVariants } from '../base/likeness';
import { visible } from '../base/names';
import type { Context } from '../context';
import { namesRemembered } from '../parties/remembered';
import type { NamesIn } from './personalData';

/** One way to read what stands in a contact's cell: a whole name, or what may be a surname. */
interface Reading {
  /** The first character, by which a text is looked through. */
  readonly first: string;
  /** The name is its first group. */
  readonly pattern: string;
}

/** Character for character, so that what is found can be shown as it was written. */
const folded = (text: string): string => withoutVariants(text.toLowerCase());

/** Words for a place or a task, which no person is called. */
const generic = new Set(
  (
    '担当 担当者 ご担当者 係 窓口 広報 総務 人事 営業 企画 経理 代表 責任者 事務 事務局 本社 本店 本部 支店 支社 支部 店舗 店長 社長 ' +
    '部長 次長 課長 係長 室長 局長 所長 支店長 会長 理事長 理事 専務 常務 取締役 代表取締役 代表社員 主任 主査 主事 主幹 参事 ' +
    'マネージャー リーダー スタッフ 未定 なし 同上 本人 有 無 不明 当課 同課 全員 職員 社員 会社 株式会社 合同会社 有限会社'
  ).split(' '),
);

/** Surnames that end like a part of an organisation. */
const likeAnOffice = /^(?:長谷部|日下部|曽我部|小田部|矢田部|草下部)$/;
const office =
  /(?:部|課|係|室|局|店|所|署|社|会|班|グループ|チーム|センター|本部|事業部|オフィス|推進員)$/;

/** Whether a word names a part of an organisation; two characters (阿部, 田所) are rather a surname. */
const isOffice = (word: string): boolean =>
  generic.has(word) || (word.length >= 3 && office.test(word) && !likeAnOffice.test(word));

const honorifics =
  '様|さん|さま|氏|君|くん|先生|殿|女史|' +
  '店長|支店長|工場長|園長|館長|校長|部長|次長|課長|課長補佐|係長|室長|局長|所長|班長|主任|主査|主事|主幹|参事|技師|' +
  '支配人|教授|講師|組合長|センター長|事務局長|統括|総括|補佐|社長|会長|代表|理事|専務|常務|取締役|担当|職員|社員|マネージャー|リーダー|マネジャー';

/** Within the words of a contact's cell, what is about the person and no part of the name. */
const decorations = new RegExp(`^(?:担当者?|氏名|名前|${honorifics})[:：]?|(?:${honorifics})$`);

/** `副部長`, `営業課長` */
const TITLES_BEFORE = '副|統括|総括|担当|主席|上席|代表|専務|常務|営業|総務|企画|広報';

const escaped = (text: string) => text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
const isLatin = (word: string) => /^[\p{Script=Latin}.'-]+$/u.test(word);

/** A single kanji is a name only where no other stands before it. */
const notWithin = (word: string) =>
  word.length === 1 ? '(?:^|[^\\p{Script=Han}])' : isLatin(word) ? '(?:^|[^\\p{L}])' : '';

const GAP = '[\\s・]';

const firstOf = (word: string) => [...word][0];

function asWhole(parts: readonly string[]): Reading {
  const gap = parts.some(isLatin) ? `${GAP}{0,2}` : `${GAP}?`;
  const end = isLatin(parts[parts.length - 1]) ? '(?!\\p{L})' : '';
  const first = parts[0];
  return {
    first: firstOf(first),
    pattern: `${notWithin(first)}(${parts.map(escaped).join(gap)})${end}`,
  };
}

/** A part of a name counts together with 様, さん, 課長 or the like. */
const asSurname = (word: string): Reading => ({
  first: firstOf(word),
  pattern: `${notWithin(word)}(${escaped(word)}${GAP}{0,2}[(]?(?:${TITLES_BEFORE})?(?:${honorifics}))`,
});

/** `井上実`: how its surname may end cannot be told. */
const surnamesOf = (name: string): string[] =>
  isLatin(name)
    ? [name]
    : Array.from({ length: Math.min(3, name.length - 1) }, (_, index) => name.slice(0, index + 1));

function readingsOfWord(word: string): Reading[] {
  if (word.length < 3 || isLatin(word)) return [asSurname(word)];
  const attached = /^(.{2,}(?:部|課|係|室|局|店|所|班))(.{2,5})$/.exec(word);
  return [
    asWhole([...word]),
    ...(attached && isOffice(attached[1])
      ? readingsOfWord(attached[2])
      : surnamesOf(word).map(asSurname)),
  ];
}

/** How one contact's cell may be read: `営業部 井上実`, `店長 岩田 純`, `鈴木`. */
function readingsOf(cell: string): Reading[] {
  return cell
    .replace(/[(〔[【][^)〕\]】]*[)〕\]】]/g, ' ')
    .split(/[、,;/／\n・]|\s(?:及び|と)\s/)
    .flatMap((person) => {
      const words = person
        .split(/\s+/)
        .map((word) => word.replace(decorations, '').replace(decorations, ''))
        .filter((word) => word !== '' && !isOffice(word) && !/[\d@]/.test(word));
      const [surname, given] = words.slice(-2);
      return [
        ...(given && surname.length <= 12 && given.length <= 12
          ? [
              asWhole([
                ...(isLatin(surname) ? [surname] : surname),
                ...(isLatin(given) ? [given] : given),
              ]),
            ]
          : []),
        ...words.flatMap(readingsOfWord),
      ];
    });
}

const asWritten = (written: string, searched: string, name: string): string => {
  const start = searched.indexOf(name);
  return written.length === searched.length ? written.slice(start, start + name.length) : name;
};

/** Finds the names that these cells hold: whole ones with or without a space, and surnames before 様, さん, 課長 and the like. */
export function namesFrom(cells: Iterable<string>): NamesIn {
  const byFirst = new Map<string, Map<string, RegExp | undefined>>();
  for (const cell of new Set(cells)) {
    for (const { first, pattern } of readingsOf(folded(visible(cell).normalize('NFKC')))) {
      const patterns = byFirst.get(first) ?? new Map<string, RegExp | undefined>();
      byFirst.set(first, patterns.set(pattern, undefined));
    }
  }
  return (text) => {
    const written = visible(text).normalize('NFKC');
    const searched = folded(written);
    const found = new Set<string>();
    for (const first of new Set(searched)) {
      const patterns = byFirst.get(first);
      for (const [pattern, known] of patterns ?? []) {
        const search = known ?? new RegExp(pattern, 'u');
        if (!known) patterns?.set(pattern, search);
        const name = search.exec(searched)?.[1];
        if (name) found.add(asWritten(written, searched, name));
      }
    }
    const names = [...found];
    return names.filter((name) => !names.some((other) => other !== name && other.includes(name)));
  };
}

/**
 * The contacts in the registry and the settings: of businesses (merged ones too), of who answered, of 総合政策課, and
 * the heads of departments. 代表者職氏名 is public: it stands on the agreement itself.
 */
export function contactNamesIn({
  registry,
  settings,
}: Pick<Context, 'registry' | 'settings'>): NamesIn {
  registry.bringColumns('answers', ['contactPerson']);
  return namesFrom([
    settings.contactPerson,
    settings.policyDivisionHead,
    ...registry.rows('businesses').map(({ values }) => values.contactPerson),
    ...registry.rows('departments').map(({ values }) => values.head),
    ...registry.rows('answers').map(({ values }) => values.contactPerson),
    ...registry.rows('businesses').flatMap(namesRemembered),
  ]);
}
