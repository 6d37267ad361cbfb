// 送信済とする: also for a mail that came back and was handed over another way.
import { mailKey } from '../../../src/domain/mail/keys';
import { business, caseAt, project } from '../support/given';
import { Office } from '../support/office';
import type { GivenRows } from '../support/rows';

const mail = (over: Record<string, string> = {}) => ({
  mailId: 'S000001',
  kind: '様式4',
  to: business.mail,
  subject: '様式4',
  target: 'R8-001-様式4',
  key: mailKey('letter', { document: 'R8-001-様式4' }),
  state: '不達',
  reason: 'Invalid email: inoue@a.example.jp',
  ...over,
});

const letter = (name: string, state: string) => ({
  name,
  form: '様式4',
  caseId: 'R8-001',
  receiver: 'J0001',
  state,
});

const office = (over: GivenRows = {}): Office =>
  new Office({
    businesses: [business],
    cases: [caseAt({ stage: '⑥ 提案事業の結果報告' })],
    projects: [project('01')],
    documents: [letter('R8-001-様式4', '発送待ち')],
    outbox: [mail()],
    ...over,
  });

const confirm = (there: Office) => there.choose('outbox', 'S000001', '送信済とする');

test.each(['不達', '要確認'])(
  '%s: the letter counts as sent, the case goes on, the reason goes',
  (state) => {
    const there = office({ outbox: [mail({ state })] });
    expect(confirm(there)).toBe('送信済としました。');
    expect(there.row('outbox', 'S000001')).toMatchObject({ state: '送信済', reason: '' });
    expect(there.row('documents', 'R8-001-様式4').state).toBe('発送済');
    expect(there.row('cases', 'R8-001').stage).toBe('⑧ 提案結果のフィードバック');
    expect(there.rows('auditLog')).toContainEqual(
      expect.objectContaining({ action: '送信済とする', before: state, after: '送信済' }),
    );
  },
);

test('a letter that had been sent before it came back is not sent a second time', () => {
  const there = office({
    cases: [caseAt({ stage: '⑧ 提案結果のフィードバック' })],
    documents: [{ ...letter('R8-001-様式4', '発送済'), sentOn: '2026-05-01' }],
  });
  confirm(there);
  expect(there.row('documents', 'R8-001-様式4')).toMatchObject({
    state: '発送済',
    sentOn: '2026-05-01',
  });
  expect(there.row('cases', 'R8-001').stage).toBe('⑧ 提案結果のフィードバック');
});

test('a letter that a correction has replaced since stays replaced', () => {
  const there = office({
    cases: [caseAt({ stage: '⑧ 提案結果のフィードバック' })],
    documents: [letter('R8-001-様式4', '差替済'), letter('R8-001-様式4-訂正2', '発送済')],
  });
  confirm(there);
  expect(there.row('outbox', 'S000001').state).toBe('送信済');
  expect(there.rows('documents').map(({ state }) => state)).toEqual(['差替済', '発送済']);
});

test.each(['待ち', '送信中', '送信済', '失敗', '取りやめ'])('%s: refused', (state) => {
  const there = office({ outbox: [mail({ state })] });
  expect(confirm(there)).toContain('「要確認」「不達」のときに行えます');
  expect(there.row('outbox', 'S000001')).toMatchObject({ state, reason: mail().reason });
});

test('what came back says both ways on', () => {
  const there = office({
    documents: [letter('R8-001-様式4', '発送済')],
    outbox: [mail({ state: '送信済', reason: '' })],
  });
  expect(there.choose('outbox', 'S000001', '不達とする')).toBe(
    '不達としました。宛先を確かめて「再送する」を選ぶか、別の方法でお渡しして「送信済とする」を選んでください。',
  );
  expect(there.choose('outbox', 'S000001', '取りやめる')).toContain(
    '別の方法でお渡しして「送信済とする」を選んでください',
  );
});

test.each([
  ['', '宛先がメールアドレスではありません'],
  ['inoue@a', '宛先がメールアドレスではありません'],
  ['ｉｎｏｕｅ２＠a.example.jp 様', 'もう一度送ります。'],
])('再送する goes to the メール of today, %j, and to no earlier one', (address, said) => {
  const there = office({
    businesses: [{ ...business, mail: address }],
    outbox: [mail({ receiver: '事業者:J0001' })],
  });
  expect(there.choose('outbox', 'S000001', '再送する')).toContain(said);
  expect(there.row('outbox', 'S000001')).toMatchObject(
    said === 'もう一度送ります。'
      ? { state: '待ち', to: 'inoue2@a.example.jp' }
      : { state: '不達', to: business.mail },
  );
});
