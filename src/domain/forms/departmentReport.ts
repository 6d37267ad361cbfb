// 様式7 実績報告（担当部局）: A, each March.

import { type Form, replyCodeQuestion } from './form';
import { achievements, hasAchievement, reporting } from './rows';
import { contactQuestions, departmentQuestions } from './sender';
import { published, told } from './told';

export const departmentReport = {
  key: '様式7',
  title: () => '様式7 実績報告（担当部局）',
  from: 'department',
  description: (settings) =>
    told(
      `${settings.policyDivisionName}長あて\n連携事業実績について、次のとおり報告します。`,
      reporting(),
      published(settings),
    ),
  head: {
    ...departmentQuestions,
    hasAchievement,
  },
  rows: {
    count: 5,
    questions: {
      ...achievements,
      partner: {
        label: 'No.{n} 連携先事業者等',
        goes: 'names',
        paper: { blank: '連携先事業者等' },
        again: true,
        kind: 'text',
      },
    },
  },
  foot: {
    ...contactQuestions,
    replyCode: { ...replyCodeQuestion, required: true },
  },
} as const satisfies Form;
