// 様式2 連携事業の可否（回答）: ④/E, from a department.

import { words } from '../base/words';
import { answerChoices } from '../registry/tabs/answers';
import { type Form, replyCodeQuestion } from './form';
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
        choices: answerChoices,
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
    ...contactQuestions,
    replyCode: { ...replyCodeQuestion, required: true },
  },
} as const satisfies Form;
