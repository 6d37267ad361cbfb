// 様式5 伊達市提案連携事業について（回答）: ⑦/G, from the business.

import { words } from '../base/words';
import { type Form, replyCodeQuestion } from './form';
import { businessQuestions, knownContactQuestions } from './sender';
import { lastCounts, personalData, readInMail, told } from './told';

export const businessAnswer = {
  key: '様式5',
  title: ({ cityName }) => `様式5 ${cityName}提案連携事業について（回答）`,
  from: 'business',
  description: (settings) =>
    told(
      `${settings.cityName}長あて\n${settings.cityName}より提案のあった包括連携協定に係る連携事業について、次のとおり回答します。`,
      `提案内容は様式4にあります。${readInMail('回答期限')}`,
      lastCounts(),
      personalData(settings),
    ),
  head: {
    ...businessQuestions,
  },
  rows: {
    count: 5,
    apart: true,
    questions: {
      project: {
        label: 'No.{n} 提案事業',
        goes: { tab: 'answers', column: 'projectId' },
        paper: { blank: '提案事業名' },
        again: true,
        kind: 'text',
        required: true,
      },
      answer: {
        label: 'No.{n} 連携可否',
        goes: { tab: 'answers', column: 'answer' },
        paper: { blank: '連携可否' },
        again: false,
        kind: 'choice',
        required: true,
        choices: ['可', '否'],
      },
      reason: {
        label: 'No.{n} 理由',
        goes: { tab: 'answers', column: 'reason' },
        paper: { blank: '理由' },
        again: false,
        kind: 'paragraph',
        help: words('「否」のときは必ずお書きください。'),
      },
    },
  },
  foot: {
    ...knownContactQuestions,
    replyCode: { ...replyCodeQuestion, required: true },
  },
} as const satisfies Form;
