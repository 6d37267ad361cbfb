// 次にすること: at every step with its mark, who acts, by when, and what is missing.

import { derive } from '../../../src/domain/flow/derive';
import { nextStep } from '../../../src/domain/flow/nextStep';
import { operationNames, operationsNow } from '../../../src/domain/flow/operations';
import { mailKey } from '../../../src/domain/mail/keys';
import { projectStep } from '../../../src/domain/meetings/nextStep';
import { contextOf } from '../support/context';
import {
  atBusinessAnswer,
  atDepartmentAnswer,
  atDepartmentProposal,
  atFirstMeeting,
  business,
  clear,
} from '../support/given';
import type { GivenRow, GivenRows } from '../support/rows';

type CaseCells = GivenRow<'cases'>;
type ProjectCells = GivenRow<'projects'>;

/** The rows with the case, and every project, changed. */
const changed = (rows: GivenRows, row: CaseCells, project: ProjectCells = {}): GivenRows => ({
  ...rows,
  cases: rows.cases?.map((one) => ({ ...one, ...row })),
  projects: (rows.projects ?? []).map((one) => ({ ...one, ...project })),
});

const cleared = { ...business, ...clear };

const at = (stage: string, row: CaseCells = {}, project: ProjectCells = {}): GivenRows =>
  changed(
    { ...atDepartmentAnswer(), businesses: [cleared] },
    { stage, askedOn: '', dueOn: '', inquired: '', consultedOn: '', policyFields: '', ...row },
    project,
  );

/** A letter that was made. */
const letter = (over: GivenRow<'documents'>): GivenRow<'documents'> => ({
  name: 'R8-001-様式4',
  form: '様式4',
  caseId: 'R8-001',
  state: '案',
  fileId: 'file',
  receiver: 'J0001',
  addressee: '株式会社A　代表取締役 青木進　様',
  ...over,
});

const mail = (over: GivenRow<'outbox'>): GivenRow<'outbox'> => ({
  mailId: 'S000012',
  key: mailKey('letter', { document: 'R8-001-様式4' }),
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
  over: GivenRow<'documents'>,
  mails: readonly GivenRow<'outbox'>[] = [],
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

const meeting = (over: GivenRow<'meetings'>): GivenRows =>
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

/** A mail of an inquiry at ④, one that did not arrive. */
const asked = (over: GivenRow<'outbox'>): GivenRow<'outbox'> =>
  mail({
    mailId: 'S000008',
    key: mailKey('inquiry', { caseId: 'R8-001', department: '健康福祉課', round: '2026-05-08' }),
    kind: '照会',
    target: 'R8-001',
    ...over,
  });

const concluding = {
  policyFields: '環境',
  agreementName: '協定',
  concludedOn: '2026-06-16',
} as const;

/** ⑪ with a business that may sign. */
const signing = atFirstMeeting({ businesses: [cleared] });

/** An earlier project of the same business and department. */
const cooperated = (rows: GivenRows): GivenRows => ({
  ...rows,
  cases: [
    ...(rows.cases ?? []),
    {
      caseId: 'R7-001',
      kind: '随時',
      businessId: 'J0001',
      state: '完了',
      stage: 'L 連携事業の実施',
    },
  ],
  projects: [
    ...(rows.projects ?? []),
    {
      projectId: 'R7-001-01',
      caseId: 'R7-001',
      proposerSide: '事業者',
      projectName: '配食',
      department: '健康福祉課',
      state: '実施中',
      stage: 'L 連携事業の実施',
    },
  ],
});

/** A department's proposal (様式3). */
const proposed = (over: GivenRow<'projects'>): GivenRow<'projects'> => ({
  projectId: 'R8-001-02',
  caseId: 'R8-001',
  proposerSide: '市',
  proposer: '商工観光課',
  projectName: '観光案内',
  department: '商工観光課',
  state: '受付',
  ...over,
});

const withdrawn = (rows: GivenRows): GivenRows => changed(rows, posted, { state: '取下げ' });

const after = (stage: string, ...projects: GivenRow<'projects'>[]): GivenRows => {
  const [project] = atFirstMeeting().projects ?? [];
  const rows = atFirstMeeting({
    projects: projects.map((over, index) => ({
      ...project,
      projectId: `R8-001-0${index + 1}`,
      stage,
      schedulingRound: '',
      schedulingAskedOn: '',
      ...over,
    })),
  });
  return { ...rows, cases: rows.cases?.map((row) => ({ ...row, kind: '随時', stage })) };
};

/** The first project, forty times. */
const forty = (given: GivenRows): GivenRows => ({
  ...given,
  projects: Array.from({ length: 40 }, (_, index) => ({
    ...given.projects?.[0],
    projectId: `R8-001-${String(index + 1).padStart(2, '0')}`,
  })),
});

const J = 'J 初回協議';
const K = 'K 事業化に向けた協議';

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
    '① many projects',
    forty(at('① 提案・相談', {}, { eligibility: '確認中' })),
    '2026-04-20',
    '① 提案内容の確認：総合政策課（提案事業の適否（R8-001-01・R8-001-02・R8-001-03・R8-001-04・R8-001-05・R8-001-06・R8-001-07・R8-001-08・ほか32件））',
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
    '① 提案内容の確認：総合政策課（「適合とする」を選ぶ）　分野が1つだけなので、所管課へ引き継ぐこともできます（引継ぎ先を入れる）',
    '総合政策課',
  ],
  [
    '① one policy field, to be handed over',
    at('① 提案・相談', { wishes: '健康・福祉', handedOverTo: '健康福祉課' }),
    '2026-04-20',
    '① 提案内容の確認：総合政策課（「適合とする」を選ぶ）　分野が1つだけなので、所管課へ引き継ぐこともできます（「所管課へ引き継ぐ」を選ぶ）',
    '総合政策課',
  ],
  [
    '① 不適合 without its ground',
    at('① 提案・相談', { wishes: '環境、教育' }, { eligibility: '不適合' }),
    '2026-04-20',
    '① 提案内容の確認：総合政策課（適合の提案事業がひとつもありません　「不適合とする」の前に、「提案事業」タブで、不適合の該当基準を選んでください）',
    '総合政策課',
  ],
  [
    '① a criterion is met',
    {
      ...at('① 提案・相談', { wishes: '環境' }),
      businesses: [{ ...cleared, taxArrears: '該当', ground: '納税証明書' }],
    },
    '2026-04-20',
    '① 提案内容の確認：総合政策課（「事業者」タブで該当とした基準があります：(4) 市税滞納　備考に理由を書いて、「不適合とする」を選ぶ）',
    '総合政策課',
  ],
  [
    '① a criterion is met, others and a project are still open',
    {
      ...at('① 提案・相談', { wishes: '環境' }, { eligibility: '確認中' }),
      businesses: [{ ...business, taxArrears: '該当', ground: '納税証明書' }],
    },
    '2026-04-20',
    '① 提案内容の確認：総合政策課（「事業者」タブで該当とした基準があります：(4) 市税滞納　備考に理由を書いて、「不適合とする」を選ぶ）',
    '総合政策課',
  ],
  [
    '① a criterion is met, on no ground yet',
    { ...at('① 提案・相談', { wishes: '環境' }), businesses: [{ ...cleared, taxArrears: '該当' }] },
    '2026-04-20',
    '① 提案内容の確認：総合政策課（「事業者」タブで該当とした基準があります：(4) 市税滞納　「不適合とする」の前に、「事業者」タブの根拠を入れる）',
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
    '② 事業者等との協議：総合政策課（協議日・政策分野を入れる）',
    '総合政策課',
  ],
  [
    '② one policy field',
    at('② 総合政策課と事業者等の協議', { consultedOn: '2026-04-10', policyFields: '環境' }),
    '2026-04-20',
    '② 事業者等との協議：総合政策課（「照会を開始する」を選ぶ）　分野が1つだけなので、所管課へ引き継ぐこともできます（引継ぎ先を入れる）',
    '総合政策課',
  ],
  [
    '② a 期限 that is past',
    at('② 総合政策課と事業者等の協議', {
      consultedOn: '2026-04-10',
      policyFields: '環境、教育',
      dueOn: '2026-04-17',
    }),
    '2026-04-20',
    '② 事業者等との協議：総合政策課（期限が過ぎた日になっています）　「提案事業」タブの政策分野を入れる（R8-001-01）',
    '総合政策課',
  ],
  [
    '② a day to come, a department without an address',
    {
      ...at('② 総合政策課と事業者等の協議', { consultedOn: '2026-05-10' }),
      departments: [{ name: '土木課' }],
    },
    '2026-04-20',
    '② 事業者等との協議：総合政策課（政策分野を入れる、協議日が先の日付です、「部署」タブのメールに、送り先のメールアドレスがない課があります：土木課（照会しない課は、照会対象を「いいえ」にしてください））',
    '総合政策課',
  ],
  [
    'D',
    at('D 連携事業の提案掲載', { kind: '年度当初' }),
    '2026-04-20',
    'D 各課への照会：総合政策課（「照会を開始する」を選ぶ）',
    '総合政策課',
  ],
  [
    'C not called for yet (案件を開く)',
    changed(atDepartmentProposal(), {
      kind: '随時',
      stage: 'C 市による連携事業提案',
      inquired: '',
      dueOn: '',
    }),
    '2026-04-20',
    'C 各課への募集：総合政策課（「照会を開始する」を選ぶ）',
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
    {
      ...changed(atDepartmentAnswer(), posted, { cityAnswer: '可' }),
      answers: [answered('健康福祉課')],
    },
    '2026-05-09',
    '④ 連携可否の回答待ち：商工観光課（期限 令和8年5月8日・超過）　待たずに進めるときは、「回答を締め切る」を選ぶ',
    '担当部局',
  ],
  [
    '④ all answered',
    {
      ...changed(atDepartmentAnswer(), posted, { cityAnswer: '可' }),
      answers: ['健康福祉課', '商工観光課'].map(answered),
    },
    '2026-05-01',
    '④ 回答のとりまとめ：総合政策課（「回答を締め切る」を選ぶ）',
    '総合政策課',
  ],
  [
    '④ late, and to be settled',
    {
      ...changed(atDepartmentAnswer(), posted, { cityAnswer: '要判断' }),
      answers: [answered('健康福祉課')],
    },
    '2026-05-09',
    '④ 連携可否の回答待ち：商工観光課（期限 令和8年5月8日・超過）　要判断：R8-001-01　待たずに進めるときは、「提案事業」タブの市の回答を入れる（R8-001-01）',
    '担当部局',
  ],
  [
    '④ all withdrawn, 様式3 may still come',
    withdrawn(atDepartmentAnswer()),
    '2026-05-01',
    '④ 課からの提案の募集中：提案0件、まだ提案のない課2（期限 令和8年5月8日）　続いている提案がありません（「取り下げ」などで終える）',
    '各部局',
  ],
  [
    '④ all withdrawn, and nothing to come',
    withdrawn(atDepartmentAnswer()),
    '2026-05-09',
    '④ 続いている提案がありません（「取り下げ」などで終える）',
    '総合政策課',
  ],
  [
    '④ all withdrawn, but a department proposes',
    {
      ...withdrawn(atDepartmentAnswer()),
      projects: [proposed({ state: '市回答済', cityAnswer: '可' })],
    },
    '2026-05-09',
    '④ 回答のとりまとめ：総合政策課（「回答を締め切る」を選ぶ）',
    '総合政策課',
  ],
  [
    '④ an inquiry bounced',
    {
      ...changed(atDepartmentAnswer(), posted),
      outbox: [
        asked({}),
        asked({
          mailId: 'S000009',
          key: mailKey('inquiry', {
            caseId: 'R8-001',
            department: '商工観光課',
            round: '2026-05-08',
          }),
          state: '送信済',
        }),
      ],
    },
    '2026-05-01',
    '④ 連携可否の回答待ち：健康福祉課・商工観光課（期限 令和8年5月8日）　照会が不達：健康福祉課（「送信」タブの S000008）',
    '総合政策課',
  ],
  [
    '④ an inquiry bounced, and another one left later',
    {
      ...changed(atDepartmentAnswer(), posted),
      outbox: [
        asked({
          mailId: 'S000030',
          key: mailKey('inquiry', {
            caseId: 'R8-001',
            department: '健康福祉課',
            round: '再開2026-04-30T10:00',
          }),
          state: '送信済',
        }),
        asked({}),
      ],
    },
    '2026-05-01',
    '④ 連携可否の回答待ち：健康福祉課・商工観光課（期限 令和8年5月8日）',
    '担当部局',
  ],
  [
    '④ an inquiry bounced of one who has answered',
    {
      ...changed(atDepartmentAnswer(), posted),
      answers: [answered('健康福祉課')],
      outbox: [asked({})],
    },
    '2026-05-01',
    '④ 連携可否の回答待ち：商工観光課（期限 令和8年5月8日）',
    '担当部局',
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
    '⑤ 続いている提案がありません（「取り下げ」などで終える）',
    '総合政策課',
  ],
  [
    '⑤ over, with a proposal',
    {
      ...changed(atDepartmentProposal(), posted),
      projects: [proposed({ state: '市回答済', cityAnswer: '可' })],
    },
    '2026-05-09',
    '⑤ 提案のとりまとめ：総合政策課（「回答を締め切る」を選ぶ）',
    '総合政策課',
  ],
  [
    '⑤ over, with a proposal to be decided upon',
    { ...changed(atDepartmentProposal(), posted), projects: [proposed({})] },
    '2026-05-09',
    '⑤ 提案のとりまとめ：総合政策課（採用の判断：R8-001-02）',
    '総合政策課',
  ],
  [
    '⑤ a call bounced',
    { ...changed(atDepartmentProposal(), posted), outbox: [asked({ state: '失敗' })] },
    '2026-05-01',
    '⑤ 課からの提案の募集中：提案0件、まだ提案のない課2（期限 令和8年5月8日）　照会が失敗：健康福祉課（「送信」タブの S000008）',
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
    '⑧ a department that no letter reaches',
    feedback({ departments: [{ name: '健康福祉課' }] }),
    '2026-05-20',
    '⑧ 提案結果のフィードバック：総合政策課（「部署」タブの健康福祉課のメールに、送り先のメールアドレスがありません）',
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
  [
    '⑨ late',
    atFirstMeeting(),
    '2026-06-09',
    '…（期限 令和8年6月8日・超過）　待たずに進めるときは、協議日時・協議場所を入れる',
    '総合政策課',
  ],
  [
    '⑨ late, with a time typed',
    atFirstMeeting({}, { meetingAt: '2026-06-15 10:00', meetingPlace: '第1会議室' }),
    '2026-06-09',
    '…・超過）　待たずに進めるときは、「初回協議を確定する」を選ぶ',
    '総合政策課',
  ],
  [
    '⑨ all can',
    scheduled('候補2'),
    '2026-06-02',
    '…初回協議の日を決める（全員が参加できる候補2、協議場所を入れる）',
    '総合政策課',
  ],
  [
    '⑨ all can, a time is typed',
    changed(scheduled('候補2'), {}, { meetingAt: '2026-06-16 14:00', meetingPlace: '第1会議室' }),
    '2026-06-02',
    '…初回協議の日を決める（全員が参加できる候補2、「全員可の候補で確定する」を選ぶ）',
    '総合政策課',
  ],
  [
    '⑨ nothing suits all, the same candidates',
    changed(scheduled(''), {}, { candidateTimes: '2026-06-15 10:00\n2026-06-16 14:00' }),
    '2026-06-02',
    '…全員が参加できる候補がない（候補日時を入れ直す）',
    '総合政策課',
  ],
  [
    '⑨ nothing suits all, new candidates',
    changed(scheduled(''), {}, { candidateTimes: '2026-06-22 10:00' }),
    '2026-06-02',
    '…全員が参加できる候補がない（「日程調整を始める」を選ぶ）',
    '総合政策課',
  ],
  ['⑨ nothing suits all', scheduled(''), '2026-06-02', '…全員が参加できる候補がない', '総合政策課'],
  [
    '⑨ not begun',
    atFirstMeeting({}, { schedulingRound: '', schedulingAskedOn: '' }),
    '2026-06-02',
    '…R8-001-01 ⑨ 日程調整を始める（候補日時を入れる）',
    '総合政策課',
  ],
  [
    '⑨ candidates that cannot be used, nobody concerned',
    atFirstMeeting(
      {},
      {
        schedulingRound: '',
        schedulingAskedOn: '',
        schedulingDueOn: '',
        candidateTimes: '2026-06-01 10:00\n来週',
        department: '',
      },
    ),
    '2026-06-02',
    '…⑨ 日程調整を始める（担当部局を入れる、候補日時の1行目「2026-06-01 10:00」が過ぎています、候補日時の2行目「来週」が日時として読み取れません）',
    '総合政策課',
  ],
  [
    '⑨ candidates are there',
    atFirstMeeting(
      {},
      {
        schedulingRound: '',
        schedulingAskedOn: '',
        schedulingDueOn: '',
        candidateTimes: '2026-06-15 10:00',
      },
    ),
    '2026-06-02',
    '…⑨ 日程調整を始める（「日程調整を始める」を選ぶ）',
    '総合政策課',
  ],
  [
    '⑨ the two have worked together before (※2)',
    cooperated(atFirstMeeting({}, { schedulingRound: '', schedulingAskedOn: '' })),
    '2026-06-02',
    '…⑨ 日程調整を始める（候補日時を入れる）　初回協議を省略できます（実績：R7-001-01）',
    '総合政策課',
  ],
  [
    '⑨ one of two has worked with it before',
    cooperated(
      atFirstMeeting(
        { businesses: [cleared] },
        { schedulingRound: '', schedulingAskedOn: '', department: '健康福祉課、商工観光課' },
      ),
    ),
    '2026-06-02',
    '⑪ 包括連携協定締結：総合政策課（締結日・協定名称を入れる）　R8-001-01 ⑨ 日程調整を始める（候補日時を入れる）',
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
    changed(signing, {}, { state: '実施中', stage: '⑫ 連携事業の実施' }),
    '2026-06-16',
    '⑪ 包括連携協定締結：総合政策課（締結日・協定名称を入れる）',
    '総合政策課',
  ],
  [
    '⑪ without 政策分野',
    changed(signing, { policyFields: '' }, { state: '実施中', stage: '⑫ 連携事業の実施' }),
    '2026-06-16',
    '…（締結日・協定名称・政策分野を入れる）',
    '総合政策課',
  ],
  [
    '⑪ ready',
    changed(signing, concluding, { state: '不成立', stage: '' }),
    '2026-06-16',
    '⑪ 包括連携協定締結：総合政策課（「締結する」を選ぶ）',
    '総合政策課',
  ],
  [
    '⑪ the business is not fit to sign',
    changed(atFirstMeeting({ businesses: [{ ...cleared, taxArrears: '' }] }), concluding, {
      state: '不成立',
      stage: '',
    }),
    '2026-06-16',
    '⑪ 包括連携協定締結：総合政策課（「事業者」タブで J0001 の確認中の基準があります：(4) 市税滞納）',
    '総合政策課',
  ],
  ...(
    [
      ['来月', '', '締結日「来月」が日付として読み取れません'],
      ['来月', '協定', '協定名称を入れる、締結日「来月」が日付として読み取れません'],
      ['2026-06-17', '', '締結日（令和8年6月17日）が先の日付です'],
      ['2026-04-01', '', '締結日（令和8年4月1日）が、案件の受付日（令和8年4月6日）より前です'],
    ] as const
  ).map(([concludedOn, unnamed, says]): [string, GivenRows, string, string, string] => [
    `⑪ 締結日 ${concludedOn} ${unnamed}`,
    changed(
      signing,
      { ...concluding, concludedOn, ...(unnamed && { agreementName: '' }) },
      { state: '不成立', stage: '' },
    ),
    '2026-06-16',
    `⑪ 包括連携協定締結：総合政策課（${says}）`,
    '総合政策課',
  ]),
  // J, K
  [
    'J waits for those who were asked',
    after(J, { schedulingRound: '2026-06-01T09:00', schedulingAskedOn: '2026-06-01' }),
    '2026-06-02',
    'J 初回協議：健康福祉課・株式会社A（R8-001-01 日程調整の回答待ち（期限 令和8年6月8日））',
    '担当部局',
  ],
  [
    'J to be begun',
    after(J, {}),
    '2026-06-02',
    'J 初回協議：総合政策課（R8-001-01 日程調整を始める（候補日時を入れる））',
    '総合政策課',
  ],
  [
    'K waits for the department',
    after(K, {}),
    '2026-06-02',
    'K 事業化に向けた協議：健康福祉課（R8-001-01 事業化の判断待ち（「事業化する」または「事業化しない」））',
    '担当部局',
  ],
  [
    'J and K side by side',
    after(J, { stage: K }, {}, { department: '商工観光課', stage: K }, {}),
    '2026-06-02',
    [
      'J 初回協議：総合政策課（R8-001-02 日程調整を始める（候補日時を入れる）　R8-001-04 日程調整を始める（候補日時を入れる））',
      'K 事業化に向けた協議：健康福祉課（R8-001-01 事業化の判断待ち（「事業化する」または「事業化しない」））',
      'K 事業化に向けた協議：商工観光課（R8-001-03 事業化の判断待ち（「事業化する」または「事業化しない」））',
    ].join('　'),
    '総合政策課',
  ],
  [
    'J with a stage typed over',
    after(J, { stage: '協議' }),
    '2026-06-02',
    'J 初回協議：総合政策課（R8-001-01 段階「協議」が読み取れません。元の表示に戻してください）',
    '総合政策課',
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
      projects: [
        {
          projectId: 'R8-001-01',
          caseId: 'R8-001',
          proposerSide: '事業者',
          state: '受付',
          eligibility: '不適合',
          criterion: '(1) 直接的な営業・広告宣伝',
        },
      ],
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

/** The operations that a text tells people to choose: `「X」を選ぶ`, of those that a tab has. */
const toChoose = (text: string, tab: 'cases' | 'projects'): string[] =>
  [...text.matchAll(/(?<!備考に理由を書いて、)「([^「」]+)」を選ぶ/g)]
    .map(([, name]) => name)
    .filter((name) => operationNames(tab).includes(name));

test.each(rows)('%s: what is to be chosen would be accepted', (_name, given, today) => {
  const context = contextOf(given, { today, now: `${today}T12:00` });
  const [row] = context.registry.rows('cases');
  const { text } = nextStep(context, row);
  const accepted = operationsNow(context, row).accepted;
  expect(accepted).toEqual(expect.arrayContaining(toChoose(text, 'cases')));
  for (const [, name] of text.matchAll(/「文書」タブの「([^」]+)」で「発送する」を選ぶ/g)) {
    const document = context.registry.find('documents', name);
    expect(document && operationsNow(context, document).accepted).toContain('発送する');
  }
  for (const project of context.registry.rows('projects')) {
    expect(operationsNow(context, project).accepted).toEqual(
      expect.arrayContaining(toChoose(projectStep(context, project)?.text ?? '', 'projects')),
    );
  }
});

test('the table tells to choose most operations of a case somewhere', () => {
  const told = rows.flatMap(([, given, today]) => {
    const context = contextOf(given, { today, now: `${today}T12:00` });
    return toChoose(nextStep(context, context.registry.rows('cases')[0]).text, 'cases');
  });
  expect([...new Set(told)].sort()).toEqual(
    [
      '事業者回答を締め切る',
      '回答を締め切る',
      '所管課へ引き継ぐ',
      '様式4を作り直す',
      '様式4を発送する',
      '様式6を発送する',
      '照会を開始する',
      '締結する',
      '適合とする',
    ].sort(),
  );
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
