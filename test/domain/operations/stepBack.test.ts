// 一つ前に戻す: versions made again, stages that follow by themselves, and the words of what was really sent.

import { atDepartmentAnswer, beforeFirstMeeting, business, departments } from '../support/given';
import { Office } from '../support/office';

const answered = () =>
  new Office(
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

const states = (office: Office) =>
  Object.fromEntries(office.rows('documents').map(({ name, state }) => [name, state]));

test('回答を締め切る: the draft made again since is put away, too', () => {
  const office = answered();
  office.choose('cases', 'R8-001', '回答を締め切る');
  office.makeDocuments().choose('documents', 'R8-001-様式4', '作り直す');
  office.makeDocuments();
  expect(office.choose('cases', 'R8-001', '一つ前に戻す')).toBe('「回答を締め切る」を戻しました。');
  expect(states(office)).toEqual({
    'R8-001-様式4-前の案': '差替済',
    'R8-001-様式4-前の案2': '差替済',
  });
});

describe('様式4を発送する', () => {
  const sending = () => {
    const office = answered();
    office.choose('cases', 'R8-001', '回答を締め切る');
    office
      .makeDocuments()
      .type('documents', 'R8-001-様式4', { approvedOn: '2026-05-20', documentNumber: '1' });
    expect(office.choose('cases', 'R8-001', '様式4を発送する')).toContain('発送します');
    return office;
  };
  const stepBack = (office: Office) => office.choose('cases', 'R8-001', '一つ前に戻す');

  test.each([
    ['送信済', 'メールを1通送っているため、戻せません（S000001 など）。送った様式4は'],
    ['要確認', 'メール（S000001）が要確認のため、戻せません。「送信」タブで'],
    ['送信中', 'メール（S000001）が送信中のため、戻せません。10分ほど待って'],
  ])('a mail that is %s', (state, expected) => {
    const office = sending().type('outbox', 'S000001', { state });
    const result = stepBack(office);
    expect(result).toContain(expected);
    if (state !== '送信済') expect(result).not.toContain('送った様式4');
  });

  test('called off in 送信, it is taken back', () => {
    const office = sending();
    office.choose('outbox', 'S000001', '取りやめる');
    expect(stepBack(office)).toBe('「様式4を発送する」を戻しました。');
    expect(states(office)).toEqual({ 'R8-001-様式4': '案' });
  });
});

test('見送る, whose letter was sent on its own and may have arrived', () => {
  const office = answered();
  office.type('cases', 'R8-001', { remarks: '市の方向性と合わないため' });
  office.choose('cases', 'R8-001', '見送る');
  const [{ name }] = office.makeDocuments().rows('documents');
  office.type('documents', name, { approvedOn: '2026-05-20', documentNumber: '1' });
  office.choose('documents', name, '発送する');
  office.type('outbox', 'S000001', { state: '要確認' });
  expect(office.choose('cases', 'R8-001', '一つ前に戻す')).toContain(
    'の送信（S000001）が要確認のため、戻せません。「送信」タブで確かめてください。',
  );
});

const afterConclusion = (stage: string, project: object) =>
  new Office({
    ...beforeFirstMeeting,
    cases: [
      {
        caseId: 'R8-001',
        kind: '随時',
        businessId: 'J0001',
        businessName: '株式会社A',
        stage,
        state: '進行中',
      },
    ],
    projects: [{ ...beforeFirstMeeting.projects?.[0], ...project }],
  });

test('after conclusion, what was done on a project is taken back though the case has followed it', () => {
  const office = afterConclusion('J 初回協議', { stage: 'J 初回協議' });
  office.choose('projects', 'R8-001-01', '初回協議を確定する', {
    meetingAt: '2026-06-01T10:00',
    meetingPlace: '第1会議室',
  });
  office.sendMails().at('2026-06-01T12:00');
  office.choose('projects', 'R8-001-01', '初回協議を開催済とする');
  expect(office.row('cases', 'R8-001').stage).toBe('K 事業化に向けた協議');
  expect(office.choose('projects', 'R8-001-01', '一つ前に戻す')).toBe(
    '「初回協議を開催済とする」を戻しました。',
  );
  expect(office.row('projects', 'R8-001-01').stage).toBe('J 初回協議');
  expect(office.row('cases', 'R8-001').stage).toBe('J 初回協議');
});

test('after conclusion, the end of the last project is taken back though the case has ended by it', () => {
  const office = afterConclusion('K 事業化に向けた協議', { stage: 'K 事業化に向けた協議' });
  office.choose('projects', 'R8-001-01', '事業化しない', { remarks: '費用のため' });
  expect(office.row('cases', 'R8-001').state).toBe('完了');
  expect(office.choose('projects', 'R8-001-01', '一つ前に戻す')).toBe(
    '「事業化しない」を戻しました。',
  );
  expect(office.row('cases', 'R8-001')).toMatchObject({
    state: '進行中',
    stage: 'K 事業化に向けた協議',
  });
});

test('様式6を発送する of an after-conclusion case that ended by it: the case is open again', () => {
  const office = new Office({
    departments,
    businesses: [business],
    cases: [
      {
        caseId: 'R8-001',
        kind: '随時',
        businessId: 'J0001',
        businessName: '株式会社A',
        stage: 'H 提案結果のフィードバック',
        state: '進行中',
      },
    ],
    projects: [
      {
        projectId: 'R8-001-01',
        content: '見守ります。',
        caseId: 'R8-001',
        proposerSide: '事業者',
        projectName: '見守り',
        state: '不成立',
        cityAnswer: '否',
        eligibility: '適合',
      },
    ],
  });
  office.choose('cases', 'R8-001', '様式6を発送する');
  expect(office.row('cases', 'R8-001').state).toBe('完了');
  office.choose('cases', 'R8-001', '一つ前に戻す');
  expect(office.row('cases', 'R8-001')).toMatchObject({
    state: '進行中',
    stage: 'H 提案結果のフィードバック',
  });
  expect(office.row('cases', 'R8-001').available).toContain('様式6を発送する');
});

test('事業化する is not taken back once results of the project stand', () => {
  const office = new Office({
    ...beforeFirstMeeting,
    projects: [{ ...beforeFirstMeeting.projects?.[0], stage: '⑩ 事業化に向けた協議' }],
  });
  office.choose('projects', 'R8-001-01', '事業化する');
  expect(office.row('projects', 'R8-001-01').available).toContain('一つ前に戻す');
  const result = { achievementId: '2026-R8-001-01', projectId: 'R8-001-01', fiscalYear: '2026' };
  office.registry.append('achievements', result);
  expect(office.choose('projects', 'R8-001-01', '一つ前に戻す')).toContain(
    '戻せません（実績 2026-R8-001-01）。実施を終えるときは',
  );
  expect(office.row('projects', 'R8-001-01').state).toBe('実施中');
});

test('a project of a case that was withdrawn stays as it is', () => {
  const office = new Office({
    ...beforeFirstMeeting,
    projects: [{ ...beforeFirstMeeting.projects?.[0], stage: '⑩ 事業化に向けた協議' }],
  });
  office.choose('projects', 'R8-001-01', '事業化する');
  expect(office.choose('cases', 'R8-001', '取り下げ', { remarks: '申出のため' })).toContain(
    '実施中の提案事業（R8-001-01）は',
  );
  expect(office.row('projects', 'R8-001-01').state).toBe('実施中');
  expect(office.row('projects', 'R8-001-01').available).toBe('実施を終了する');
});
