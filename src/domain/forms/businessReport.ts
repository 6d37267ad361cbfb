// 様式8 実績報告（事業者等）: A, each March.
import { type Form, replyCodeQuestion } from './form';

export const businessReport = {
  key: '様式8',
  title: () => '様式8 実績報告（事業者等）',
  from: 'business',
  description: ({ cityName }) => `${cityName}長あて\n連携事業実績について、次のとおり報告します。`,
  head: {
    name: { label: '名称', kind: 'text', required: true },
    address: { label: '所在地', kind: 'text', required: true },
    representative: { label: '代表者氏名', kind: 'text', required: true },
    hasAchievement: {
      label: '実績の有無',
      kind: 'choice',
      required: true,
      choices: ['あり', 'なし'],
    },
  },
  rows: {
    count: 4,
    questions: {
      project: { label: 'No.{n} 連携事業', kind: 'text' },
      achievement: { label: 'No.{n} 実績内容', kind: 'paragraph' },
    },
  },
  foot: {
    contactPerson: { label: '担当者', kind: 'text', required: true },
    contact: { label: '連絡先', kind: 'text', required: true },
    replyCode: { ...replyCodeQuestion, required: true },
  },
} as const satisfies Form;
