// The rows that two 様式 have in common: what is proposed (1・3), answered (2・5) and reported (7・8).
import { words } from '../base/words';
import type { Question } from './form';
import { readInMail } from './told';

type Questions = Readonly<Record<string, Question>>;

/** 様式1・3. @param again whether a link fills them in */
export const proposalsOf = ({ again }: { readonly again: boolean }) =>
  ({
    projectName: {
      label: '提案{n} 事業名',
      goes: { tab: 'projects', column: 'projectName' },
      paper: { blank: '提案内容' },
      again,
      kind: 'text',
      required: true,
    },
    content: {
      label: '提案{n} 提案内容',
      goes: { tab: 'projects', column: 'content' },
      paper: { blank: '提案内容' },
      again,
      kind: 'paragraph',
      required: true,
    },
  }) as const satisfies Questions;

/** 様式2・5. @param choices what may be answered */
export const answersOf = <const Choices extends readonly string[]>(choices: Choices) =>
  ({
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
      choices,
    },
    reason: {
      label: 'No.{n} 理由',
      goes: { tab: 'answers', column: 'reason' },
      paper: { blank: '理由' },
      again: false,
      kind: 'paragraph',
      help: words('「否」のときは必ずお書きください。'),
    },
  }) as const satisfies Questions;

/** 様式7・8: before the rows. */
export const hasAchievement = {
  label: '実績の有無',
  goes: { tab: 'answers', column: 'answer' },
  paper: 'nowhere',
  again: false,
  kind: 'choice',
  required: true,
  choices: ['あり', 'なし'],
} as const satisfies Question;

/** 様式7・8 */
export const achievements = {
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
} as const satisfies Questions;

/** What 様式7・8 say of them. */
export const reporting = (): string =>
  `${readInMail('報告していただく年度と期限')}実績がないときは「なし」を選んでください。そのときは、「No.」の欄は書かなくて構いません。`;
