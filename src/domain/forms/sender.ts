// The questions that every 様式 asks of who sends it: a department, a business, and whom to ask back.
import type { Question } from './form';
import { line } from './line';

/** 様式2・3・7 */
export const departmentQuestions = {
  departmentName: line('課名', 'names', { again: true }),
  departmentHead: line('課長名', 'stays', { again: true }),
} as const satisfies Readonly<Record<string, Question>>;

/** 様式5・8 */
export const businessQuestions = {
  name: line('名称', 'names', { again: true }),
  address: line('所在地', 'stays', { again: true }),
  representative: line('代表者氏名', 'stays', { again: true }),
} as const satisfies Readonly<Record<string, Question>>;

/** Kept with the answers (回答). */
export const contactQuestions = {
  contactPerson: line('担当者', { tab: 'answers', column: 'contactPerson' }, { again: false }),
  contact: line('連絡先', { tab: 'answers', column: 'contact' }, { again: false }),
} as const satisfies Readonly<Record<string, Question>>;

/** A business is asked with its own contact filled in. */
export const knownContactQuestions = {
  contactPerson: { ...contactQuestions.contactPerson, again: true },
  contact: { ...contactQuestions.contact, again: true },
} as const satisfies Readonly<Record<string, Question>>;

/** 日程調整, 協定の見直し: who answers, and about what. */
export const askedOf = {
  respondent: {
    label: '回答者',
    goes: 'names',
    paper: 'nowhere',
    again: true,
    kind: 'text',
    required: true,
  },
  subject: {
    label: '対象',
    goes: 'names',
    paper: 'nowhere',
    again: true,
    kind: 'paragraph',
    required: true,
  },
} as const satisfies Readonly<Record<string, Question>>;
