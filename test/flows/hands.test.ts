// Everyday hands at a random moment, on any tab: no letter or mail with another firm's words, none without its decision,
// none twice, and none missing without a line on ホーム that says so.
import * as fc from 'fast-check';
import { Sight } from '../../local/simulate/sight';
import { Staff } from '../../local/simulate/staff';
import { anyHand } from './anyHand';
import { type City, city } from './city';
import type { Step } from './disturbed';
import { silentlyMissing } from './silentlyMissing';
import { firmsAfter, stretchesOf } from './twoFirms';

const firms = firmsAfter(0);
const stretches = stretchesOf(firms);

/** Steps as far as they can be done: what nobody finds is not done. */
function play(there: City, steps: readonly Step[]): City {
  for (const step of steps) {
    try {
      there.run(step);
    } catch {
      // The row, or the link, is not where it was.
    }
  }
  return there;
}

/** The city after 0, 1, 2 … stretches, and how it ends when nobody touches anything. */
const stages: City[] = [city()];
for (const steps of stretches.slice(0, -1)) {
  stages.push(play(stages[stages.length - 1].fork(), steps));
}
const untouched = play(stages[stages.length - 1].fork(), stretches[stretches.length - 1]);

/** What a mail says, and the letters that it carries. */
const saying = (there: City, { subject, body, attachments }: City['mails'][number]): string =>
  [
    subject,
    body,
    ...attachments.map((name) => {
      try {
        return there.text(name.replace(/\.pdf$/, ''));
      } catch {
        return '';
      }
    }),
  ].join('\n');

const sightOf = ({ runtime }: City): Sight => new Sight(runtime, new Staff());

/** @param tab that of the hand */
function troubles(there: City, tab = ''): string[] {
  const mails = there.mails;
  const foreign = firms.flatMap(({ mail, name }, index) => {
    const other = firms[1 - index];
    return mails
      .filter(({ to }) => to === mail)
      .filter((one) => [other.secret, other.name].some((word) => saying(there, one).includes(word)))
      .map(({ subject }) => `${name} was told of ${other.name}: ${subject}`);
  });
  const decided = new Set(
    there
      .rows('文書')
      .filter((row) => row.決裁日 && row.文書番号)
      .map((row) => `${row.文書名}.pdf`),
  );
  const undecided = mails
    .flatMap(({ attachments }) => attachments)
    .filter((name) => name.includes('様式4') && !decided.has(name));
  const keys = mails
    .filter(({ subject }) => !subject.includes('【要確認】'))
    .map(({ to, subject, body }) => `${to} ${subject} ${body}`);
  const twice = keys.filter((key, index) => keys.indexOf(key) !== index);
  return [
    ...foreign,
    ...undecided.map((name) => `${name} left without its decision`),
    ...twice.map((key) => `twice: ${key.slice(0, 80)}`),
    ...silentlyMissing(sightOf(there), sightOf(untouched), tab),
    ...there.failures.map(({ function: name, error }) => `${name} failed: ${error}`),
  ];
}

test('two firms that nobody touches both get their letter', () => {
  expect(troubles(untouched)).toEqual([]);
  for (const { mail } of firms) {
    const letters = untouched.mails.filter(
      ({ to, attachments }) => to === mail && attachments.some((name) => name.includes('様式4')),
    );
    expect(letters).toHaveLength(1);
  }
});

test('whatever one everyday hand does at any moment, nobody is told what is another’s', () => {
  fc.assert(
    fc.property(anyHand, fc.integer({ min: 1, max: stages.length - 1 }), (hand, stage) => {
      const there = stages[stage].fork();
      play(there, [{ at: there.runtime.nowText(), ...hand }]);
      for (const steps of stretches.slice(stage)) play(there, steps);
      expect({ hand, stage, troubles: troubles(there, String(hand.hand)) }).toEqual({
        hand,
        stage,
        troubles: [],
      });
    }),
    // HANDS=200 looks further, elsewhere at every run.
    process.env.HANDS ? { numRuns: Number(process.env.HANDS) } : { numRuns: 12, seed: 20260401 },
  );
}, 600_000);
