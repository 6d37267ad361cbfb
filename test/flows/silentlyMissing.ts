// What does not come any more since a hand was somewhere, and of which nothing is said: of its case, whoever gets it, or the
// tab on which the hand was.
import { around, asked, receivers, speakOf } from '../../local/simulate/said';
import type { Sight } from '../../local/simulate/sight';

const nameOf = (to: unknown, subject: unknown): string => `${to} ${subject}`;

interface Mail {
  readonly kind: string;
  readonly target: string;
  readonly to: string;
  readonly name: string;
}

/** The mails that left, by what 送信 says of them; where it says nothing any more, by what it said `before`. */
function mailsIn(sight: Sight, before: readonly Mail[] = []): Mail[] {
  const rows = new Map(sight.rows('送信').map((row) => [nameOf(row.宛先, row.件名), row]));
  return sight.mails
    .filter(({ subject }) => !subject.includes('【要確認】'))
    .map(({ to, subject }) => {
      const name = nameOf(to, subject);
      const row = rows.get(name);
      const known = row?.種別 ? undefined : before.find((one) => one.name === name);
      return known ?? { kind: String(row?.種別), target: String(row?.対象), to, name };
    });
}

const countOf = (mails: readonly Mail[], { kind, target }: Mail): number =>
  mails.filter((one) => one.kind === kind && one.target === target).length;

/** @param tab that of the hand */
export function silentlyMissing(there: Sight, untouched: Sight, tab: string): string[] {
  const expected = mailsIn(untouched);
  const came = mailsIn(there, expected);
  const before = new Set(asked(untouched));
  const texts = asked(there).filter((text) => !before.has(text));
  return expected
    .filter((mail) => countOf(came, mail) < countOf(expected, mail))
    .filter(
      ({ target, to }) =>
        !speakOf(texts, [
          ...around(untouched, target),
          ...receivers(untouched, to),
          `「${tab}」`,
          `${tab} `,
        ]),
    )
    .map(({ name }) => `missing without a word: ${name}`);
}
