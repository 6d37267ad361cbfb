// 様式3 連携事業の提案（担当部局）: ⑤/C, from a department.

import { words } from '../base/words';
import { type Form, optionalReplyCode } from './form';
import { line } from './line';
import { proposalsOf } from './rows';
import { departmentQuestions } from './sender';
import { readInMail, told } from './told';

export const departmentProposal = {
  key: '様式3',
  title: () => '様式3 連携事業の提案（担当部局）',
  from: 'department',
  description: ({ policyDivisionName }) =>
    told(
      `${policyDivisionName}長あて\n包括連携協定に係る連携事業について、次のとおり提案します。`,
      `「地域課題の解決」や「市民サービスの向上」、「相互の発展」が期待できる取組を、3件まで書けます。提案がなければ、提出は要りません。${readInMail('期限')}期限のあとでも提案できます。`,
      `必要に応じて、${policyDivisionName}でヒアリングを行います。`,
    ),
  head: {
    ...departmentQuestions,
    partner: line('連携相手事業者等', 'names', { again: true }),
    respondsTo: {
      label: '応える提案',
      goes: { tab: 'projects', column: 'respondsTo' },
      paper: { blank: '提案内容' },
      again: false,
      kind: 'text',
      help: words(
        '事業者等の提案に応えるときは、提案事業の番号をお書きください（例：R8-001-01）。',
      ),
    },
  },
  rows: {
    count: 3,
    questions: proposalsOf({ again: false }),
  },
  foot: {
    contactPerson: line('担当者', 'stays', { again: false }),
    contact: line('連絡先', 'stays', { again: false }),
    replyCode: optionalReplyCode,
  },
} as const satisfies Form;
