/** Google Forms as plain JSON. */

export type ItemKind =
  | 'TEXT'
  | 'PARAGRAPH_TEXT'
  | 'LIST'
  | 'MULTIPLE_CHOICE'
  | 'CHECKBOX'
  | 'SECTION_HEADER'
  | 'PAGE_BREAK';

export interface FormState {
  id: string;
  /** The id in the public link. */
  publishedId: string;
  title: string;
  description: string;
  confirmationMessage: string;
  published: boolean;
  collectEmail: boolean;
  allowEdits: boolean;
  limitOne: boolean;
  respondAgainLink: boolean;
  items: ItemState[];
  responses: ResponseState[];
}

export interface ItemState {
  id: number;
  /** The number N of `entry.N` in prefilled links: not the item's id, and fixed. */
  entry: number;
  type: ItemKind;
  title: string;
  help: string;
  required: boolean;
  choices: string[];
  /** Whether an answer of one's own may be given beside the choices (「その他」). */
  other: boolean;
  /** Present where the answer must be a mail address. */
  email?: { helpText: string };
}

export interface ResponseState {
  id: string;
  /** Epoch milliseconds. */
  at: number;
  email: string;
  /** By item id; unanswered items are absent. Several choices stand as a list. */
  answers: Record<string, Answer>;
}

export type Answer = string | string[];
