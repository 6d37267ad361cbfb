// A later answer replaces the earlier one whole: what it leaves blank is said no more, in 回答 and in what follows from it.

import { asked as askedForResults, firm, kenko, run, type YearOffice } from '../reports/support';
import { atBusinessAnswer, atDepartmentAnswer, city, project } from '../support/given';
import { Office } from '../support/office';
import type { GivenRows } from '../support/rows';

type Answers = Record<string, string>;

const code = (form: string, who: string, projectIds: string[], caseId = 'R8-001') =>
  `code:${JSON.stringify({ form, purpose: 'answer', who, caseId, projectIds, until: '2026-05-26' })}`;

/** What counts: `R8-001-01 可`. */
const standing = (there: Office) =>
  there
    .rows('answers')
    .filter(({ validity, answer }) => validity === '有効' && answer !== '')
    .map(({ projectId, answer }) => `${projectId} ${answer}`);

describe('様式2', () => {
  const both = (over: GivenRows = {}) =>
    city(
      atDepartmentAnswer({
        projects: ['01', '02'].map((n) => project(n, { state: '照会中', cityAnswer: '' })),
        ...over,
      }),
    );
  const send = (there: Office, answers: Answers, projectIds = ['R8-001-01', 'R8-001-02']) =>
    there.submit('departmentAnswer', {
      課名: '健康福祉課',
      課長名: '佐藤一郎',
      ...Object.fromEntries(projectIds.map((id, n) => [`No.${n + 1} 提案事業`, `${id} 事業`])),
      担当者: '係',
      連絡先: '内線1',
      回答コード: code('departmentAnswer', '健康福祉課', projectIds),
      ...answers,
    });

  test('a row left blank is awaited again, and says nothing of the city’s answer', () => {
    const there = both();
    send(there, { 'No.1 連携可否': '可', 'No.2 連携可否': '否', 'No.2 理由': '予算がない' });
    send(there, { 'No.1 連携可否': '要協議' });
    expect(standing(there)).toEqual(['R8-001-01 要協議']);
    expect(there.row('projects', 'R8-001-02')).toMatchObject({ cityAnswer: '', cityReason: '' });
    expect(there.row('cases', 'R8-001').nextStep).toContain('健康福祉課・商工観光課');
    expect(there.rows('auditLog').map(({ before, after }) => `${before} → ${after}`)).toContain(
      '否（U000001） → 空欄（U000002）',
    );
  });

  test.each(['－', 'なし'])('否 with the reason 「%s」 has none: it waits', (reason) => {
    const there = both();
    const held = send(there, { 'No.1 連携可否': '否', 'No.1 理由': reason });
    expect(held).toMatchObject({
      state: '保留',
      reason: expect.stringContaining('理由がありません'),
    });
  });

  test('the answers of one link never touch those of another', () => {
    const there = both();
    send(there, { 'No.1 連携可否': '可' }, ['R8-001-01']);
    send(there, { 'No.1 連携可否': '可' }, ['R8-001-02']);
    expect(standing(there)).toEqual(['R8-001-01 可', 'R8-001-02 可']);
  });

  test('an earlier one that is attached afterwards fills no row that the later one has emptied', () => {
    const there = both();
    send(there, { 'No.1 連携可否': '可', 'No.2 連携可否': '可' });
    const late = send(there.at('2026-04-20T11:00'), { 'No.1 連携可否': '可', 課名: '土木課' });
    there.at('2026-04-20T12:00');
    send(there, { 'No.1 連携可否': '否', 'No.1 理由': '予算がない' });
    there.choose('intake', late.intakeId, '処理しない', { remarks: '別の課' });
    expect(standing(there)).toEqual(['R8-001-01 否']);
    send(there.at('2026-04-20T10:30'), { 'No.1 連携可否': '可', 'No.2 連携可否': '可' });
    expect(standing(there)).toEqual(['R8-001-01 否']);
  });

  test('both the first and 総合政策課 see what the later one has changed', () => {
    const there = both();
    send(there, { 'No.1 連携可否': '可', 担当者: '佐藤', 連絡先: 'sato@city.example.jp' });
    const later = send(there, { 'No.1 連携可否': '否', 'No.1 理由': '予算がない', 担当者: '田中' });
    const changed = 'R8-001-01：「可」（佐藤、U000001）→「否」';
    const receipt = there.receipt(later);
    expect([receipt.body, receipt.cc]).toEqual([
      expect.stringContaining(changed),
      'sato@city.example.jp',
    ]);
    expect(there.mails('回答の差し替え').map(({ body }) => body)).toEqual([
      expect.stringContaining(changed),
    ]);
    send(there, { 'No.1 連携可否': '否', 'No.1 理由': '予算がない', 担当者: '田中' });
    expect(there.mails('回答の差し替え')).toHaveLength(1);
    send(there, { 'No.1 連携可否': '否', 'No.1 理由': '人手がない', 担当者: '佐藤' });
    expect(there.mails('回答の差し替え')[1].body).toContain(
      'R8-001-01：「否」（田中、U000003）→「否」（内容を変更）',
    );
  });
});

describe('様式5', () => {
  const two = () => {
    const given = atBusinessAnswer();
    const [own, city] = given.projects ?? [];
    return new Office({ ...given, projects: [own, city, { ...city, projectId: 'R8-001-03' }] });
  };
  const send = (there: Office, answers: Answers) =>
    there.submit('businessAnswer', {
      名称: '株式会社A',
      所在地: '伊達市松ヶ枝町1番地',
      代表者氏名: '代表取締役 青木進',
      'No.1 提案事業': 'R8-001-02',
      'No.2 提案事業': 'R8-001-03',
      担当者: '井上',
      連絡先: '024-000-0000',
      回答コード: code('businessAnswer', 'J0001', ['R8-001-02', 'R8-001-03']),
      ...answers,
    });
  const answersOf = (there: Office) =>
    ['02', '03'].map((n) => there.row('projects', `R8-001-${n}`).businessAnswer);

  test('at ⑧ the case goes back to ⑦ and waits for what was left blank, until the deadline', () => {
    const there = two();
    send(there, { 'No.1 連携可否': '可', 'No.2 連携可否': '否', 'No.2 理由': '人手がない' });
    expect(there.row('cases', 'R8-001').stage).toContain('⑧');
    send(there, { 'No.1 連携可否': '可' });
    expect(answersOf(there)).toEqual(['可', '']);
    expect(there.row('projects', 'R8-001-03').state).toBe('市回答済');
    expect(there.row('cases', 'R8-001')).toMatchObject({
      stage: '⑦ 連携可否の回答',
      dueOn: '2026-05-26',
    });
  });

  test('once staff have closed, it is 回答なし', () => {
    const there = two();
    send(there, { 'No.1 連携可否': '可' });
    there.choose('cases', 'R8-001', '事業者回答を締め切る');
    send(there, { 'No.1 連携可否': '可', 'No.2 連携可否': '可' });
    expect(answersOf(there)).toEqual(['可', '可']);
  });
});

describe('様式7・様式8', () => {
  const office = () => askedForResults({ projects: [run('01'), run('02')] });
  const both = { 'No.1 実績内容': '教室を12回開いた。', 'No.2 実績内容': '相談を3回行った。' };
  const first = { 'No.1 実績内容': '教室を13回開いた。' };
  const texts = (there: YearOffice) =>
    ['01', '02']
      .map((n) => there.achievement(n))
      .map((row) => [row.departmentReport, row.comparison]);

  test('an emptied row stands neither in 実績 nor in the corrected Doc', () => {
    const there = office();
    there.report(firm, both);
    there.makeDocuments();
    const again = there.report(firm, first);
    expect(there.achievement('01').businessReport).toBe('教室を13回開いた。');
    expect(there.achievement('02')).toMatchObject({ businessReport: '', comparison: '報告なし' });
    const { rows } = there.content('R8-様式8-J0001-訂正2');
    expect(rows.map((row) => row.実績内容)).toEqual(['教室を13回開いた。']);
    expect(there.receipt(again).body).toContain(
      'R8-001-02：「あり」（営業部 井上実、U000001）→「空欄」',
    );
    expect(standing(there)).toEqual(['R8-001-01 あり']);
  });

  test('a row that was told of unasked is gone with it', () => {
    const there = askedForResults({
      projects: [run('01'), run('02', { department: '商工観光課' })],
    });
    there.type('projects', 'R8-001-02', { department: '健康福祉課' });
    there.report(kenko, { ...both, 'No.2 連携事業': 'R8-001-02' });
    expect(there.achievement('02').departmentReport).toBe('相談を3回行った。');
    there.report(kenko, first);
    expect(texts(there)[1]).toEqual(['', '報告なし']);
  });

  test('「なし」 corrected to 「あり」: the rows left blank are no 実績なし any more', () => {
    const there = office();
    there.report(kenko, { 実績の有無: 'なし' });
    there.report(kenko, first);
    expect(texts(there)).toEqual([
      ['教室を13回開いた。', '部局のみ'],
      ['', '報告なし'],
    ]);
  });

  test('「あり」 corrected to 「なし」', () => {
    const there = office();
    there.report(kenko, both);
    there.report(kenko, { ...both, 実績の有無: 'なし' });
    expect(texts(there)).toEqual([
      ['実績なし', '報告なし'],
      ['実績なし', '報告なし'],
    ]);
  });

  test('what was brought in without a 様式 stands until one says something of it', () => {
    const there = office();
    there.type('achievements', '2026-R8-001-02', { departmentReport: '取り込んだ実績' });
    there.report(kenko, first);
    expect(texts(there)[1]).toEqual(['取り込んだ実績', '部局のみ']);
  });
});
