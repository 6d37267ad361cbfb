// 不適合とする, 見送る: what may change while the notice waits, how it is discarded, and who hears of the end.

import { atBusinessAnswer, business, departments } from '../support/given';
import { Office } from '../support/office';
import type { GivenRows } from '../support/rows';

const approved = { approvedOn: '2026-05-20', documentNumber: '伊総政第1号' };
const NOTICE = 'R8-001-不適合通知';

/** ①: the only project does not meet the criteria, and the notice is drafted. */
const rejected = (over: GivenRows = {}): Office => {
  const office = new Office({
    departments,
    businesses: [business],
    cases: [
      {
        caseId: 'R8-001',
        kind: '締結前',
        businessId: 'J0001',
        businessName: '株式会社A',
        stage: '① 提案・相談',
        state: '進行中',
      },
    ],
    projects: [
      {
        projectId: 'R8-001-01',
        caseId: 'R8-001',
        proposerSide: '事業者',
        projectName: '販売会',
        content: '販売します。',
        state: '受付',
        eligibility: '不適合',
        criterion: '(1) 直接的な営業・広告宣伝',
      },
    ],
    ...over,
  });
  expect(office.choose('cases', 'R8-001', '不適合とする', { remarks: '申出のため' })).toContain(
    NOTICE,
  );
  return office.makeDocuments();
};

const join = (office: Office, side: '事業者' | '市') =>
  office.registry.append('projects', {
    projectId: 'R8-001-02',
    caseId: 'R8-001',
    proposerSide: side,
    proposer: side === '市' ? '商工観光課' : '株式会社A',
    department: side === '市' ? '商工観光課' : '',
    projectName: '見守り',
    state: '受付',
    eligibility: '確認中',
    hearing: side === '市' ? '予定' : '不要',
  });

describe('不適合通知', () => {
  test('is not sent once the business has proposed something more', () => {
    const office = rejected();
    join(office, '事業者');
    const result = office.choose('documents', NOTICE, '発送する', approved);
    expect(result).toContain('「作り直す」を選んでください');
    expect(result).toContain('「一つ前に戻す」');
    expect(office.mails('不適合通知')).toEqual([]);
  });

  test('is not sent once the projects are put right', () => {
    const office = rejected().type('projects', 'R8-001-01', { eligibility: '適合', criterion: '' });
    expect(office.choose('documents', NOTICE, '発送する', approved)).toContain('一つ前に戻す');
    expect(office.mails('不適合通知')).toEqual([]);
  });

  test('is not sent with other grounds than those that hold now', () => {
    const office = rejected().type('projects', 'R8-001-01', {
      criterion: '(2) 政治的・宗教的教育',
    });
    expect(office.choose('documents', NOTICE, '発送する', approved)).toContain('「作り直す」');
  });

  test('a department that proposed meanwhile is told, and its hearing does not take place', () => {
    const office = rejected();
    join(office, '市');
    office.registry.append('meetings', {
      meetingId: 'M000001',
      kind: 'ヒアリング',
      subject: 'R8-001-02',
      startsAt: '2026-06-01T00:00',
      state: '予定',
    });
    expect(office.choose('documents', NOTICE, '発送する', approved)).toContain('発送します');
    office.sendMails();
    expect(office.row('cases', 'R8-001').state).toBe('不適合');
    expect(office.row('meetings', 'M000001').state).toBe('中止');
    const [told, ...more] = office.mails('案件終了の連絡');
    expect(told).toMatchObject({ to: 'shoko@city.example.jp' });
    expect(told.subject).toContain('【不適合】');
    expect(told.body).toContain('R8-001-02 見守り');
    expect(more).toEqual([]);
  });
});

test('見送り通知 is not sent with another ground than 備考 has now', () => {
  const office = new Office(atBusinessAnswer());
  office.choose('cases', 'R8-001', '見送る', { remarks: '合致しないため' });
  office.makeDocuments().type('cases', 'R8-001', { remarks: '別の理由のため' });
  expect(office.choose('documents', 'R8-001-見送り通知', '発送する', approved)).toContain(
    '「作り直す」を選んでください',
  );
});

describe('discarded by 一つ前に戻す', () => {
  test('also when the draft was made again', () => {
    const office = rejected();
    office.choose('documents', NOTICE, '作り直す');
    office.makeDocuments();
    expect(office.choose('cases', 'R8-001', '一つ前に戻す')).toBe('「不適合とする」を戻しました。');
    expect(office.rows('documents').map(({ state }) => state)).toEqual(['差替済', '差替済']);
    expect(office.row('cases', 'R8-001').available).toContain('不適合とする');
    expect(office.row('cases', 'R8-001').history).toBe('');
  });

  test('also when the case has gone on meanwhile; what was done before can be taken back then', () => {
    const office = new Office(atBusinessAnswer());
    office.choose('cases', 'R8-001', '見送る', { remarks: '合致しないため' });
    office.makeDocuments();
    office.registry.append('answers', {
      answerId: 'A1',
      projectId: 'R8-001-02',
      answerer: '株式会社A',
      form: '様式5',
      answer: '可',
      validity: '有効',
    });
    const result = office.choose('cases', 'R8-001', '一つ前に戻す');
    expect(result).toBe('「見送る」を戻しました。');
    expect(office.row('cases', 'R8-001')).toMatchObject({
      stage: '⑧ 提案結果のフィードバック',
      history: '',
      usedRemarks: '',
    });
    expect(office.row('documents', 'R8-001-見送り通知-前の案').state).toBe('差替済');
    expect(office.row('cases', 'R8-001').available).toContain('様式6を発送する');
  });

  test('also when nothing remembers it', () => {
    const office = rejected();
    office.registry.set(office.registry.rows('cases')[0], { history: '' });
    expect(office.choose('cases', 'R8-001', '一つ前に戻す')).toBe(
      `「${NOTICE}」の案を取り消しました。`,
    );
    expect(office.row('documents', `${NOTICE}-前の案`).state).toBe('差替済');
  });

  test('on its way, its sending is taken back first; called off there, it can be at once', () => {
    const office = rejected();
    office.choose('documents', NOTICE, '発送する', approved);
    const [{ mailId }] = office.mails('不適合通知');
    expect(office.choose('cases', 'R8-001', '一つ前に戻す')).toBe(
      `「発送する」（${NOTICE}）を戻しました。`,
    );
    expect(office.row('documents', NOTICE).state).toBe('案');
    expect(office.row('outbox', mailId).state).toBe('取りやめ');
    office.choose('documents', NOTICE, '発送する', approved);
    office.choose('outbox', office.mails('不適合通知')[0].mailId, '取りやめる');
    expect(office.choose('cases', 'R8-001', '一つ前に戻す')).toBe('「不適合とする」を戻しました。');
  });
});

test('見送る is refused while another letter of the case is on its way', () => {
  const office = new Office(
    atBusinessAnswer({
      documents: [{ name: 'R8-001-様式4', form: '様式4', caseId: 'R8-001', state: '発送待ち' }],
    }),
  );
  expect(office.choose('cases', 'R8-001', '見送る', { remarks: '合致しないため' })).toContain(
    '「R8-001-様式4」を発送しているところです',
  );
  expect(office.rows('documents')).toHaveLength(1);
});
