// 受付: every submission as it came, valid or not. Nothing here is ever changed or lost.
import { words } from '../../base/words';
import { hidden, operation, operationResult, remarks, rowSeal, staff, system } from './column';
import { tab } from './tab';

const intakeStates = ['処理済', '保留', '重複', '処理しない'] as const;
export type IntakeState = (typeof intakeStates)[number];

/** 様式1 … 様式8, 日程調整, 協定の見直し: what people fill in, by the names used everywhere people read. */
export type FormName =
  | '様式1'
  | '様式2'
  | '様式3'
  | '様式5'
  | '様式7'
  | '様式8'
  | '日程調整'
  | '協定の見直し';

export const intake = tab({
  name: '受付',
  about: words('届いたものすべての控えです。「保留」は人が確かめて決めます。'),
  key: 'intakeId',
  whom: 'target',
  read: {
    kind: 'byMatter',
    by: ['target'],
    tells: ['state', 'operation', 'responseId', 'answersHash'],
  },
  columns: {
    intakeId: system('受付番号', words('届いた順の番号です。'), 80),
    form: system<FormName>('様式', words('様式の番号です。'), 80, { sealed: true }),
    sender: system('提出者', words('提出した人です。'), 140, { sealed: true }),
    target: staff('対象', words('案件番号などです。保留のときに書けます。'), 110),
    state: system('状態', words('処理済・保留・重複・処理しない'), 70, { choices: intakeStates }),
    reason: system('理由', words('保留などの理由です。'), 280),
    operation: operation(),
    result: operationResult(),
    remarks: remarks(words('処理しない理由などを書きます。')),
    receivedAt: system('受付日時', words('届いた日時です。'), 140, {
      type: 'datetime',
      sealed: true,
    }),
    answers: system('回答内容', words('届いたとおりの質問と回答です。'), 400, {
      parts: 8,
      sealed: true,
    }),
    responseId: system('回答ID', words('フォームの回答の番号です。'), 120),
    answersHash: hidden('内容の印', words('同じ内容かどうかを見分ける印です。')),
    seal: rowSeal(),
  },
});
