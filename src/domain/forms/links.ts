// Prefilled links to the Google Forms: everything known goes in, and the link never grows too long to open.
import type { FormId } from '.';

/** How one Google Form is reached: its public address, and the entry name of each question's label. */
export interface FormLink {
  readonly url: string;
  readonly entries: Readonly<Record<string, string>>;
}

export type FormLinks = Readonly<Record<FormId, FormLink>>;

/** Google Forms fails above 8,192 characters. */
export const LONGEST_LINK = 7_500;

/** An answer to prefill; `optional` ones are left out, longest first, when the link would be too long. */
export interface Prefilled {
  readonly label: string;
  readonly value: string | readonly string[];
  readonly optional?: boolean;
}

const parameters = (link: FormLink, { label, value }: Prefilled): string => {
  const entry = link.entries[label];
  if (!entry) throw new Error(`no entry for question 「${label}」`);
  const values = typeof value === 'string' ? [value] : value;
  return values
    .filter((one) => one !== '')
    .map((one) => `&${entry}=${encodeURIComponent(wellFormed(one))}`)
    .join('');
};

/** What a link fills in, by the entries' names. */
export function filledIn(url: string): Readonly<Record<string, readonly string[]>> {
  const filled: Record<string, string[]> = {};
  for (const pair of url.slice(url.indexOf('?') + 1).split('&')) {
    const [name, value = ''] = pair.split('=');
    if (!name.startsWith('entry.')) continue;
    filled[name] = [...(filled[name] ?? []), decodeURIComponent(value.replace(/\+/g, ' '))];
  }
  return filled;
}

/** encodeURIComponent throws on half a surrogate pair, which a cut emoji leaves behind. */
const wellFormed = (text: string): string =>
  text.replace(/[\uD800-\uDBFF][\uDC00-\uDFFF]|[\uD800-\uDFFF]/g, (unit) =>
    unit.length === 2 ? unit : '\uFFFD',
  );

/** The link with all answers that fit. Answers that are not optional always stand in it. */
export function prefilledLink(link: FormLink, answers: readonly Prefilled[]): string {
  const base = `${link.url}?usp=pp_url`;
  const pieces = answers.map((answer) => ({
    optional: answer.optional,
    text: parameters(link, answer),
  }));
  let length = base.length + pieces.reduce((sum, piece) => sum + piece.text.length, 0);
  const droppable = pieces
    .filter((piece) => piece.optional)
    .sort((a, b) => b.text.length - a.text.length);
  for (const piece of droppable) {
    if (length <= LONGEST_LINK) break;
    length -= piece.text.length;
    piece.text = '';
  }
  return base + pieces.map((piece) => piece.text).join('');
}
