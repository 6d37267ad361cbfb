// The same proposals again (様式1 once more by the same business): one set of projects, and what differs is shown.

import {
  agreement,
  business,
  businessOf,
  caseAt,
  clear,
  departments,
  project,
} from '../support/given';
import { Office } from '../support/office';
import type { GivenRows } from '../support/rows';

const oath =
  '包括連携協定ガイドラインの基準（事業者等・連携事業）のいずれにも該当しないことを誓約します。';

const written = (projects: Record<string, string>, over: Record<string, string> = {}) => ({
  名称: '株式会社A',
  所在地: '伊達市松ヶ枝町1番地',
  代表者氏名: '代表取締役 青木進',
  担当者: '営業部 井上実',
  連絡先メール: 'inoue@a.example.jp',
  ...Object.fromEntries(
    Object.entries(projects).flatMap(([name, content], index) => [
      [`提案${index + 1} 事業名`, name],
      [`提案${index + 1} 提案内容`, content],
    ]),
  ),
  誓約: [oath],
  ...over,
});

const first = { 見守り: '配達のときに声をかけます。', 清掃: '駅前を掃除します。' };

const office = (over: GivenRows = {}) =>
  new Office({ departments, businesses: [{ ...business, ...clear }], ...over });

const submit = (
  there: Office,
  projects: Record<string, string>,
  over: Record<string, string> = {},
) => there.submit('businessProposal', written(projects, over));

const shown = (there: Office) =>
  there
    .rows('projects')
    .map(({ projectId, projectName, content }) => `${projectId} ${projectName}：${content}`);

const nextStep = (there: Office, caseId = 'R8-001') => there.row('cases', caseId).nextStep;
const notice = (there: Office) => there.mails('様式1受付').slice(-1)[0];
const receipt = (there: Office) =>
  there
    .rows('outbox')
    .filter(({ subject }) => subject.includes('受付控え'))
    .slice(-1)[0];

const furtherLink = (there: Office, caseId: string) =>
  `code:${JSON.stringify({
    form: 'businessProposal',
    purpose: 'further',
    who: 'J0001',
    caseId,
    projectIds: [],
    until: there.context.now,
  })}`;

describe('while the case is at ①', () => {
  test.each([
    ['without a link', false],
    ['through the link of the receipt', true],
  ])('corrected and sent once more, %s: the project says what was written last', (_how, linked) => {
    const there = office();
    submit(there, first);
    const corrected = {
      清掃: '駅前と海岸を掃除します。',
      '見 守り': first.見守り,
      発電機: '貸します。',
    };
    submit(there, corrected, linked ? { 回答コード: furtherLink(there, 'R8-001') } : {});
    expect(shown(there)).toEqual([
      'R8-001-01 見 守り：配達のときに声をかけます。',
      'R8-001-02 清掃：駅前と海岸を掃除します。',
      'R8-001-03 発電機：貸します。',
    ]);
    expect(there.rows('cases')).toHaveLength(1);
    expect(notice(there).subject).toContain('【追加】R8-001');
    expect(notice(there).body).toContain(
      'R8-001-02：U000002 で内容が変わりました（前の内容は「記録」）',
    );
    expect(nextStep(there)).toContain('R8-001-02：U000002 で内容が変わりました');
    expect(there.rows('intake')[1].reason).toBe(
      '提案2「見 守り」は、受け付けている R8-001-01 と同じ内容のため、新しい提案事業にはしていません。',
    );
    expect(receipt(there).body).toContain('R8-001-02「清掃」を、今回の内容に改めました。');
    const before = there.rows('auditLog').find(({ action }) => action === '様式1による修正');
    expect(before).toMatchObject({ target: 'R8-001-02', before: '清掃\n駅前を掃除します。' });
  });

  test('sent back to what it was within a day, it says so again', () => {
    const there = office();
    submit(there, first);
    submit(there, { ...first, 清掃: '海岸を掃除します。' });
    submit(there, first);
    expect(shown(there)[1]).toBe('R8-001-02 清掃：駅前を掃除します。');
    expect(submit(there, first).state).toBe('重複');
  });

  test('the very same again on another day: nothing new, and it is said', () => {
    const there = office();
    submit(there, first);
    there.at('2026-05-22T10:00');
    submit(there, first);
    expect(shown(there)).toHaveLength(2);
    expect(notice(there).subject).toContain('【同じ提案】R8-001');
    expect(nextStep(there)).not.toContain('U000002');
  });

  test('適否 as it was typed stays, and a person is told to look again', () => {
    const there = office();
    submit(there, first);
    there.type('projects', 'R8-001-02', { eligibility: '適合' });
    submit(there, { ...first, 清掃: '当社の店を宣伝します。' });
    expect(there.row('projects', 'R8-001-02').eligibility).toBe('適合');
    expect(nextStep(there)).toContain('R8-001-02：U000002 で内容が変わりました');
    expect(notice(there).subject).toContain('【訂正】R8-001');
  });

  test('by somebody of whom only the 法人番号 is known, nothing is corrected: pointed at', () => {
    const number = { corporateNumber: '1234567890123' };
    const there = office({ businesses: [{ ...business, ...number }] });
    submit(there, first, { 法人番号: '1234567890123' });
    submit(
      there,
      { 見守り: 'ほかのことをします。' },
      { 法人番号: '1234567890123', 連絡先メール: 'x@evil.example.jp' },
    );
    expect(shown(there)).toHaveLength(3);
    expect(nextStep(there)).toContain(
      '名称の同じ提案事業：R8-001-01とR8-001-03（内容は違う）（同じ事業なら、一方に「取り下げ」か「採用しない」を選ぶ）',
    );
    expect(receipt(there).body).not.toContain('R8-001-01');
  });

  test('a name written otherwise is a proposal of its own, and pointed at until one is taken back', () => {
    const there = office();
    submit(there, { 髙砂の見守りサービス: '声をかけます。' });
    submit(there, { '高砂の見守りサ－ビス': '声をかけます。' });
    expect(shown(there)).toHaveLength(2);
    expect(nextStep(there)).toContain('R8-001-01とR8-001-02（内容も同じ）');
    there.choose('projects', 'R8-001-02', '取り下げ', { remarks: '申出による' });
    expect(nextStep(there)).not.toContain('R8-001-02');
  });

  test('two of one name in one 様式1 stay two', () => {
    const there = office();
    const two = {
      ...written({ 見守り: '東地区' }),
      '提案2 事業名': '見守り',
      '提案2 提案内容': '西地区',
    };
    there.submit('businessProposal', two);
    there.submit('businessProposal', { ...two, '提案2 提案内容': '西地区と北地区' });
    expect(shown(there)).toEqual(['R8-001-01 見守り：東地区', 'R8-001-02 見守り：西地区と北地区']);
  });

  test('what was withdrawn is proposed anew', () => {
    const there = office();
    submit(there, first);
    there.choose('projects', 'R8-001-02', '取り下げ', { remarks: '申出による' });
    submit(there, { 清掃: first.清掃 }, { 担当者: '別の担当' });
    expect(shown(there)).toHaveLength(3);
  });
});

describe('after 照会 has begun', () => {
  const asked = () =>
    office({
      cases: [caseAt({ stage: '④ 連携可否の回答', inquired: '健康福祉課', dueOn: '2026-06-05' })],
      projects: [
        project('01', { projectName: '見守り', content: first.見守り, state: '照会中' }),
        project('02', { projectName: '清掃', content: first.清掃, state: '照会中' }),
      ],
    });

  test('the same again begins no second case', () => {
    const there = asked();
    expect(submit(there, first)).toMatchObject({ state: '処理済', target: 'R8-001' });
    expect(there.rows('cases')).toHaveLength(1);
    expect(shown(there)).toHaveLength(2);
    expect(notice(there).subject).toContain('【同じ提案】R8-001');
  });

  test('what has another content stands in a new case, beside the one that departments answer', () => {
    const there = asked();
    submit(there, { ...first, 清掃: '海岸を掃除します。' });
    expect(shown(there).slice(1)).toEqual([
      'R8-001-02 清掃：駅前を掃除します。',
      'R8-002-01 清掃：海岸を掃除します。',
    ]);
    expect(nextStep(there, 'R8-002')).toContain('R8-001-02とR8-002-01（内容は違う）');
    expect(notice(there).body).toContain('R8-001-02とR8-002-01（内容は違う）');
    // Which hangs on the other case.
    there.choose('projects', 'R8-001-02', '取り下げ', { remarks: '申出による' });
    expect(nextStep(there, 'R8-002')).not.toContain('R8-001-02');
  });

  test('another business with the same proposals has its own', () => {
    const there = office({
      businesses: [business, businessOf(2)],
      cases: [caseAt({ stage: '④ 連携可否の回答' })],
      projects: [project('01', { projectName: '見守り', content: first.見守り, state: '照会中' })],
    });
    submit(there, first, {
      名称: '株式会社B',
      所在地: '伊達市松ヶ枝町2番地',
      連絡先メール: 'inoue@b.example.jp',
    });
    expect(
      shown(there)
        .slice(1)
        .map((line) => line.slice(0, 9)),
    ).toEqual(['R8-002-01', 'R8-002-02']);
    expect(nextStep(there, 'R8-002')).not.toContain('名称の同じ');
  });
});

test('with an agreement in force a corrected 様式1 joins the 随時 case that has it', () => {
  const there = office({ agreements: [agreement(1, 'J0001')] });
  submit(there, first);
  submit(there, { ...first, 清掃: '海岸を掃除します。' });
  expect(there.rows('cases')).toHaveLength(1);
  expect(shown(there)[1]).toBe('R8-001-02 清掃：海岸を掃除します。');
});
