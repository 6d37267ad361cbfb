// 文書: every Doc that the system makes, under its 文書名.
import { words } from '../../base/words';
import {
  availableOperations,
  hidden,
  operation,
  operationResult,
  own,
  rowSeal,
  staff,
  system,
} from './column';
import { tab } from './tab';

const SENT = '発送済';
const documentStates = ['案', '発送待ち', SENT, '差替済', '控え'] as const;
export type DocumentState = (typeof documentStates)[number];

/** 様式1 … 様式8 as they were filed or are sent, and what else the system writes. */
export type DocumentForm =
  | `様式${1 | 2 | 3 | 4 | 5 | 6 | 7 | 8}`
  | '不適合通知'
  | '見送り通知'
  | '結果掲示文'
  | '掲示文'
  | '見直し資料'
  | '引継書'
  | '公表資料'
  | '全文';

export const documents = tab({
  name: '文書',
  about: words('作成した文書の一覧です。決裁日と文書番号はここに入れます。'),
  key: 'name',
  whom: 'addressee',
  within: 'caseId',
  read: {
    kind: 'byMatter',
    by: ['caseId'],
    tells: ['state', 'operation', 'fileId'],
  },
  columns: {
    name: system('文書名', words('文書の名前です。'), 220, { sealed: true }),
    addressee: system('宛先', words('文書の宛先です。'), 160, { distinct: true }),
    state: system('状態', words('案・発送待ち・発送済・差替済・控え'), 80, {
      choices: documentStates,
      ...own,
    }),
    available: availableOperations(),
    operation: operation(),
    result: operationResult(),
    documentNumber: staff('文書番号', words('文書管理システムの番号を入れます。'), 140, {
      distinct: true,
      keptOnce: SENT,
    }),
    approvedOn: staff('決裁日', words('決裁の日を入れます。'), 110, {
      type: 'date',
      distinct: true,
      keptOnce: SENT,
    }),
    link: system('リンク', words('「開く」で文書が開きます。アドレスは数式バーに出ます。'), 80, {
      type: 'address',
      distinct: true,
    }),
    unfilled: system('未記入', words('ひな形の差し込みのうち、埋まらなかったものです。'), 140),
    form: system<DocumentForm>('様式', words('文書の種類です。'), 100, own),
    caseId: system('案件番号', words('属する案件です。'), 90, { refers: ['cases'], sealed: true }),
    madeOn: system('作成日', words('文書を作った日です。'), 110, { type: 'date', distinct: true }),
    sentOn: system('発送日', words('発送した日です。'), 110, { type: 'date', ...own }),
    retentionYears: system('保存年限', words('設定の年数です。'), 80, { type: 'number' }),
    disposalOn: system('廃棄予定日', words('保存年限が終わる日です。'), 110, {
      type: 'date',
      distinct: true,
    }),
    filledIn: hidden('記入した内容', words('発送のときに文書に入れた発信日と文書番号です。')),
    receiver: hidden('宛先の番号', words('事業者番号または課名です。'), { sealed: true }),
    basis: hidden('案のもと', words('案を作ったときの提案事業と回答です。')),
    fileId: hidden('ファイルID', words('文書のファイルの番号です。'), { sealed: true }),
    content: hidden('差し込み', words('文書に入れる内容です。'), { parts: 8, sealed: true }),
    seal: rowSeal(),
  },
});
