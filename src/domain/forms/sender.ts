// The questions that every 様式 asks of who sends it: a department, a business, and whom to ask back.
import type { Question } from './form';

/** 様式2・3・7 */
export const departmentQuestions = {
  departmentName: {
    label: '課名',
    kind: 'text',
    required: true,
    goes: 'names',
    paper: { blank: '課名' },
    again: true,
  },
  departmentHead: {
    label: '課長名',
    kind: 'text',
    required: true,
    goes: 'stays',
    paper: { blank: '課長名' },
    again: true,
  },
} as const satisfies Readonly<Record<string, Question>>;

/** 様式5・8 */
export const businessQuestions = {
  name: {
    label: '名称',
    kind: 'text',
    required: true,
    goes: 'names',
    paper: { blank: '名称' },
    again: true,
  },
  address: {
    label: '所在地',
    kind: 'text',
    required: true,
    goes: 'stays',
    paper: { blank: '所在地' },
    again: true,
  },
  representative: {
    label: '代表者氏名',
    kind: 'text',
    required: true,
    goes: 'stays',
    paper: { blank: '代表者氏名' },
    again: true,
  },
} as const satisfies Readonly<Record<string, Question>>;

/** Kept with the answers (回答). */
export const contactQuestions = {
  contactPerson: {
    label: '担当者',
    kind: 'text',
    required: true,
    goes: { tab: 'answers', column: 'contactPerson' },
    paper: { blank: '担当者' },
    again: false,
  },
  contact: {
    label: '連絡先',
    kind: 'text',
    required: true,
    goes: { tab: 'answers', column: 'contact' },
    paper: { blank: '連絡先' },
    again: false,
  },
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
