// 様式5 伊達市提案連携事業について（回答）: ⑦/G, from the business.

import { type Form, replyCodeQuestion } from './form';
import { answersOf } from './rows';
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
    questions: answersOf(['可', '否']),
  },
  foot: {
    ...knownContactQuestions,
    replyCode: { ...replyCodeQuestion, required: true },
  },
} as const satisfies Form;
