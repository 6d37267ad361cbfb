// 200 submissions within one minute, far more than Google lets run at once: each is taken in, and once.
import { publicLink } from '../../local/rehearse/mailLinks';
import { type Played, parseTime } from '../../local/runtime';
import { type City, city, submitProposal } from './city';
import { expectNothingLostOrDoubled } from './disturbed';

const SUBMISSIONS = 200;
const TEN = parseTime('2026-04-06T10:00');
const MINUTE = 60_000;
/** The longest that a run may wait for others: what it does not get to then, the sweep does. */
const LONGEST_WAIT = 30_000;

const businesses = Array.from({ length: SUBMISSIONS }, (_, i) => ({
  名称: `株式会社${i + 1}`,
  連絡先メール: `a${i + 1}@business.example.jp`,
}));

let there: City;
/** What ran from the first submission until nothing was under way any more. */
let played: Played[];

beforeAll(() => {
  there = city().run({ until: '2026-04-06T09:59' });
  const { runtime } = there;
  const link = publicLink(runtime, 'businessProposal') as string;
  played = runtime.together(
    businesses.map((business, i) => ({
      at: TEN + Math.floor((i * MINUTE) / SUBMISSIONS),
      act: () => {
        const { answers } = submitProposal('2026-04-06T10:00', business);
        runtime.people.submitForm(link, answers as Record<string, string | true>);
      },
    })),
  );
  there.run({ until: '2026-04-06T11:00' });
}, 240_000);

const column = (tab: string, header: string): string[] =>
  there
    .rows(tab)
    .map((row) => String(row[header]))
    .sort();

test('many runs were under way at once, but never more than Google lets a user have', () => {
  const intake = played.filter(({ execution }) => execution.function === 'handleFormSubmit');
  expect(intake).toHaveLength(SUBMISSIONS);
  const atOnce = intake.map(
    ({ startedAt: at }) =>
      played.filter(({ startedAt, endedAt }) => startedAt <= at && at < endedAt).length,
  );
  expect(Math.max(...atOnce)).toBeGreaterThan(5);
  expect(Math.max(...atOnce)).toBeLessThanOrEqual(30);
});

test('each submission stands in 受付, and once', () => {
  const sent = there.runtime.state.forms.flatMap(({ responses }) => responses.map(({ id }) => id));
  expect(sent).toHaveLength(SUBMISSIONS);
  expect(column('受付', '回答ID')).toEqual(sent.sort());
});

test('each business has one case, with a number of its own', () => {
  expect(column('案件', '事業者名')).toEqual(businesses.map(({ 名称 }) => 名称).sort());
  expect(new Set(column('案件', '案件番号')).size).toBe(SUBMISSIONS);
  expect(new Set(column('提案事業', '提案事業番号')).size).toBe(SUBMISSIONS);
});

test('every mail goes out, and once; of the receipts to strangers as many as 設定 allows a day', () => {
  expectNothingLostOrDoubled(there, 'burst');
  expect(new Set(column('送信', '状態'))).toEqual(new Set(['送信済']));
  const strangers = there.mails.filter(({ to }) => to.endsWith('@business.example.jp'));
  expect(strangers).toHaveLength(30);
});

test('no run waits long for another one', () => {
  const waits = there.runtime.executions.map(({ lockWaitMs = 0 }) => lockWaitMs);
  expect(Math.max(...waits)).toBeGreaterThan(0);
  expect(Math.max(...waits)).toBeLessThanOrEqual(LONGEST_WAIT);
});

test('no run fails: Google refuses to start some, and the minute of the Sheets API is waited for', () => {
  const failed = there.failures.filter(({ refused }) => !refused);
  expect(failed.map(({ function: name, error }) => `${name}: ${error}`)).toEqual([]);
});
