// 様式7 実績報告（担当部局）: A, each March.

import { type Form, replyCodeQuestion } from './form';
import { contactQuestions, departmentQuestions } from './sender';
import { published, readInMail, told } from './told';

export const departmentReport = {
  key: '様式7',
  title: () => '様式7 実績報告（担当部局）',
  from: 'department',
  description: (settings) =>
    told(
      `${settings.policyDivisionName}長あて\n連携事業実績について、次のとおり報告します。`,
      `${readInMail('報告していただく年度と期限')}実績がないときは「なし」を選んでください。そのときは、「No.」の欄は書かなくて構いません。`,
      published(settings),
    ),
  head: {
    ...departmentQuestions,
    hasAchievement: {
      label: '実績の有無',
      goes: { tab: 'answers', column: 'answer' },
      paper: 'nowhere',
      again: false,
      kind: 'choice',
      required: true,
      choices: ['あり', 'なし'],
    },
  },
  rows: {
    count: 5,
    questions: {
      project: {
        label: 'No.{n} 連携事業',
        goes: { tab: 'answers', column: 'projectId' },
        paper: { blank: '連携事業名' },
        again: true,
        kind: 'text',
      },
      achievement: {
        label: 'No.{n} 実績内容',
        goes: { tab: 'answers', column: 'reason' },
        paper: { blank: '実績内容' },
        again: false,
        kind: 'paragraph',
      },
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
