// Text from people: compared without its accidents, shortened where only a hint is needed, kept whole elsewhere.

import { byText } from './byText';
import { visible } from './names';

/** A cell holds 50,000 characters; a little is left for the note that says where the whole text is. */
export const LONGEST_CELL_TEXT = 49_000;

const CONTINUED = ['\n…（続きは文書「', '」にあります）'];

/** What stands in a cell for a text that may be too long for it. */
export const cellText = (text: string, fullTextDocument: string): string =>
  text.length <= LONGEST_CELL_TEXT
    ? text
    : cut(text, LONGEST_CELL_TEXT) + CONTINUED.join(fullTextDocument);

/** The document that has the whole of what `cellText` has cut; '' for a whole text. */
export function fullTextOf(cell: string): string {
  const [begin, end] = CONTINUED;
  const [name, ...more] = cell.slice(cell.lastIndexOf(begin) + begin.length).split(end);
  return cell.length > LONGEST_CELL_TEXT && more.length > 0 ? name : '';
}

/** The beginning of a text; a character of two units is never split. */
export function cut(text: string, length: number): string {
  const splits = /^[\uD800-\uDBFF][\uDC00-\uDFFF]/.test(text.slice(Math.max(0, length - 1)));
  return text.slice(0, splits && length > 0 ? length - 1 : length);
}

/** A short hint of a text, on one line. */
export function hint(text: string, length: number): string {
  const line = oneLine(text);
  return line.length > length ? `${cut(line, length)}…` : line;
}

/** Line breaks and tabs become spaces, so that a subject or a heading stays one line. */
export function oneLine(text: string): string {
  return text.replace(/[\r\n\t\v\f\u2028\u2029]+/g, ' ').trim();
}

/** A word compared as people read it: width, blanks, what nobody sees and the kinds of dashes do not matter. */
export const wordOf = byText((text) =>
  visible(text.normalize('NFKC'))
    .replace(/\s/g, '')
    .replace(/[\u2010-\u2015\u2212\u2500\u2501\u30FC]/g, '-'),
);

/** Names compared as people read them: ㈱ and （株） are 株式会社; spaces, width and case do not matter. */
export const folded = byText((name) =>
  visible(name)
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\(株\)/g, '株式会社')
    .replace(/\(有\)/g, '有限会社')
    .replace(/\(同\)/g, '合同会社')
    .replace(/[\s・、。,.'"「」()‐-―−-]/g, ''),
);

/** Text of people inside a mail: indented, so that it can never pass for the mail's own words or links. */
export function quoted(text: string): string {
  return text
    .split(/\r\n|\r|\n/)
    .map((line) => `　　${line}`)
    .join('\n');
}

/** Texts as lines of a mail, each on one, indented as `quoted` does. */
export const indentedLines = (texts: readonly string[]): string =>
  texts.map((text) => `　　${oneLine(text)}`).join('\n');

/** The items of a list written with 、 or , or line breaks. */
export function listOf(text: string): string[] {
  return text
    .split(/[、､,，\n]/)
    .map(visible)
    .filter(Boolean);
}

/** The first of many, and how many more there are: `健康福祉課、土木課ほか3件` */
export const someOf = (names: readonly string[], most: number): string =>
  `${names.slice(0, most).join('、')}${names.length > most ? `ほか${names.length - most}件` : ''}`;

/** The first of many, and one more that counts the rest: `ほか3件`. */
export const withRest = (texts: readonly string[], most: number, unit = '件'): readonly string[] =>
  texts.length > most ? [...texts.slice(0, most), `ほか${texts.length - most}${unit}`] : texts;

/** At most so many in all, the last of which then counts the rest. */
export const atMost = (texts: readonly string[], most: number, unit = '件'): readonly string[] =>
  withRest(texts, texts.length > most ? most - 1 : most, unit);

/** Whether a text, of people or of another list, is one of these words. */
export const isOneOf = <Word extends string>(words: readonly Word[], text: string): text is Word =>
  words.some((word) => word === text);

/** Whether a word is one of these, all of which are of its own list. */
export const isAmong = <Word extends string>(
  word: Word,
  words: readonly NoInfer<Word>[],
): boolean => words.includes(word);

/** Puts in order by what each says. */
export const ascending =
  <T>(text: (one: T) => string) =>
  (one: T, other: T): number =>
    text(one) < text(other) ? -1 : 1;

/** What an error says, whatever was thrown. */
export function messageOf(error: unknown): string {
  return String((error as { message?: unknown } | undefined)?.message ?? error);
}
