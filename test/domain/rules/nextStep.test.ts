// 次にすること: at every step with its mark, who acts, by when, and what is missing.
import { businessCriteria } from '../../../src/domain/criteria';
import { derive } from '../../../src/domain/rules/derive';
import { nextStep } from '../../../src/domain/rules/nextStep';
import type { Values } from '../../../src/domain/tabs';
import {
  atBusinessAnswer,
  atDepartmentAnswer,
  atDepartmentProposal,
  atFirstMeeting,
  business,
} from '../support/asking';
import { contextOf } from '../support/context';
import type { GivenRows } from '../support/rows';

type CaseCells = Partial<Values<'cases'>>;
type ProjectCells = Partial<Values<'projects'>>;

/** The rows with the case, and every project, changed. */
const changed = (rows: GivenRows, row: CaseCells, project: ProjectCells = {}): GivenRows => ({
  ...rows,
  cases: rows.cases?.map((one) => ({ ...one, ...row })),
  projects: (rows.projects ?? []).map((one) => ({ ...one, ...project })),
});

const clear = {
  ...business,
  ...Object.fromEntries(businessCriteria.map(({ key }) => [key, '該当なし'])),
};

const at = (stage: string, row: CaseCells = {}, project: ProjectCells = {}): GivenRows =>
  changed(
    { ...atDepartmentAnswer(), businesses: [clear] },
    { stage, askedOn: '', dueOn: '', inquired: '', ...row },
    project,
  );

/** A letter that was made. */
const letter = (over: Partial<Values<'documents'>>): Partial<Values<'documents'>> => ({
  name: 'R8-001-様式4',
  form: '様式4',
  caseId: 'R8-001',
  state: '案',
  fileId: 'file',
  receiver: 'J0001',
  ...over,
});

const mail = (over: Partial<Values<'outbox'>>): Partial<Values<'outbox'>> => ({
  mailId: 'S000012',
  key: '発送:R8-001-様式4',
  target: 'R8-001-様式4',
  state: '不達',
  ...over,
});

const posted = { postedOn: '2026-04-21' };
const decided = { approvedOn: '2026-04-15', documentNumber: '伊総政第1号' };

const answered = (answerer: string) => ({
  answerId: `A-${answerer}`,
  projectId: 'R8-001-01',
  answerer,
  form: '様式2',
  answer: '可',
  validity: '有効',
});

const letters = (
  over: Partial<Values<'documents'>>,
  mails: readonly Partial<Values<'outbox'>>[] = [],
): GivenRows => ({
  ...at('⑥ 提案事業の結果報告', {}, { state: '市回答済', cityAnswer: '可' }),
  documents: [letter(over)],
  outbox: mails,
});

const feedback = (over: GivenRows = {}): GivenRows => ({
  ...at('⑧ 提案結果のフィードバック', {}, { state: '市回答済', cityAnswer: '可' }),
  answers: [answered('健康福祉課')],
  ...over,
});

const meeting = (over: Partial<Values<'meetings'>>): GivenRows =>
  atFirstMeeting({
    meetings: [
      {
        meetingId: 'M000001',
        kind: '初回協議',
        subject: 'R8-001-01',
        startsAt: '2026-06-15T10:00',
        place: '第1会議室',
        state: '予定',
        ...over,
      },
    ],
  });

const scheduled = (possible: string): GivenRows =>
  atFirstMeeting({
    answers: ['健康福祉課', '株式会社A'].map((answerer) => ({
      ...answered(answerer),
      form: '日程調整',
      answer: possible ? '可' : '否',
      reason: possible,
      answeredOn: '2026-06-02T10:00',
    })),
  });

const rows: readonly [string, GivenRows, string, string, string][] = [
  // ①
  [
    '① criteria and projects',
    at('① 提案・相談', {}, { eligibility: '確認中' }),
    '2026-04-20',
    '① 提案内容の確認：総合政策課（提案事業の適否（R8-001-01））',
    '総合政策課',
  ],
  [
    '① ready',
    at('① 提案・相談', { wishes: '健康・福祉、環境' }),
    '2026-04-20',
    '① 提案内容の確認：総合政策課（「適合とする」を選ぶ）',
    '総合政策課',
  ],
  [
    '① one policy field only',
    at('① 提案・相談', { wishes: '健康・福祉' }),
    '2026-04-20',
    '① 提案内容の確認：総合政策課（「適合とする」を選ぶ）　分野が1つだけなので、「所管課へ引き継ぐ」も選べます',
    '総合政策課',
  ],
  [
    '① a criterion is met',
    { ...at('① 提案・相談', { wishes: '環境' }), businesses: [{ ...clear, taxArrears: '該当' }] },
    '2026-04-20',
    '① 提案内容の確認：総合政策課（「不適合とする」を選ぶ）',
    '総合政策課',
  ],
  [
    '① without a proposal (案件を開く)',
    { ...at('① 提案・相談'), projects: [] },
    '2026-04-20',
    '① 提案内容の確認：総合政策課（「適合とする」を選ぶ）',
    '総合政策課',
  ],
  [
    '① returned',
    at('① 提案・相談', { returnedOn: '2026-04-10' }),
    '2026-04-20',
    '① 再提出待ち：株式会社A（令和8年4月10日に差し戻し）',
    '事業者等',
  ],
  [
    'B',
    at('B 提案・相談', { kind: '随時' }),
    '2026-04-20',
    'B 提案内容の確認：総合政策課（「適合とする」を選ぶ）',
    '総合政策課',
  ],
  // ②③
  [
    '② what is missing',
    at('② 総合政策課と事業者等の協議'),
    '2026-04-20',
    '② 事業者等との協議：総合政策課（協議日を入れる、政策分野を入れる）',
    '総合政策課',
  ],
  [
    '② one policy field',
    at('② 総合政策課と事業者等の協議', { consultedOn: '2026-04-10', policyFields: '環境' }),
    '2026-04-20',
    '② 事業者等との協議：総合政策課（「照会を開始する」を選ぶ）　分野が1つだけなので、「所管課へ引き継ぐ」も選べます',
    '総合政策課',
  ],
  [
    'D',
    at('D 連携事業の提案掲載', { kind: '年度当初' }),
    '2026-04-20',
    'D 各課への照会：総合政策課（「照会を開始する」を選ぶ）',
    '総合政策課',
  ],
  // ④
  [
    '④ waiting',
    changed(atDepartmentAnswer(), posted),
    '2026-05-01',
    '④ 連携可否の回答待ち：健康福祉課・商工観光課（期限 令和8年5月8日）',
    '担当部局',
  ],
  [
    '④ not posted yet',
    {
      ...atDepartmentAnswer(),
      documents: [{ name: 'R8-001-掲示文', form: '掲示文', state: '控え', caseId: 'R8-001' }],
    },
    '2026-05-01',
    '④ 連携可否の回答待ち：健康福祉課・商工観光課（期限 令和8年5月8日）　掲示：「R8-001-掲示文」を庁内掲示板に載せ、掲載日を入れる',
    '担当部局',
  ],
  [
    '④ late',
    { ...changed(atDepartmentAnswer(), posted), answers: [answered('健康福祉課')] },
    '2026-05-09',
    '④ 連携可否の回答待ち：商工観光課（期限 令和8年5月8日・超過）　待たずに進めるときは、「回答を締め切る」を選ぶ',
    '担当部局',
  ],
  [
    '④ all answered',
    {
      ...changed(atDepartmentAnswer(), posted),
      answers: ['健康福祉課', '商工観光課'].map(answered),
    },
    '2026-05-01',
    '④ 回答のとりまとめ：総合政策課（「回答を締め切る」を選ぶ）',
    '総合政策課',
  ],
  [
    '④ to be settled',
    {
      ...changed(atDepartmentAnswer(), posted, { cityAnswer: '要判断' }),
      answers: ['健康福祉課', '商工観光課'].map(answered),
    },
    '2026-05-01',
    '④ 回答のとりまとめ：総合政策課（要判断：R8-001-01）',
    '総合政策課',
  ],
  [
    '④ a deadline that cannot be read',
    changed(atDepartmentAnswer(), { ...posted, dueOn: '連休明け' }),
    '2026-05-01',
    '④ 連携可否の回答待ち：健康福祉課・商工観光課（期限の日付が読み取れません）',
    '担当部局',
  ],
  [
    'E',
    changed(atDepartmentAnswer(), { ...posted, kind: '随時', stage: 'E 連携可否の回答' }),
    '2026-05-01',
    'E 連携可否の回答待ち：健康福祉課・商工観光課（期限 令和8年5月8日）',
    '担当部局',
  ],
  // ⑤
  [
    '⑤ alone',
    changed(atDepartmentProposal(), posted),
    '2026-05-01',
    '⑤ 課からの提案の募集中：提案0件、まだ提案のない課2（期限 令和8年5月8日）',
    '各部局',
  ],
  [
    '⑤ over',
    changed(atDepartmentProposal(), posted),
    '2026-05-09',
    '⑤ 提案のとりまとめ：総合政策課（「回答を締め切る」を選ぶ）',
    '総合政策課',
  ],
  // ⑥
  [
    '⑥ no draft',
    { ...letters({}), documents: [] },
    '2026-04-20',
    '⑥ 様式4の作成：総合政策課（「様式4を作り直す」を選ぶ）',
    '総合政策課',
  ],
  ['⑥ being made', letters({ fileId: '' }), '2026-04-20', '⑥ 様式4の案を作成中', 'システム'],
  [
    '⑥ not decided',
    letters({ documentNumber: '伊総政第1号' }),
    '2026-04-20',
    '⑥ 様式4の決裁：総合政策課（「文書」タブの「R8-001-様式4」に決裁日を入れる）',
    '総合政策課',
  ],
  [
    '⑥ ready',
    letters(decided),
    '2026-04-20',
    '⑥ 様式4の発送：総合政策課（「様式4を発送する」を選ぶ）',
    '総合政策課',
  ],
  [
    '⑥ overtaken',
    letters({ ...decided, basis: 'R8-001-01:否' }),
    '2026-04-20',
    '…作り直す',
    '総合政策課',
  ],
  [
    '⑥ on its way',
    letters({ ...decided, state: '発送待ち' }, [mail({ state: '待ち' })]),
    '2026-04-20',
    '⑥ 様式4の送信待ち',
    'システム',
  ],
  [
    '⑥ in doubt',
    letters({ ...decided, state: '発送待ち' }, [mail({ state: '要確認' })]),
    '2026-04-20',
    '⑥ 様式4の送信の確認：総合政策課（「送信」タブの S000012 が要確認）',
    '総合政策課',
  ],
  // ⑦
  [
    '⑦ waiting',
    atBusinessAnswer(),
    '2026-05-20',
    '⑦ 連携可否の回答待ち：株式会社A R8-001-02（期限 令和8年5月26日）',
    '事業者等',
  ],
  [
    '⑦ late',
    atBusinessAnswer(),
    '2026-05-27',
    '⑦ 連携可否の回答待ち：株式会社A R8-001-02（期限 令和8年5月26日・超過）　待たずに進めるときは、「事業者回答を締め切る」を選ぶ',
    '事業者等',
  ],
  [
    '⑦ 様式4 bounced',
    { ...atBusinessAnswer(), documents: [letter({ state: '発送済' })], outbox: [mail({})] },
    '2026-05-20',
    '⑦ 連携可否の回答待ち：株式会社A R8-001-02（期限 令和8年5月26日）　様式4の送信の確認（「送信」タブの S000012 が不達）',
    '総合政策課',
  ],
  // ⑧
  [
    '⑧ to be sent',
    feedback(),
    '2026-05-20',
    '⑧ 提案結果のフィードバック：総合政策課（「様式6を発送する」を選ぶ）',
    '総合政策課',
  ],
  [
    '⑧ undecided',
    changed(feedback(), {}, { cityAnswer: '' }),
    '2026-05-20',
    '⑧ 提案結果のフィードバック：総合政策課（結果の決まっていない提案事業：R8-001-01（市の回答））',
    '総合政策課',
  ],
  [
    '⑧ on its way',
    feedback({
      documents: [
        letter({
          name: 'R8-001-様式6-健康福祉課',
          form: '様式6',
          receiver: '健康福祉課',
          state: '発送待ち',
        }),
      ],
    }),
    '2026-05-20',
    '⑧ 様式6の送信待ち',
    'システム',
  ],
  // ⑨⑩ beside ⑪
  [
    '⑨ who has not said when',
    atFirstMeeting(),
    '2026-06-02',
    '…R8-001-01 ⑨ 日程調整の回答待ち：健康福祉課・株式会社A（期限 令和8年6月8日）',
    '総合政策課',
  ],
  ['⑨ all can', scheduled('候補2'), '2026-06-02', '…全員が参加できる候補2から', '総合政策課'],
  ['⑨ nothing suits all', scheduled(''), '2026-06-02', '…全員が参加できる候補がない', '総合政策課'],
  [
    '⑨ not begun',
    atFirstMeeting({}, { schedulingRound: '', schedulingAskedOn: '' }),
    '2026-06-02',
    '…R8-001-01 ⑨ 日程調整を始める（候補日時を入れる）',
    '総合政策課',
  ],
  [
    '⑨ fixed',
    meeting({}),
    '2026-06-10',
    '…R8-001-01 ⑨ 初回協議 令和8年6月15日（月）10:00（第1会議室）',
    '総合政策課',
  ],
  [
    '⑨ held',
    meeting({}),
    '2026-06-16',
    '…終わったら「初回協議を開催済とする」を選ぶ',
    '総合政策課',
  ],
  [
    '⑩',
    atFirstMeeting({}, { stage: '⑩ 事業化に向けた協議' }),
    '2026-06-16',
    '…R8-001-01 ⑩ 事業化の判断待ち：健康福祉課',
    '総合政策課',
  ],
  [
    '⑪ what is missing',
    changed(atFirstMeeting(), {}, { state: '実施中', stage: '⑫ 連携事業の実施' }),
    '2026-06-16',
    '⑪ 包括連携協定締結：総合政策課（政策分野・協定名称・締結日を入れて「締結する」を選ぶ）',
    '総合政策課',
  ],
  [
    '⑪ ready',
    changed(
      atFirstMeeting(),
      { policyFields: '環境', agreementName: '協定', concludedOn: '2026-06-16' },
      { state: '不成立', stage: '' },
    ),
    '2026-06-16',
    '⑪ 包括連携協定締結：総合政策課（「締結する」を選ぶ）',
    '総合政策課',
  ],
  [
    'J follows its projects',
    changed(atFirstMeeting(), { kind: '随時', stage: 'J 初回協議' }, { stage: 'J 初回協議' }),
    '2026-06-02',
    'J R8-001-01 J 日程調整の回答待ち：健康福祉課・株式会社A（期限 令和8年6月8日）',
    '担当部局',
  ],
  // Ends
  [
    '見送り通知 drafted',
    { ...atFirstMeeting(), documents: [letter({ name: 'R8-001-見送り通知', form: '見送り通知' })] },
    '2026-06-02',
    '⑪ 見送り通知の決裁：総合政策課（「文書」タブの「R8-001-見送り通知」に決裁日と文書番号を入れる）',
    '総合政策課',
  ],
  [
    '不適合通知 ready',
    {
      ...at('① 提案・相談'),
      documents: [letter({ name: 'R8-001-不適合通知', form: '不適合通知', ...decided })],
    },
    '2026-04-20',
    '① 不適合通知の発送：総合政策課（「文書」タブの「R8-001-不適合通知」で「発送する」を選ぶ）',
    '総合政策課',
  ],
  ['ended', changed(atFirstMeeting(), { state: '取下げ' }), '2026-06-02', '', ''],
  [
    'ended, but its letter bounced',
    {
      ...changed(atFirstMeeting(), { state: '完了' }),
      documents: [letter({ state: '発送済' })],
      outbox: [mail({})],
    },
    '2026-06-02',
    '様式4の送信の確認（「送信」タブの S000012 が不達）',
    '総合政策課',
  ],
  [
    'a correction is drafted',
    {
      ...changed(atFirstMeeting(), { state: '完了' }),
      documents: [letter({ state: '発送済' }), letter({ name: 'R8-001-様式4-訂正2', ...decided })],
    },
    '2026-06-02',
    '様式4の発送：総合政策課（「文書」タブの「R8-001-様式4-訂正2」で「発送する」を選ぶ）',
    '総合政策課',
  ],
  ['a stage typed over', at('協議'), '2026-04-20', '…段階「協議」が読み取れません。', '総合政策課'],
  [
    'a state typed over',
    at('① 提案・相談', { state: '保留' }),
    '2026-04-20',
    '…状態「保留」が読み取れません。',
    '総合政策課',
  ],
];

test.each(rows)('%s', (_name, given, today, text, actor) => {
  const context = contextOf(given, { today, now: `${today}T12:00` });
  const next = nextStep(context, context.registry.rows('cases')[0]);
  // … stands for what other rows of the table show.
  if (text.startsWith('…')) expect(next.text).toContain(text.slice(1));
  else expect(next.text).toBe(text);
  expect(next.actor).toBe(actor);
});

test('one project that cannot be read does not hide the others', () => {
  const [project] = atFirstMeeting().projects ?? [];
  const context = contextOf(
    atFirstMeeting({
      projects: [
        { ...project, stage: '協議' },
        { ...project, projectId: 'R8-001-02' },
      ],
    }),
  );
  derive(context);
  const [{ values }] = context.registry.rows('cases');
  expect(values.nextStep).toContain('R8-001-01 段階「協議」が読み取れません');
  expect(values.nextStep).toContain('R8-001-02 ⑨ 日程調整の回答待ち');
});
