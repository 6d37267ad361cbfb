// The documents that the system makes: their template, name, and what fills them.
import type { DocumentForm } from '../registry/tabs/documents';

/** Written into a draft where the template says 発信日 and 文書番号; filled in at sending. */
export const blanks = {
  発信日: '（発信日は発送時に入ります）',
  文書番号: '（文書番号は発送時に入ります）',
} as const;

export type BlankKey = keyof typeof blanks;

/** An em space at the beginning of a value's line indents the whole paragraph by one character. */
export const blockIndent = '\u2003';

/** What goes into a document: single values, and the rows of the table row that repeats, where it has one. */
export interface DocumentContent {
  readonly fields: Readonly<Record<string, string>>;
  readonly rows?: readonly Readonly<Record<string, string>>[];
}

export interface DocumentKind {
  /** 様式 column of 文書, and the middle of 文書名. */
  readonly form: DocumentForm;
  /** The template's name; absent for plain text documents, which have just a title and paragraphs. */
  readonly template?: string;
  /** Which folder holds it; what staff correct until it is sent lies among the drafts up to then. */
  readonly folder: 'drafts' | 'letters' | 'records' | 'publication';
}

export const documentKinds = {
  cityReply: { form: '様式4', template: '様式4', folder: 'drafts' },
  outcomeNotice: { form: '様式6', template: '様式6', folder: 'letters' },
  departmentReport: { form: '様式7', template: '様式7', folder: 'letters' },
  businessReport: { form: '様式8', template: '様式8', folder: 'letters' },
  businessProposal: { form: '様式1', template: '様式1', folder: 'records' },
  departmentAnswer: { form: '様式2', template: '様式2', folder: 'records' },
  departmentProposal: { form: '様式3', template: '様式3', folder: 'records' },
  businessAnswer: { form: '様式5', template: '様式5', folder: 'records' },
  ineligibilityNotice: { form: '不適合通知', template: '不適合通知', folder: 'drafts' },
  passOverNotice: { form: '見送り通知', template: '見送り通知', folder: 'drafts' },
  outcomePosting: { form: '結果掲示文', folder: 'letters' },
  posting: { form: '掲示文', folder: 'letters' },
  reviewMaterial: { form: '見直し資料', folder: 'letters' },
  handoverBook: { form: '引継書', folder: 'letters' },
  publicationPack: { form: '公表資料', folder: 'publication' },
  fullText: { form: '全文', folder: 'records' },
} as const satisfies Record<string, DocumentKind>;

export type DocumentKindKey = keyof typeof documentKinds;

/** The kind whose 様式 column says this. */
export function documentKindOf(form: DocumentForm | ''): DocumentKindKey | undefined {
  return (Object.keys(documentKinds) as DocumentKindKey[]).find(
    (key) => documentKinds[key].form === form,
  );
}

/** 文書名 of what a case has once: `R8-001-様式4`; later versions add their 訂正. */
export const documentNameOf = (kind: DocumentKindKey, caseId: string): string =>
  `${caseId}-${documentKinds[kind].form}`;
