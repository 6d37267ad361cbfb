// 代理入力: taken in as through the form, governed by 受領日; what would be held is refused and leaves nothing.
import { instantOf } from '../../../../src/domain/base/day';
import type { Context } from '../../../../src/domain/context';
import { type ProxyEntry, receiveByProxy } from '../../../../src/domain/flow/receive/proxy';
import { contextOf } from '../../support/context';
import type { GivenRows } from '../../support/rows';

const rows: GivenRows = {
  departments: [
    { name: '健康福祉課', head: '佐藤一郎', mail: 'kenko@city.example.jp' },
    { name: '商工観光課', mail: 'shoko@city.example.jp' },
  ],
  businesses: [
    { businessId: 'J0001', name: '株式会社A', address: '伊達市1番地', mail: 'a@example.jp' },
  ],
  cases: [
    {
      caseId: 'R8-001',
      kind: '締結前',
      businessId: 'J0001',
      businessName: '株式会社A',
      stage: '④ 連携可否の回答',
      state: '進行中',
      inquired: '健康福祉課',
      dueOn: '2026-04-17',
    },
  ],
  projects: [
    {
      projectId: 'R8-001-01',
      caseId: 'R8-001',
      proposerSide: '事業者',
      projectName: '見守り',
      state: '照会中',
    },
  ],
};

const proposal = {
  名称: '株式会社Z',
  所在地: '伊達市9番地',
  代表者氏名: '代表取締役 山田太郎',
  担当者: '井上',
  連絡先メール: 'z@example.jp',
  '提案1 事業名': '配達',
  '提案1 提案内容': '配達のときに見守ります。',
  誓約: [
    '包括連携協定ガイドラインの基準（事業者等・連携事業）のいずれにも該当しないことを誓約します。',
  ],
};

const answer = {
  課名: '健康福祉課',
  課長名: '佐藤一郎',
  'No.1 提案事業': 'R8-001-01 見守り',
  'No.1 連携可否': '可',
  担当者: '係',
  連絡先: '内線1',
};

const departmentProposal = {
  課名: '健康福祉課',
  課長名: '佐藤一郎',
  連携相手事業者等: '株式会社Z',
  '提案1 事業名': '健診',
  '提案1 提案内容': '健診',
  担当者: '係',
  連絡先: '内線1',
};

const enter = (context: Context, over: Partial<ProxyEntry> = {}) =>
  receiveByProxy(context, {
    form: 'businessProposal',
    responseId: '代理-1',
    receivedOn: '2026-04-20',
    target: '',
    answers: proposal,
    now: instantOf('2026-04-20T10:00'),
    hash: 'h1',
    ...over,
  });

const answered = (over: Partial<ProxyEntry> = {}): Partial<ProxyEntry> => ({
  form: 'departmentAnswer',
  target: 'R8-001',
  receivedOn: '2026-04-17',
  answers: answer,
  ...over,
});

test('a 受領日 without its year is the nearest one, and the dialog says which; 対象 may be typed in full width', () => {
  const context = contextOf(rows);
  expect(
    enter(context, answered({ receivedOn: '４月１７日', target: 'Ｒ８－００１ ' })),
  ).toMatchObject({
    kind: 'accepted',
    target: 'R8-001',
    notes: ['受領日は、令和8年4月17日としています。'],
  });
});

test('受領日 governs number and 年度; the typist stands in 記録', () => {
  const context = contextOf(rows, { actor: 'endo@city.example.jp' });
  expect(enter(context, { receivedOn: '令和8年3月31日' })).toEqual({
    kind: 'accepted',
    intakeId: 'U000001',
    target: 'R7-001',
    notes: [],
    again: false,
  });
  const { registry } = context;
  expect(registry.find('intake', 'U000001')?.values).toMatchObject({
    receivedAt: '2026-03-31T12:00',
    responseId: '代理-1',
    state: '処理済',
    sender: '株式会社Z　井上（代理入力）',
  });
  expect(registry.find('cases', 'R7-001')?.values).toMatchObject({
    fiscalYear: '2025',
    receivedOn: '2026-03-31',
  });
  expect(registry.rows('auditLog').map(({ values }) => values)).toContainEqual(
    expect.objectContaining({
      action: '代理入力',
      target: 'U000001',
      actor: 'endo@city.example.jp',
      after: '様式1（令和8年3月31日受領）　R7-001',
    }),
  );
  expect(registry.rows('outbox').map(({ values }) => values.kind)).toContain('受付控え（未確認）');
});

test('received today: at this minute', () => {
  const context = contextOf(rows);
  enter(context);
  expect(context.registry.find('intake', 'U000001')?.values.receivedAt).toBe('2026-04-20T10:00');
});

test('a paper answer that came in time counts after the deadline', () => {
  const context = contextOf(rows);
  expect(enter(context, answered())).toMatchObject({ kind: 'accepted', target: 'R8-001' });
  expect(context.registry.rows('answers').map(({ values }) => values)).toEqual([
    expect.objectContaining({
      projectId: 'R8-001-01',
      answerer: '健康福祉課',
      answer: '可',
      answeredOn: '2026-04-17T12:00',
      validity: '有効',
    }),
  ]);
});

test('a department that was renamed meanwhile answers under the name that was asked', () => {
  const context = contextOf({
    ...rows,
    departments: [{ name: '健康課', formerNames: '健康福祉課', mail: 'kenko@city.example.jp' }],
  });
  enter(context, answered({ answers: { ...answer, 課名: '健康課' } }));
  expect(context.registry.rows('answers')[0].values.answerer).toBe('健康福祉課');
});

test('the second press is the same submission', () => {
  const context = contextOf(rows);
  enter(context);
  const mails = context.registry.rows('outbox').length;
  expect(enter(context)).toMatchObject({ kind: 'accepted', intakeId: 'U000001', again: true });
  expect(context.registry.rows('intake')).toHaveLength(1);
  expect(context.registry.rows('outbox')).toHaveLength(mails);
  expect(enter(context, { hash: 'h2' })).toEqual({
    kind: 'refused',
    problems: [expect.stringContaining('受付番号 U000001 ですでに受け付けています')],
  });
});

test('様式1 for a case that was sent back corrects it', () => {
  const returned = {
    ...rows,
    cases: [{ ...rows.cases?.[0], stage: '① 提案・相談', returnedOn: '2026-04-18' }],
    projects: [{ ...rows.projects?.[0], state: '受付' }],
  };
  const context = contextOf(returned);
  enter(context, {
    target: 'r8-001',
    answers: { ...proposal, 名称: '㈱A', 所在地: '伊達市1番地', '提案1 事業名': '見守り（改）' },
  });
  expect(context.registry.rows('projects').map(({ values }) => values.projectName)).toEqual([
    '見守り（改）',
  ]);
});

test.each(['㈱A', '株式会社A　御中', 'J0001'])(
  'a 様式3 on paper names the case’s business as 「%s」',
  (partner) => {
    const context = contextOf(rows);
    const answers = { ...departmentProposal, 連携相手事業者等: partner };
    expect(enter(context, answered({ form: 'departmentProposal', answers }))).toMatchObject({
      kind: 'accepted',
      target: 'R8-001',
    });
  },
);

test('a 様式1 on paper is its case’s by its 法人番号 though the business is called otherwise now', () => {
  const [business] = rows.businesses ?? [];
  const context = contextOf({
    ...rows,
    businesses: [{ ...business, corporateNumber: '1234567890123' }],
    cases: [{ ...rows.cases?.[0], stage: '① 提案・相談' }],
  });
  const answers = { ...proposal, 法人番号: '1234567890123' };
  expect(enter(context, { target: 'R8-001', answers })).toMatchObject({
    kind: 'accepted',
    target: 'R8-001',
  });
});

test.each<[string, Partial<ProxyEntry>, string]>([
  ['no 受領日', { receivedOn: '' }, '受領日を入れてください'],
  ['a 受領日 that is none', { receivedOn: '先月' }, '受領日「先月」が日付として読み取れません'],
  ['a day to come', { receivedOn: '2026-04-21' }, '受領日（令和8年4月21日）が先の日付です'],
  ['no case for a 様式2', answered({ target: '' }), '対象に、案件番号'],
  ['a case nobody has', answered({ target: 'R8-009' }), '案件「R8-009」が「案件」タブにありません'],
  [
    'a department that was not asked',
    answered({ answers: { ...answer, 課名: '商工観光課' } }),
    '商工観光課は R8-001 の照会先ではありません（照会先：健康福祉課）',
  ],
  [
    'an answer too late',
    answered({ receivedOn: '2026-04-18' }),
    '回答期限（令和8年4月17日）を過ぎています',
  ],
  [
    'what is not filled in',
    { answers: { ...proposal, 担当者: '', 連絡先メール: 'z' } },
    '担当者がありません。',
  ],
  [
    'a 様式1 of another business than the case',
    { target: 'R8-001' },
    '名称「株式会社Z」は、対象 R8-001 の事業者等（株式会社A）と違います',
  ],
  [
    'a 様式3 to another business than the case',
    {
      form: 'departmentProposal',
      target: 'R8-001',
      answers: departmentProposal,
    },
    '連携相手事業者等「株式会社Z」は、対象 R8-001 の事業者等（株式会社A）と違います',
  ],
  [
    'a report of one who has no project',
    {
      form: 'businessReport',
      answers: {
        名称: '株式会社A',
        所在地: '伊達市',
        代表者氏名: 'A',
        実績の有無: 'なし',
        担当者: 'B',
        連絡先: 'C',
      },
    },
    '令和7年度に実績を報告していただく連携事業がありません',
  ],
])('refuses %s, and writes nothing', (_what, over, message) => {
  const context = contextOf(rows);
  const outcome = enter(context, over);
  expect(outcome.kind === 'refused' && outcome.problems.join('\n')).toContain(message);
  expect(context.registry.changes()).toEqual([]);
});

test('the same content as a form taken in already is refused', () => {
  const context = contextOf(rows);
  enter(context);
  const outcome = enter(context, { responseId: '代理-2' });
  expect(outcome).toEqual({ kind: 'refused', problems: ['U000001 と同じ内容です。'] });
  expect(context.registry.rows('intake')).toHaveLength(1);
});
