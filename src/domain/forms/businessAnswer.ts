// 様式5 伊達市提案連携事業について（回答）: ⑦/G, from the business.
import { words } from '../base/words';
import { type Form, replyCodeQuestion } from './form';

export const businessAnswer = {
  key: '様式5',
  title: ({ cityName }) => `様式5 ${cityName}提案連携事業について（回答）`,
  from: 'business',
  description: ({ cityName }) =>
    `${cityName}長あて\n${cityName}より提案のあった包括連携協定に係る連携事業について、次のとおり回答します。`,
  head: {
    name: { label: '名称', kind: 'text', required: true },
    address: { label: '所在地', kind: 'text', required: true },
    representative: { label: '代表者氏名', kind: 'text', required: true },
  },
  rows: {
    count: 5,
    questions: {
      project: { label: 'No.{n} 提案事業', kind: 'text', required: true },
      answer: { label: 'No.{n} 連携可否', kind: 'choice', required: true, choices: ['可', '否'] },
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
