// 様式2 連携事業の可否（回答）: ④/E, from a department.

import { words } from '../base/words';
import { answerChoices } from '../registry/tabs/answers';
import { type Form, replyCodeQuestion } from './form';

export const departmentAnswer = {
  key: '様式2',
  title: () => '様式2 連携事業の可否（回答）',
  from: 'department',
  description: ({ policyDivisionName }) =>
    `${policyDivisionName}長あて\n事業者等より提案のあった包括連携協定に係る連携事業の可否について、次のとおり回答します。`,
  head: {
    departmentName: { label: '課名', kind: 'text', required: true },
    departmentHead: { label: '課長名', kind: 'text', required: true },
  },
  rows: {
    count: 6,
    questions: {
      project: { label: 'No.{n} 提案事業', kind: 'text', required: true },
      answer: { label: 'No.{n} 連携可否', kind: 'choice', required: true, choices: answerChoices },
      reason: {
        label: 'No.{n} 理由',
        kind: 'paragraph',
        help: words('「否」のときは必ずお書きください。'),
      },
    },
  },
  foot: {
    contactPerson: { label: '担当者', kind: 'text', required: true },
    contact: { label: '連絡先', kind: 'text', required: true },
    replyCode: { ...replyCodeQuestion, required: true },
  },
} as const satisfies Form;
