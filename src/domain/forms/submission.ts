// What arrives through a 様式: as it came (raw), and as read by the table of its questions.
import type { FormId, forms } from './index';

/** As it came: answers by the question's label; several choices as a list. */
export interface RawSubmission {
  readonly form: FormId;
  readonly responseId: string;
  /** Epoch milliseconds. */
  readonly submittedAt: number;
  readonly answers: Readonly<Record<string, string | readonly string[]>>;
  /** The title of its Google Form, where that is none of the system's: `form` is the likest then. */
  readonly unknownForm?: string;
}

/** What an answer may say: one of the words offered, where it is one of them. */
type Answer<Question> = Question extends { kind: 'choice'; choices: readonly (infer Word)[] }
  ? Word | ''
  : string;

type Fields<Group> = { readonly [K in keyof Group]: Answer<Group[K]> };

type RowFields<F extends FormId> = (typeof forms)[F] extends {
  rows: { questions: infer Questions };
}
  ? Fields<Questions>
  : Record<never, string>;

/** As read: one text per question (several choices joined by 、), the filled rows with their numbers. */
export interface Submission<F extends FormId = FormId> {
  readonly form: F;
  readonly fields: Fields<(typeof forms)[F]['head'] & (typeof forms)[F]['foot']>;
  readonly rows: readonly (RowFields<F> & {
    readonly row: number;
    /** What is wrong with it, where each row counts for itself. */
    readonly problem?: string;
  })[];
}

export type ParsedSubmission<F extends FormId = FormId> =
  | { readonly ok: true; readonly submission: Submission<F> }
  | { readonly ok: false; readonly problems: readonly string[] };
