// 日程調整: ⑨/J, who can come when, from the department and the business.
import { words } from '../base/words';
import { type Form, replyCodeQuestion } from './form';
import { askedOf } from './sender';
import { lastCounts, told } from './told';

export const scheduling = {
  key: '日程調整',
  title: () => '日程調整',
  from: 'either',
  description: () =>
    told(
      '初回協議の日程について、参加できる候補をすべて選んでください。参加できる候補がないときは、何も選ばずに、備考にご都合をお書きください。',
      lastCounts(),
    ),
  head: {
    respondent: askedOf.respondent,
    subject: {
      ...askedOf.subject,
      formerHelp: words('候補の日時が書いてあります。'),
      help: words('提案事業、回答期限と、候補の日時です。'),
    },
    possible: {
      label: '参加できる日程',
      goes: { tab: 'answers', column: 'reason' },
      paper: 'nowhere',
      again: false,
      kind: 'choices',
      choices: ['候補1', '候補2', '候補3', '候補4', '候補5'],
    },
  },
  foot: {
    remarks: {
      label: '備考',
      goes: { tab: 'answers', column: 'reason' },
      paper: 'nowhere',
      again: false,
      kind: 'paragraph',
    },
    replyCode: { ...replyCodeQuestion, required: true },
  },
} as const satisfies Form;
