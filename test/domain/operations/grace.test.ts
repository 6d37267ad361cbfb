// 送信の猶予: what an operation sends waits, and until then 一つ前に戻す takes everything of it back.

import {
  agreement,
  atDepartmentAnswer,
  beforeFirstMeeting,
  bound,
  business,
  caseAt,
  departments,
  project,
} from '../support/given';
import { Office } from '../support/office';
import type { GivenRows } from '../support/rows';

const GRACE = 10;

const office = (rows: GivenRows, now = '2026-05-20T09:00') =>
  new Office({ departments, businesses: [business], ...rows }, now).set({ sendingGrace: GRACE });

const consulted = (now?: string) =>
  office(
    {
      cases: [
        caseAt({
          stage: '② 総合政策課と事業者等の協議',
          consultedOn: '2026-05-01',
          policyFields: '環境',
        }),
      ],
      projects: [project('01', { state: '受付', cityAnswer: '' })],
    },
    now,
  );

const outbox = (there: Office) =>
  there.rows('outbox').map(({ state, scheduledAt }) => `${state} ${scheduledAt}`);
const documents = (there: Office) =>
  there.rows('documents').map(({ name, state, sentOn }) => [name, state, sentOn]);

describe('照会を開始する', () => {
  test('says when it goes and to whom, and goes then', () => {
    const there = consulted();
    expect(there.choose('cases', 'R8-001', '照会を開始する')).toMatch(
      /　メール2通（健康福祉課、商工観光課）は、令和8年5月20日（水）09:10以降に送ります。それまでは「一つ前に戻す」で取りやめられます。$/,
    );
    expect(outbox(there)).toEqual(['待ち 2026-05-20T09:10', '待ち 2026-05-20T09:10']);
    expect(there.at('2026-05-20T09:09').sendMails().rows('outbox')[0].state).toBe('待ち');
    expect(there.at('2026-05-20T09:10').sendMails().rows('outbox')[0].state).toBe('送信済');
    expect(there.choose('cases', 'R8-001', '一つ前に戻す')).toContain('メールを2通送っているため');
  });

  test('until then it is taken back whole, and done again it sends once', () => {
    const there = consulted();
    there.choose('cases', 'R8-001', '照会を開始する');
    expect(there.choose('cases', 'R8-001', '一つ前に戻す')).toBe(
      '「照会を開始する」を戻しました。',
    );
    expect(there.row('cases', 'R8-001')).toMatchObject({
      stage: '② 総合政策課と事業者等の協議',
      dueOn: '',
      inquired: '',
    });
    expect(there.row('projects', 'R8-001-01').state).toBe('受付');
    there.choose('cases', 'R8-001', '照会を開始する');
    there.at('2026-05-20T09:10').sendMails();
    expect(there.rows('outbox').map(({ state }) => state)).toEqual([
      '取りやめ',
      '取りやめ',
      '送信済',
      '送信済',
    ]);
  });

  test('over midnight the deadline counts from the day on which it leaves', () => {
    const due = (now: string) => {
      const there = consulted(now);
      there.choose('cases', 'R8-001', '照会を開始する');
      return there.row('cases', 'R8-001').dueOn;
    };
    expect(due('2026-05-20T23:55')).toBe(due('2026-05-21T09:00'));
    expect(due('2026-05-20T23:45')).toBe(due('2026-05-20T09:00'));
  });

  test('without 猶予 it goes at once, and says nothing of it', () => {
    const there = consulted().set({ sendingGrace: 0 });
    expect(there.choose('cases', 'R8-001', '照会を開始する')).not.toContain('以降に送ります');
    expect(outbox(there)[0]).toBe('待ち 2026-05-20T09:00');
  });
});

describe('a letter', () => {
  const replying = () => {
    const there = office(
      atDepartmentAnswer({
        answers: ['健康福祉課', '商工観光課'].map((answerer, index) => ({
          answerId: `A${index}`,
          projectId: 'R8-001-01',
          answerer,
          form: '様式2',
          answer: '可',
          validity: '有効',
        })),
      }),
    );
    there.choose('cases', 'R8-001', '回答を締め切る');
    return there
      .makeDocuments()
      .type('documents', 'R8-001-様式4', { approvedOn: '2026-05-20', documentNumber: '1' });
  };

  test.each([
    ['on its row in 文書', 'documents', 'R8-001-様式4'],
    ['on its case', 'cases', 'R8-001'],
  ] as const)(
    'sent from its row in 文書 is taken back %s, and is a draft again',
    (_at, tab, key) => {
      const there = replying();
      expect(there.choose('documents', 'R8-001-様式4', '発送する')).toContain(
        '09:10以降に送ります',
      );
      expect(documents(there)).toEqual([['R8-001-様式4', '発送待ち', '']]);
      expect(there.row(tab, key).available).toContain('一つ前に戻す');
      expect(there.choose(tab, key, '一つ前に戻す')).toBe(
        '「発送する」（R8-001-様式4）を戻しました。',
      );
      expect(documents(there)).toEqual([['R8-001-様式4', '案', '']]);
      expect(there.rows('outbox')[0].state).toBe('取りやめ');
      expect(there.row('documents', 'R8-001-様式4').available).toBe('発送する、作り直す');
      there.choose('documents', 'R8-001-様式4', '発送する');
      there.at('2026-05-20T09:10').sendMails();
      expect(documents(there)).toEqual([['R8-001-様式4', '発送済', '2026-05-20']]);
      expect(there.choose('documents', 'R8-001-様式4', '一つ前に戻す')).toContain('発送済です');
      // What was done before it on the case is what counts there.
      expect(there.choose('cases', 'R8-001', '一つ前に戻す')).toContain(
        '「回答を締め切る」は戻せません',
      );
    },
  );

  test('sent from the case, too; the operation before it is taken back next', () => {
    const there = replying();
    there.choose('cases', 'R8-001', '様式4を発送する');
    there.choose('cases', 'R8-001', '一つ前に戻す');
    expect(documents(there)).toEqual([['R8-001-様式4', '案', '']]);
    expect(there.choose('cases', 'R8-001', '一つ前に戻す')).toBe(
      '「回答を締め切る」を戻しました。',
    );
    expect(there.row('cases', 'R8-001').stage).toBe('④ 連携可否の回答');
  });
});

test('様式6を発送する makes and sends letters: taken back, their names are free', () => {
  const there = office({
    cases: [caseAt({})],
    projects: [project('01', { department: '健康福祉課' })],
  });
  const send = () => there.choose('cases', 'R8-001', '様式6を発送する');
  expect(send()).toContain('メール1通（健康福祉課）は、令和8年5月20日（水）09:10以降に送ります');
  expect(there.makeDocuments().documentStates()['R8-001-様式6-健康福祉課']).toBe('発送待ち');
  expect(there.choose('cases', 'R8-001', '一つ前に戻す')).toBe('「様式6を発送する」を戻しました。');
  expect(there.documentStates()['R8-001-様式6-健康福祉課']).toBeUndefined();
  send();
  there.at('2026-05-20T09:10').sendMails();
  expect(there.documentStates()['R8-001-様式6-健康福祉課']).toBe('発送済');
});

test('取り下げ: case, projects, drafts and mails stand as before', () => {
  const there = office(
    atDepartmentAnswer({
      outbox: [{ mailId: 'X1', target: 'R8-001', kind: '照会', state: '待ち', scheduledAt: '9' }],
    }),
  );
  const before = there.derive().row('cases', 'R8-001').stage;
  expect(there.choose('cases', 'R8-001', '取り下げ', { remarks: '事業者の申出' })).toContain(
    'メール3通（健康福祉課、商工観光課、株式会社A）は、令和8年5月20日（水）09:10以降に送ります',
  );
  expect(there.row('outbox', 'X1').state).toBe('取りやめ');
  expect(there.choose('cases', 'R8-001', '一つ前に戻す')).toBe('「取り下げ」を戻しました。');
  expect(there.row('cases', 'R8-001')).toMatchObject({ state: '進行中', stage: before });
  expect(there.row('projects', 'R8-001-01').state).toBe('照会中');
  expect(there.row('outbox', 'X1').state).toBe('待ち');
  expect(there.mails('案件終了の連絡')).toEqual([]);
});

test('what only tells the office goes at once, and keeps nobody from taking back', () => {
  const there = office(atDepartmentAnswer());
  there.type('departments', '健康福祉課', { mail: '' });
  there.choose('cases', 'R8-001', '取り下げ', { remarks: '事業者の申出' });
  const [trouble] = there.mails('障害');
  expect(trouble.scheduledAt).toBe('2026-05-20T09:00');
  there.sendMails();
  expect(there.row('outbox', trouble.mailId).state).toBe('送信済');
  expect(there.choose('cases', 'R8-001', '一つ前に戻す')).toBe('「取り下げ」を戻しました。');
  expect(there.row('outbox', trouble.mailId).state).toBe('送信済');
});

test('an invitation: the meeting is 中止, and fixed again goes on with the same event', () => {
  const there = office(beforeFirstMeeting);
  const fix = () =>
    there.choose('projects', 'R8-001-01', '初回協議を確定する', {
      meetingAt: '2026-06-01T10:00',
      meetingPlace: '第1会議室',
    });
  expect(fix()).toContain('09:10以降に送ります');
  there.choose('projects', 'R8-001-01', '一つ前に戻す');
  expect(there.mails()).toEqual([]);
  expect(there.rows('meetings').map(({ state }) => state)).toEqual(['中止']);
  fix();
  there.at('2026-05-20T09:10').sendMails();
  expect(there.mails('初回協議').every(({ state }) => state === '送信済')).toBe(true);
});

test.each([
  ['送る', '案'],
  ['再送する', '失敗'],
] as const)('%s waits, and is called off by 取りやめる', (operation, state) => {
  const there = office({
    outbox: [{ mailId: 'X1', to: 'a@example.jp', kind: '締結のお知らせ', state, body: '本文' }],
  });
  expect(there.choose('outbox', 'X1', operation)).toMatch(
    /^(もう一度)?令和8年5月20日（水）09:10以降に送ります。それまでは「取りやめる」を選べます。$/,
  );
  expect(outbox(there)).toEqual(['待ち 2026-05-20T09:10']);
  there.choose('outbox', 'X1', '取りやめる');
  expect(there.at('2026-05-20T09:10').sendMails().row('outbox', 'X1').state).toBe('取りやめ');
});

describe('協定', () => {
  const reviewed = () =>
    office(
      bound({
        agreements: [agreement(1, 'J0001', { state: '見直し中', expiresOn: '2026-06-09' })],
      }),
    );
  const TERM = 'K001-第1期';
  const terms = (there: Office) =>
    there.rows('agreements').map(({ termId, state }) => [termId, state]);

  test('更新する: taken back within it, and renewed again', () => {
    const there = reviewed();
    expect(there.insist('agreements', TERM, '更新する')).toContain('09:10以降に送ります');
    expect(there.choose('agreements', TERM, '一つ前に戻す')).toBe('「更新する」を戻しました。');
    expect(terms(there)).toEqual([
      [TERM, '見直し中'],
      ['K001-第2期-取消', '取消'],
    ]);
    there.insist('agreements', TERM, '更新する');
    expect(terms(there).slice(2)).toEqual([['K001-第2期', '有効']]);
    there.at('2026-05-20T09:10').sendMails();
    expect(there.choose('agreements', TERM, '一つ前に戻す')).toContain('メールを1通送っているため');
  });

  test('終了する sends nothing: taken back on its day, and not on another', () => {
    const there = reviewed();
    const end = () => there.choose('agreements', TERM, '終了する', { remarks: '合意による' });
    end();
    expect(terms(there)).toEqual([[TERM, '終了']]);
    there.choose('agreements', TERM, '一つ前に戻す');
    expect(there.row('agreements', TERM)).toMatchObject({
      state: '見直し中',
      endedOn: '',
      endedFor: '',
    });
    end();
    there.at('2026-05-21T09:00').derive();
    expect(there.row('agreements', TERM).available).toBe('');
    expect(there.choose('agreements', TERM, '一つ前に戻す')).toContain('戻せる操作がありません');
  });
});
