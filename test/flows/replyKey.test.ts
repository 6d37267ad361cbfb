// The key that seals 回答コード changes once a fiscal year; what was sent in the year before still counts.
import { answer, city, untilInquiry } from './city';

const from = 'kenko@city.example.jp';

/** A morning of a later fiscal year, as far as the key knows. */
function newYear(there: ReturnType<typeof city>): void {
  const { runtime } = there;
  runtime.state.properties.secretYear = '2025';
  runtime.state.version += 1;
  runtime.run({ function: 'daily', trigger: 'clock', user: runtime.state.account });
}

const keys = (there: ReturnType<typeof city>) => {
  const { secret, secretBefore, secretYear } = there.runtime.state.properties;
  return { secret, secretBefore, secretYear };
};

test('it stays within a fiscal year', () => {
  const there = city();
  const before = keys(there);
  expect(before).toMatchObject({ secretYear: '2026', secretBefore: undefined });
  there.run({ until: '2027-03-31T12:00' });
  expect(keys(there)).toEqual(before);
  there.run({ until: '2027-04-01T12:00' });
  const after = keys(there);
  expect(after).toMatchObject({ secretYear: '2027', secretBefore: before.secret });
  expect(after.secret).not.toBe(before.secret);
});

test.each([
  ['once', 1, '処理済'],
  ['twice', 2, '保留'],
])('changed %s, an answer through an earlier link is taken in or held', (_often, times, state) => {
  const there = city().run(...untilInquiry(), { until: '2026-04-20T10:00' });
  for (let time = 0; time < times; time++) newYear(there);
  there.run(answer('2026-04-22T10:00', from, '可'), { until: '2026-04-22T11:00' });
  expect(there.row('受付', { 様式: '様式2' }).状態).toBe(state);
  expect(there.failures).toEqual([]);
});

test.each([
  ['Properties.setProperty', 1],
  ['Properties.setProperty', 2],
  ['Properties.setProperty', 3],
])('a run that dies at %s %d of the change makes no link worthless', (service, call) => {
  const there = city().run(...untilInquiry(), { until: '2026-04-20T10:00' });
  there.runtime.faults.add({ kind: 'crash', service, call });
  newYear(there);
  there.runtime.run({ function: 'daily', trigger: 'clock', user: there.runtime.state.account });
  there.run(answer('2026-04-22T10:00', from, '可'), { until: '2026-04-22T11:00' });
  expect(there.row('受付', { 様式: '様式2' }).状態).toBe('処理済');
});
