// 案件: one business × one round.
import { words } from '../../base/words';
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

export const caseKinds = ['締結前', '年度当初', '随時'] as const;
export type CaseKind = (typeof caseKinds)[number];

const ceremonyWishes = ['希望する', '希望しない'] as const;

export const caseStates = [
  '進行中',
  '完了',
  '見送り',
  '取下げ',
  '引継ぎ',
  '不適合',
  '提案なし',
] as const;
export type CaseState = (typeof caseStates)[number];

/** ①–⑫ in the flow before conclusion, A–L in the one after it. */
export type StepMark =
  | ('①' | '②' | '③' | '④' | '⑤' | '⑥' | '⑦' | '⑧' | '⑨' | '⑩' | '⑪' | '⑫')
  | ('A' | 'B' | 'C' | 'D' | 'E' | 'F' | 'G' | 'H' | 'I' | 'J' | 'K' | 'L');
/** Mark and name of a step: `④ 連携可否の回答`. */
export type Stage = `${StepMark} ${string}`;

export const cases = tab({
  name: '案件',
  about: words('事業者等ごとの1回の提案から結果までを1行で表します。仕事の中心になるタブです。'),
  key: 'caseId',
  whom: 'businessName',
  read: {
    kind: 'byMatter',
    by: ['caseId'],
    tells: [
      'businessId',
      'agreementIds',
      'fiscalYear',
      'state',
      'stage',
      'kind',
      'operation',
      'archivedIn',
      'askedOn',
      'dueOn',
      'concludedOn',
      'agreementName',
    ],
  },
  groups: [
    ['fiscalYear', 'returnedOn'],
    ['consultationNotes', 'handedOverTo'],
    ['askedOn', 'answered'],
    ['agreementName', 'fileLink'],
  ],
  columns: {
    caseId: system('案件番号', words('受付日の年度と通し番号です。'), 80),
    businessName: system('事業者名', words('事業者タブの名称です。'), 140),
    stage: system<Stage>('段階', words('ガイドラインの取組フローの段階です。'), 110, {
      sealed: true,
    }),
    state: system('状態', words('案件が続いているか、どう終わったかです。'), 70, {
      choices: caseStates,
      sealed: true,
    }),
    nextStep: system('次にすること', words('段階・誰が・いつまでに・何が足りないか。'), 250),
    available: availableOperations(),
    operation: operation(),
    result: operationResult(),
    remarks: remarks(words('差し戻す・見送る理由などを書きます。操作によっては文面に入ります。')),
    dueOn: shared('期限', words('回答の期限です。書き換えると、その日が期限になります。'), 110, {
      type: 'date',
      distinct: true,
    }),
    kind: system('種別', words('締結前・年度当初・随時'), 80, { choices: caseKinds, ...own }),
    actor: system('担当', words('いま動く人です。'), 140),
    fiscalYear: system('年度', words('受付日の年度（西暦）です。'), 70, { type: 'number', ...own }),
    agreementIds: system(
      '協定番号',
      words('締結後の案件が基づく協定です。複数のときは「、」で区切ります。'),
      90,
      { refers: ['agreements.agreementId'], distinct: true },
    ),
    receivedOn: system('受付日', words('案件が始まった日です。'), 110, { type: 'date', ...own }),
    businessId: system('事業者番号', words('事業者タブの番号です。'), 90, {
      refers: ['businesses'],
      ...own,
    }),
    otherAnswers: system('その他の回答', words('① 様式1の、ほかの欄にない回答です。'), 200, {
      distinct: true,
    }),
    archivedIn: system(
      '保存先',
      words(
        '終わって保存へ移した案件の、提案事業・回答・協議・文書・送信・受付がある台帳です。直すときは「保存から戻す」を選びます。',
      ),
      80,
      { type: 'address' },
    ),
    returnedOn: system('差し戻し日', words('差し戻して再提出を待っている間だけ入ります。'), 110, {
      type: 'date',
      distinct: true,
    }),
    consultedOn: staff('協議日', words('② 事業者等と協議した日を入れます。'), 110, {
      type: 'date',
    }),
    consultationNotes: staff('協議記録', words('② 協議の内容を書きます。'), 260, { plain: true }),
    wishes: system('希望する政策分野', words('① 様式1に書かれていた分野です。'), 180, {
      distinct: true,
    }),
    policyFields: staff(
      '政策分野',
      words('② 連携を希望する分野を「、」で区切って書きます。'),
      200,
      { distinct: true },
    ),
    handedOverTo: staff('引継ぎ先', words('所管課へ引き継ぐときの課名です。'), 120, {
      distinct: true,
    }),
    postedOn: staff('掲載日', words('③ 庁内掲示板に載せた日を入れます。'), 110, { type: 'date' }),
    postedBy: staff('掲載者', words('③ 庁内掲示板に載せた人を書きます。'), 100, { plain: true }),
    askedOn: system('照会日', words('いまの回答をお願いした日です。'), 110, {
      type: 'date',
      distinct: true,
    }),
    inquired: system('照会先', words('③ 照会した課です。'), 200, own),
    answered: system('回答状況', words('回答した数／照会した数'), 80),
    concludedOn: staff('締結日', words('⑪ 協定を締結した日を入れます。'), 110, {
      type: 'date',
      distinct: true,
    }),
    agreementName: shared('協定名称', words('⑪ 締結する協定の名称です。'), 260, { distinct: true }),
    jointBusinesses: staff(
      '連名の事業者',
      words('⑪ 1つの協定を複数の事業者等と結ぶとき、ほかの事業者番号を「、」で区切って書きます。'),
      120,
      { distinct: true },
    ),
    signers: staff(
      '署名者',
      words('⑪ 協定に署名する人です。空欄なら市長と代表者になります。'),
      160,
      { plain: true },
    ),
    ceremonyWish: staff('式典の希望', words('⑪ 締結式典についての相手方の希望です。'), 100, {
      choices: ceremonyWishes,
      plain: true,
    }),
    ceremonyAt: staff('式典日時', words('⑪ 式典の日時です。'), 140, { type: 'datetime' }),
    ceremonyPlace: staff('式典場所', words('⑪ 式典の場所です。'), 140),
    ceremonyAttendees: staff('式典出席者', words('⑪ 式典に出る人です。'), 160, { plain: true }),
    fileLink: staff('文書リンク', words('⑪ 協定書の保管場所です。'), 160, { plain: true }),
    dueAtClosing: hidden(
      '締切時の期限',
      words('回答を締め切ったときに、手で入れられていた期限です。'),
    ),
    answersDueOn: hidden('様式5の期限', words('⑦ 様式5の回答期限だった日です。'), { type: 'date' }),
    usedRemarks: usedRemarks(),
    history: history(),
    quietSince: hidden('動きの控え', words('案件が終わったあと、いつから動きがないかです。')),
    seal: rowSeal(),
  },
});
