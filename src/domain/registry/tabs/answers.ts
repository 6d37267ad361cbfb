// 回答: per project × answerer × answer, from 様式2, 様式5, 様式7, 様式8 and 日程調整; 協定の見直し per term.
import { words } from '../../base/words';
import { hidden, own, rowSeal, system } from './column';
import type { FormName } from './intake';
import { tab } from './tab';

export const answerChoices = ['可', '否', '要協議', '所管外'] as const;
export type Answer = (typeof answerChoices)[number];
/** 実績の有無 (様式7・様式8) and 疑義の有無 (協定の見直し). */
const presences = ['あり', 'なし'] as const;
const answerValidities = ['有効', '差替済'] as const;

export const answers = tab({
  name: '回答',
  about: words('様式2・様式5・様式7・様式8・日程調整・協定の見直しの回答を1件ずつ残します。'),
  key: 'answerId',
  read: {
    kind: 'byMatter',
    by: ['projectId', 'subject'],
    tells: [],
  },
  columns: {
    answerId: system('回答番号', words('自動で付く番号です。'), 90, { sealed: true }),
    projectId: system('提案事業番号', words('答えた提案事業です。'), 110, {
      refers: ['projects'],
      needed: 'subject',
      sealed: true,
    }),
    subject: system('対象', words('実績報告では年度、協定の見直しでは協定期番号です。'), 100, {
      sealed: true,
    }),
    answerer: system('回答者', words('課名または事業者名です。'), 160, { sealed: true }),
    form: system<Exclude<FormName, '様式1' | '様式3'>>(
      '様式',
      words('様式2・様式5・様式7・様式8・日程調整・協定の見直し'),
      90,
      { sealed: true },
    ),
    answer: system(
      '可否',
      words('可・否・要協議・所管外。実績報告では実績の、協定の見直しでは疑義の、あり・なしです。'),
      70,
      { choices: [...answerChoices, ...presences], sealed: true },
    ),
    reason: system(
      '理由',
      words('回答された理由です。日程調整では、参加できる候補と備考、実績報告では実績内容です。'),
      300,
      own,
    ),
    contactPerson: system('担当者', words('回答の担当者です。'), 110, own),
    contact: system('連絡先', words('担当者の連絡先です。'), 160, own),
    answeredOn: system('回答日', words('回答を受けた日時です。'), 140, {
      type: 'datetime',
      ...own,
    }),
    intakeId: system('受付番号', words('受付タブの番号です。'), 90, { sealed: true }),
    validity: system('有効', words('あとの回答に差し替わると「差替済」になります。'), 70, {
      choices: answerValidities,
      ...own,
    }),
    answererId: hidden('回答者の事業者番号', words('協定の見直しに回答した事業者等の番号です。'), {
      sealed: true,
    }),
    seal: rowSeal(),
  },
});
