// 提案事業: one proposal within a case, made by the business or by a department.
import { projectCriteria } from '../../base/criteria';
import { words } from '../../base/words';
import type { Stage } from './cases';
import {
  availableOperations,
  hidden,
  history,
  operation,
  operationResult,
  own,
  remarks,
  rowSeal,
  shared,
  staff,
  system,
  usedRemarks,
} from './column';
import { tab } from './tab';

const proposerSides = ['事業者', '市'] as const;
const eligibilities = ['確認中', '適合', '不適合'] as const;
const cityAnswers = ['可', '否', '要判断'] as const;
const businessAnswers = ['可', '否', '回答なし'] as const;
export const projectStates = [
  '受付',
  '照会中',
  '市回答済',
  '協議中',
  '実施中',
  '終了',
  '不適合',
  '不採用',
  '不成立',
  '取下げ',
] as const;
export type ProjectState = (typeof projectStates)[number];
const hearingStates = ['不要', '予定', '済'] as const;

export const projects = tab({
  name: '提案事業',
  about: words('提案された事業を1行ずつ表します。'),
  key: 'projectId',
  whom: 'projectName',
  within: 'caseId',
  read: {
    kind: 'byMatter',
    by: ['caseId'],
    tells: [
      'state',
      'stage',
      'proposerSide',
      'proposer',
      'operation',
      'projectName',
      'department',
      'implementedFrom',
      'implementedUntil',
    ],
  },
  groups: [
    ['proposerSide', 'altered'],
    ['cityReason', 'department'],
    ['hearingOn', 'hearingNotes'],
    ['schedulingStatus', 'meetingPlace'],
  ],
  columns: {
    projectId: system('提案事業番号', words('案件番号と受付順の番号です。'), 100),
    projectName: system('事業名', words('提案事業名です。'), 160, own),
    stage: system<Stage>('段階', words('⑨から後の、この提案事業の段階です。'), 110, {
      distinct: true,
    }),
    state: system('状態', words('提案事業の状態です。'), 70, { choices: projectStates, ...own }),
    available: availableOperations(),
    operation: operation(),
    result: operationResult(),
    remarks: remarks(words('事業化しない理由などを書きます。操作によっては文面に入ります。')),
    schedulingDueOn: shared('日程調整期限', words('⑨ 日程調整の回答期限です。'), 110, {
      type: 'date',
      distinct: true,
    }),
    caseId: system('案件番号', words('属する案件です。'), 90, { refers: ['cases'], needed: true }),
    proposer: system('提案者', words('提案した事業者等または課です。'), 160, own),
    content: system('提案内容', words('提案されたとおりの内容です。'), 360, own),
    proposerSide: system('提案者区分', words('事業者・市'), 80, { choices: proposerSides, ...own }),
    respondsTo: system('応える提案', words('⑤ 応える提案事業の番号です。'), 110, {
      distinct: true,
    }),
    altered: system(
      '後の様式との違い',
      words('①⑤ 後から届いた様式で、変わったこと、ないことです。'),
      220,
    ),
    policyFields: shared(
      '政策分野',
      words('この事業の分野です。案件の分野が1つなら入ります。公表では、最初の分野に数えます。'),
      160,
      { distinct: true },
    ),
    eligibility: staff('適否', words('連携事業の基準に照らして選びます。'), 80, {
      choices: eligibilities,
      ...own,
    }),
    criterion: staff('該当基準', words('不適合のときに、該当する基準を選びます。'), 180, {
      choices: projectCriteria.map((criterion) => criterion.header),
      distinct: true,
    }),
    cityAnswer: shared(
      '市の回答',
      words('様式2の回答からまとめます。要判断のときは選びます。'),
      80,
      { choices: cityAnswers, distinct: true },
    ),
    cityReason: shared('市の理由', words('様式4に載る理由です。書き換えられます。'), 260, {
      distinct: true,
    }),
    department: shared('担当部局', words('可と答えた課、または提案した課です。'), 160, {
      distinct: true,
    }),
    hearing: staff('ヒアリング', words('⑤ 必要なときに選びます。'), 80, { choices: hearingStates }),
    hearingOn: staff('ヒアリング日', words('⑤ ヒアリングの日を入れます。'), 110, {
      type: 'date',
      distinct: true,
    }),
    hearingNotes: staff('ヒアリング記録', words('⑤ ヒアリングの内容を書きます。'), 220, {
      plain: true,
    }),
    businessAnswer: system('事業者の回答', words('様式5の回答です。'), 90, {
      choices: businessAnswers,
      ...own,
    }),
    candidateTimes: staff('候補日時', words('⑨ 1行に1つ、例：2026-06-01 10:00'), 160, {
      distinct: true,
    }),
    schedulingStatus: system(
      '日程調整の状況',
      words('⑨ 参加できる候補と、全員が参加できる候補です。'),
      260,
    ),
    meetingAt: staff('協議日時', words('⑨⑩ 協議の日時です。'), 140, {
      type: 'datetime',
      distinct: true,
    }),
    meetingPlace: staff('協議場所', words('⑨⑩ 協議の場所です。'), 160, { distinct: true }),
    implementedFrom: system('実施開始日', words('⑫ 事業化した日です。'), 110, {
      type: 'date',
      distinct: true,
    }),
    implementedUntil: system('実施終了日', words('⑫ 実施を終えた日です。'), 110, {
      type: 'date',
      distinct: true,
    }),
    schedulingRound: hidden('日程調整の回', words('日程調整を始めた日時です。')),
    schedulingAskedOn: hidden('日程調整の依頼日', words('日程調整をお願いした日です。'), {
      type: 'date',
    }),
    offeredTimes: hidden('お願いした候補', words('日程調整でお願いした候補の日時です。')),
    resubmittedIn: hidden('再提出の欄', words('① この提案事業を加えた、再提出の様式1の欄です。')),
    typedUpon: hidden('市の回答のもと', words('市の回答を入れたときの、課の回答です。')),
    usedRemarks: usedRemarks(),
    history: history(),
    seal: rowSeal(),
  },
});
