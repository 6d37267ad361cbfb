// 様式1 連携事業の提案（事業者等）: ①/B.
import { words } from '../base/words';
import { type Form, replyCodeQuestion } from './form';

export const businessProposal = {
  key: '様式1',
  title: () => '様式1 連携事業の提案（事業者等）',
  from: 'business',
  description: ({ cityName }) =>
    `${cityName}長あて\n包括連携協定に係る連携事業について、次のとおり提案します。\n受け付けると、控えをメールでお送りします。`,
  head: {
    name: { label: '名称', kind: 'text', required: true },
    corporateNumber: { label: '法人番号', kind: 'text', help: words('13桁の番号（お持ちの場合）') },
    address: { label: '所在地', kind: 'text', required: true },
    representative: {
      label: '代表者氏名',
      kind: 'text',
      required: true,
      help: words('職名からお書きください（例：代表取締役 山田太郎）。'),
    },
    contactPerson: { label: '担当者', kind: 'text', required: true },
    mail: {
      label: '連絡先メール',
      kind: 'email',
      required: true,
      help: words('控えと市からの文書をお送りします。'),
    },
    phone: { label: '連絡先電話', kind: 'text' },
    policyFields: { label: '希望する政策分野', kind: 'choices', choicesFrom: 'policyFields' },
  },
  rows: {
    count: 6,
    questions: {
      projectName: { label: '提案{n} 事業名', kind: 'text', required: true },
      content: { label: '提案{n} 提案内容', kind: 'paragraph', required: true },
    },
  },
  foot: {
    pledge: {
      label: '誓約',
      kind: 'tick',
      required: true,
      choices: [
        '包括連携協定ガイドラインの基準（事業者等・連携事業）のいずれにも該当しないことを誓約します。',
      ],
    },
    referenceUrl: { label: '参考資料URL', kind: 'text' },
    replyCode: replyCodeQuestion,
  },
} as const satisfies Form;
