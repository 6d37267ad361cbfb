// 様式7 実績報告（担当部局）: A, each March.
import { type Form, replyCodeQuestion } from './form';

export const departmentReport = {
  key: '様式7',
  title: () => '様式7 実績報告（担当部局）',
  from: 'department',
  description: ({ policyDivisionName }) =>
    `${policyDivisionName}長あて\n連携事業実績について、次のとおり報告します。`,
  head: {
    departmentName: { label: '課名', kind: 'text', required: true },
    departmentHead: { label: '課長名', kind: 'text', required: true },
    hasAchievement: {
      label: '実績の有無',
      kind: 'choice',
      required: true,
      choices: ['あり', 'なし'],
    },
  },
  rows: {
    count: 5,
    questions: {
      project: { label: 'No.{n} 連携事業', kind: 'text' },
      achievement: { label: 'No.{n} 実績内容', kind: 'paragraph' },
      partner: { label: 'No.{n} 連携先事業者等', kind: 'text' },
    },
  },
  foot: {
    contactPerson: { label: '担当者', kind: 'text', required: true },
    contact: { label: '連絡先', kind: 'text', required: true },
    replyCode: { ...replyCodeQuestion, required: true },
  },
} as const satisfies Form;
