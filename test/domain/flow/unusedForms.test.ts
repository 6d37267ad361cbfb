// 使わない様式: what is refused, held, offered and asked in a city that does without 様式3.

import { everyCriterion } from '../../../src/domain/base/criteria';
import { openAsks } from '../../../src/domain/flow/asks';
import { nextStep } from '../../../src/domain/flow/nextStep';
import { operate } from '../../../src/domain/flow/operate';
import { operationNames } from '../../../src/domain/flow/operations';
import { receive } from '../../../src/domain/flow/receive/receive';
import { redoDocument } from '../../../src/domain/flow/redoDocument';
import { resendMail } from '../../../src/domain/flow/settleMail';
import { startInquiry } from '../../../src/domain/inquiry/startInquiry';
import { type MailKey, mailKey } from '../../../src/domain/mail/keys';
import { objections } from '../../../src/domain/operations/operation';
import { acceptProposal } from '../../../src/domain/proposal/acceptProposal';
import { openByCity } from '../../../src/domain/proposal/openByCity';
import { parseSettings } from '../../../src/intake/parseSettings';
import { contextOf } from '../support/context';
import { atDepartmentProposal } from '../support/given';
import type { GivenRows } from '../support/rows';

const without = (rows: GivenRows = {}) =>
  contextOf(rows, { settings: parseSettings({ 使わない様式: '様式3' }).settings });

const caseAt = (stage: string): GivenRows => ({
  businesses: [{ businessId: 'J0001', name: '株式会社A', mail: 'a@a.example.jp' }],
  cases: [
    {
      caseId: 'R8-001',
      kind: '随時',
      fiscalYear: '2026',
      businessId: 'J0001',
      businessName: '株式会社A',
      stage,
      state: '進行中',
    },
  ],
});

const fromDepartment = {
  projectId: 'R8-001-01',
  caseId: 'R8-001',
  proposerSide: '市',
  proposer: '防災課',
  projectName: '防災訓練',
} as const;

const said = (context: ReturnType<typeof without>, operation: typeof startInquiry) =>
  objections(context, operation, context.registry.rows('cases')[0]).map((one) => one.said);

test.each([
  ['適合とする', acceptProposal, 'B 提案・相談'],
  ['照会を開始する', startInquiry, 'D 連携事業の提案掲載'],
])('%s waits for a proposal of the business', (_name, operation, stage) => {
  const sentence = '事業者等からの提案がありません。提案を待つか、「取り下げ」を選んでください。';
  expect(said(without(caseAt(stage)), operation)).toContain(sentence);
  expect(said(contextOf(caseAt(stage)), operation)).not.toContain(sentence);
});

test('no case is opened at the city’s wish: there would be nobody to propose anything', () => {
  const opening = {
    business: '株式会社A',
    corporateNumber: '',
    address: '伊達市1番地',
    representative: '代表取締役 青木',
    contactPerson: '井上',
    mail: 'a@a.example.jp',
    phone: '',
    remarks: '',
  };
  const context = without();
  expect(openByCity(context, opening)).toEqual({
    problems: [expect.stringContaining('「使わない様式」')],
  });
  expect(context.registry.rows('cases')).toEqual([]);
  expect(openByCity(contextOf(), opening)).toMatchObject({ isNew: true });
});

test('a 様式3 that comes all the same is kept for a person, and nobody is asked for one', () => {
  const context = without(atDepartmentProposal());
  expect(openAsks(contextOf(atDepartmentProposal()))).not.toEqual([]);
  expect(openAsks(context)).toEqual([]);
  const answers = {
    課名: '健康福祉課',
    課長名: '佐藤一郎',
    連携相手事業者等: '株式会社A',
    '提案1 事業名': '健康教室',
    '提案1 提案内容': '公民館で開く。',
    担当者: '平田',
    連絡先: '内線 1',
  };
  receive(context, {
    raw: { form: 'departmentProposal', responseId: 'r1', submittedAt: Date.now(), answers },
    hash: 'h',
  });
  expect(context.registry.rows('intake')[0].values).toMatchObject({
    state: '保留',
    reason: '様式3は、設定「使わない様式」により受け付けていません。',
  });
  const receipt = context.registry.first('outbox', 'to', 'kenko@city.example.jp');
  expect(receipt?.values.body).toContain('様式3は、設定「使わない様式」により受け付けていません。');
  expect(receipt?.values.body).not.toContain('初期設定');
});

test('what belongs to 様式3 is not offered', () => {
  const all = operationNames('projects');
  const offered = operationNames('projects', without().settings);
  expect(all.filter((name) => !offered.includes(name))).toEqual([
    '採用する',
    'ヒアリングを設定する',
    '採用しない',
  ]);
});

const call = (key: MailKey, kind: string, target: string) => ({
  mailId: 'S000001',
  key,
  kind,
  target,
  to: 'kenko@city.example.jp',
  subject: '件名',
  state: '不達',
  scheduledAt: '2026-04-20T10:00',
});

test.each([
  [
    '様式3の募集',
    call(
      mailKey('inquiry', { caseId: 'R8-001', department: '健康福祉課', round: '2026-05-08' }),
      '様式3の募集',
      'R8-001',
    ),
  ],
  [
    '年度当初の募集',
    call(
      mailKey('seasonCall', { year: 'R8', department: '健康福祉課' }),
      '年度当初の様式3の募集',
      'R8',
    ),
  ],
])('a %s that did not arrive before the city gave 様式3 up is not sent again', (_name, outbox) => {
  const rows = { ...atDepartmentProposal(), outbox: [outbox] };
  const again = (context: ReturnType<typeof without>) =>
    objections(context, resendMail, context.registry.rows('outbox')[0]).map((one) => one.said);
  expect(again(contextOf(rows))).toEqual([]);
  expect(again(without(rows))).toEqual([expect.stringContaining('「使わない様式」')]);
});

const next = (context: ReturnType<typeof without>) =>
  nextStep(context, context.registry.rows('cases')[0]).text;

test('次にすること waits for no department', () => {
  const season = (context: typeof without) => {
    const [row] = caseAt('B 提案・相談').cases ?? [];
    return next(context({ cases: [{ ...row, kind: '年度当初', dueOn: '2026-04-30' }] }));
  };
  expect(season(contextOf)).toContain('提案の募集中：株式会社A・各部局（期限');
  expect(season(without)).toContain('提案の募集中：株式会社A（期限');

  const called = atDepartmentProposal({
    outbox: [
      call(
        mailKey('inquiry', { caseId: 'R8-001', department: '健康福祉課', round: '2026-05-08' }),
        '様式3の募集',
        'R8-001',
      ),
    ],
  });
  const midway = { ...called, projects: [{ ...fromDepartment, state: '受付' }] };
  expect(next(contextOf(midway))).toContain('課からの提案の募集中');
  expect(next(contextOf(midway))).toContain('照会が不達');
  expect(next(without(midway))).toBe('⑤ 提案のとりまとめ：総合政策課（採用の判断：R8-001-01）');
});

const operated = (context: ReturnType<typeof without>) => {
  operate(context);
  return context.registry.rows('cases')[0].values;
};

test('departments are not written to where nothing is asked of them any more', () => {
  const [row] = atDepartmentProposal().cases ?? [];
  const projects = [{ ...fromDepartment, state: '受付' as const }];
  const added = without({
    ...atDepartmentProposal({ projects }),
    cases: [
      { ...row, inquired: '健康福祉課', remarks: '商工観光課', operation: '照会先を追加する' },
    ],
  });
  expect(operated(added).result).toContain('照会することがありません');
  expect(added.registry.rows('outbox')).toEqual([]);

  const reopened = without({
    ...atDepartmentProposal({ projects }),
    cases: [{ ...row, stage: '⑥ 提案事業の結果報告', dueOn: '', operation: '回答を再開する' }],
  });
  expect(operated(reopened)).toMatchObject({
    stage: '⑤ 市による連携事業提案',
    result: expect.stringMatching(/^回答の受付を再開しました。新しい期限は/),
  });
  expect(reopened.registry.rows('outbox')).toEqual([]);
});

test('what departments proposed before can still be taken further', () => {
  const [row] = caseAt('B 提案・相談').cases ?? [];
  const context = without({
    ...caseAt('B 提案・相談'),
    businesses: [{ ...caseAt('').businesses?.[0], ...everyCriterion('該当なし') }],
    cases: [{ ...row, kind: '年度当初', dueOn: '2026-04-30', operation: '適合とする' }],
    projects: [{ ...fromDepartment, state: '受付' }],
  });
  expect(operated(context)).toMatchObject({
    stage: 'C 市による連携事業提案',
    result: '適合としました。C 市による連携事業提案 に進みました。',
  });
  expect(next(context)).toBe('C 提案のとりまとめ：総合政策課（採用の判断：R8-001-01）');
});

test.each([
  [
    '④ 連携可否の回答',
    '照会中',
    'お願いしていた回答（様式2）は、提出していただく必要がなくなりました。',
  ],
  ['⑤ 市による連携事業提案', '受付', undefined],
] as const)('who is told that a case ended at %s is told of no 様式3', (stage, state, sentence) => {
  const [row] = atDepartmentProposal().cases ?? [];
  const rows = {
    ...atDepartmentProposal({ projects: [{ ...fromDepartment, proposerSide: '事業者', state }] }),
    cases: [
      {
        ...row,
        stage,
        inquired: '健康福祉課、商工観光課',
        remarks: '申出のため',
        operation: '取り下げ',
      },
    ],
  };
  const endingMails = (context: ReturnType<typeof without>) => {
    operate(context);
    return context.registry
      .having('outbox', 'target', 'R8-001')
      .filter(({ values }) => values.kind === '案件終了の連絡')
      .map(({ values }) => values.body);
  };
  const told = endingMails(without(rows));
  expect(told).toHaveLength(sentence ? 2 : 0);
  for (const body of told) expect(body).toContain(sentence);
  for (const body of endingMails(contextOf(rows))) expect(body).toContain('提案（様式3）は、');
});

test('a 掲示文 that would call for nothing but 様式3 is not made again', () => {
  const documents = [
    { name: 'R8-001-掲示文', caseId: 'R8-001', form: '掲示文', state: '控え' } as const,
  ];
  const again = (context: ReturnType<typeof without>) =>
    objections(context, redoDocument, context.registry.rows('documents')[0]).map((one) => one.said);
  const rows = atDepartmentProposal({ documents });
  expect(again(contextOf(rows))).toEqual([]);
  expect(again(without(rows))).toEqual([expect.stringContaining('照会することがありません')]);
});
