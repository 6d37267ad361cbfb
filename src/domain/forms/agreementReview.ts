// 協定の見直し: whether either side has an objection before an agreement renews.
import { type Form, replyCodeQuestion } from './form';
import { askedOf } from './sender';
import { lastCounts, told } from './told';

export const agreementReview = {
  key: '協定の見直し',
  title: () => '協定の見直し',
  from: 'either',
  description: () =>
    told(
      '包括連携協定の継続について、疑義の有無を回答してください。協定は「対象」の欄に、回答期限は「回答コード」の欄のはじめにあります。',
      'この協定の成果等を振り返り、双方から特段疑義などがないときは、協定を自動更新します。',
      lastCounts(),
    ),
  head: {
    ...askedOf,
    hasObjection: {
      label: '疑義の有無',
      goes: { tab: 'answers', column: 'answer' },
      paper: 'nowhere',
      again: false,
      kind: 'choice',
      required: true,
      choices: ['なし', 'あり'],
    },
    reason: {
      label: '理由',
      goes: { tab: 'answers', column: 'reason' },
      paper: 'nowhere',
      again: false,
      kind: 'paragraph',
    },
  },
  foot: {
    replyCode: { ...replyCodeQuestion, required: true },
  },
} as const satisfies Form;
