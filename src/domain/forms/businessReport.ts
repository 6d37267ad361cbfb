// 様式8 実績報告（事業者等）: A, each March.

import { type Form, replyCodeQuestion } from './form';
import { businessQuestions, knownContactQuestions } from './sender';
import { personalData, published, readInMail, told } from './told';

export const businessReport = {
  key: '様式8',
  title: () => '様式8 実績報告（事業者等）',
  from: 'business',
  description: (settings) =>
    told(
      `${settings.cityName}長あて\n連携事業実績について、次のとおり報告します。`,
      `${readInMail('報告していただく年度と期限')}実績がないときは「なし」を選んでください。そのときは、「No.」の欄は書かなくて構いません。`,
      published(settings),
      personalData(settings),
    ),
  head: {
    ...businessQuestions,
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
    count: 4,
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
    },
  },
  foot: {
    ...knownContactQuestions,
    replyCode: { ...replyCodeQuestion, required: true },
  },
} as const satisfies Form;
