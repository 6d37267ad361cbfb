// People may withdraw single scopes: nothing is lost, it is told once, and it goes on once they have agreed again.
import { city, submitProposal } from './city';

const MAIL = '…/auth/script.send_mail';
const notAllowed = '【要確認】スクリプトへの許可が足りません';

test('without the consent to mail nothing is in doubt: it waits, ホーム says why, and it leaves later', () => {
  const there = city().run(
    { at: '2026-04-06T09:50', consent: [MAIL] },
    submitProposal('2026-04-06T10:00'),
    { until: '2026-04-06T13:30' },
  );
  expect(there.mails).toEqual([]);
  const states = there.rows('送信').map(({ 状態 }) => 状態);
  expect(new Set(states)).toEqual(new Set(['待ち']));
  const line = there.rows('ホーム').find(({ 場所 }) => 場所 === 'スクリプトの許可');
  expect(JSON.stringify(line)).toContain('許可していません：メールの送信');
  // The prompt ends the first run; the person agrees.
  there.run(
    { at: '2026-04-06T14:00', menu: '初期設定' },
    { at: '2026-04-06T14:05', menu: '初期設定' },
    { until: '2026-04-06T16:10' },
  );
  expect(there.rows('送信').map(({ 状態 }) => 状態)).toEqual(states.map(() => '送信済'));
  expect(there.rows('ホーム').some(({ 場所 }) => 場所 === 'スクリプトの許可')).toBe(false);
});

test('another scope is told by one mail, not every day', () => {
  const there = city().run(
    { at: '2026-04-06T09:50', consent: ['…/auth/drive'] },
    { until: '2026-04-09T12:00' },
  );
  const told = there.mails.filter(({ subject }) => subject === notAllowed);
  expect(told).toHaveLength(1);
  expect(told[0].body).toMatch(/許可していません：ドライブ。.*「初期設定」/);
  expect(there.mails).toHaveLength(1);
});

test.each([
  ['…/auth/spreadsheets', '2026-05-22T20:00'],
  ['…/auth/spreadsheets', '2026-05-22T20:25'],
  ['…/auth/forms', '2026-05-22T20:00'],
])(
  'what comes while %s is lacking for half a day is taken in within the hour in which it is given',
  (scope, given) => {
    const there = city().run(
      { at: '2026-05-22T06:51', consent: [scope] },
      submitProposal('2026-05-22T11:00'),
      { at: given, menu: '台帳を点検する' },
      { until: '2026-05-22T21:15' },
    );
    expect(there.rows('受付')).toHaveLength(1);
    there.run({ until: '2026-05-23T23:00' });
    expect(there.rows('受付')).toHaveLength(1);
  },
);

test('at the menu it is asked for before anything is done', () => {
  const there = city();
  const { state, people } = there.runtime;
  state.triggers.pop();
  people.withdrawConsent(['https://www.googleapis.com/auth/forms']);
  const before = JSON.stringify([state.triggers, state.properties, state.spreadsheet]);
  const { ok, error, dialogs } = people.menu('初期設定');
  expect([ok, error]).toEqual([false, expect.stringContaining('Authorization is required')]);
  expect(dialogs).toEqual([]);
  expect(JSON.stringify([state.triggers, state.properties, state.spreadsheet])).toBe(before);
  expect(people.menu('初期設定').ok).toBe(true);
  expect(state.triggers).toHaveLength(11);
});

test('without the consent to documents each try costs the same, however often it is made; then there is one Doc', () => {
  const there = city().run(
    { at: '2026-04-06T09:50', consent: ['…/auth/documents'] },
    submitProposal('2026-04-06T10:00'),
    { until: '2026-04-06T20:00' },
  );
  const tries = there.runtime.executions
    .filter(({ function: name, at }) => name === 'sweep' && at > '2026-04-06T11:05')
    .map(({ roundTrips }) => roundTrips);
  expect(tries.length).toBeGreaterThan(40);
  // The first of an hour looks at everything besides.
  expect(Math.max(...tries.slice(-6))).toBe(Math.max(...tries.slice(0, 6)));
  there.run(
    { at: '2026-04-06T20:05', menu: '台帳を点検する' },
    { at: '2026-04-06T20:06', menu: '台帳を点検する' },
    { until: '2026-04-06T21:30' },
  );
  const [{ 文書名: name }] = there.rows('文書');
  const docs = Object.values(there.runtime.state.documents.files).filter(
    (file) => file.name === name && !file.trashed,
  );
  expect(docs).toHaveLength(1);
  expect(there.rows('文書')[0].ファイルID).toBe(docs[0].id);
});
