// 様式2 連携事業の可否（回答）: ④/E, from a department.

import { answerChoices } from '../registry/tabs/answers';
import { type Form, replyCodeQuestion } from './form';
import { answersOf } from './rows';
import { contactQuestions, departmentQuestions } from './sender';
import { lastCounts, readInMail, told } from './told';

export const departmentAnswer = {
  key: '様式2',
  title: () => '様式2 連携事業の可否（回答）',
  from: 'department',
  description: ({ policyDivisionName }) =>
    told(
      `${policyDivisionName}長あて\n事業者等より提案のあった包括連携協定に係る連携事業の可否について、次のとおり回答します。`,
      `${readInMail('提案内容と回答期限')}「提案事業」の欄には、照会した事業が入っています。`,
      '担当する事務でないときは「所管外」、決める前に協議が要るときは「要協議」を選んでください。',
      lastCounts(),
    ),
  head: {
    ...departmentQuestions,
  },
  rows: {
    count: 6,
    apart: true,
    questions: answersOf(answerChoices),
  },
  foot: {
    ...contactQuestions,
    replyCode: { ...replyCodeQuestion, required: true },
  },
} as const satisfies Form;
