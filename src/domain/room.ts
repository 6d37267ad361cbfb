// What a step's room brings to the flow: one declaration each, and nothing of it may be left unsaid.
import type { AskKind } from './asks/ask';
import type { Case } from './cases/cases';
import type { Duty } from './cases/duty';
import type { StepCells } from './cases/stepCells';
import type { StepKey } from './cases/steps';
import type { Context } from './context';
import type { DocumentKindKey } from './documents/kinds';
import type { Letter } from './documents/letter';
import type { Posting } from './documents/posting';
import type { YearDocument } from './documents/yearDocument';
import type { FormId, forms } from './forms';
import type { ReplyCode } from './forms/replyCode';
import type { Submission } from './forms/submission';
import type { AlongsideFor } from './mail/alongside';
import type { NoticeKind } from './mail/kinds';
import type { Wanted } from './mail/wanted';
import type { HomeOrigin, Line } from './operations/homeLine';
import type { NextStep } from './operations/nextStep';
import type { Operation } from './operations/operation';
import type { Accepted, Arrival, Held } from './receiving/outcome';
import type { TabKey } from './registry/tabs';

/** An operation of any tab. */
export type AnyOperation = { readonly [K in TabKey]: Operation<K> }[TabKey];

/** The 回答コード that came with a 様式: none comes this far without one that must have it. */
export type CodeOf<F extends FormId> = (typeof forms)[F]['foot']['replyCode'] extends {
  readonly required: true;
}
  ? ReplyCode
  : ReplyCode | undefined;

/** Takes in one 様式 that could be read. */
export type Receive<F extends FormId> = (
  context: Context,
  submission: Submission<F>,
  code: CodeOf<F>,
  arrival: Arrival,
) => Accepted | Held;

/** Lines of ホーム that come from no case. */
export interface HomeSource {
  readonly origin: HomeOrigin;
  readonly lines: (context: Context) => readonly Line[];
}

export interface Room {
  /** Of 次の操作, in the order of the drop-downs. */
  readonly operations: readonly AnyOperation[];
  /** The 様式 that are taken in here. */
  readonly receives: { readonly [F in FormId]?: Receive<F> };
  readonly letters: readonly Letter[];
  readonly postings: readonly Posting[];
  /** Docs of a year and of no case, and how each is made again. */
  readonly yearDocuments: { readonly [K in DocumentKindKey]?: YearDocument };
  readonly asks: readonly AskKind[];
  /** Whether a mail of this kind that did not arrive is still to arrive. */
  readonly wanted: { readonly [K in NoticeKind]?: Wanted };
  /** 次にすること of a case, by the step at which it stands. */
  readonly nextSteps: {
    readonly [K in StepKey]?: (context: Context, row: Case) => NextStep;
  };
  /** The cells that staff fill in, by the step. */
  readonly cells: { readonly [K in StepKey]?: StepCells };
  /** What a case finds at a step to which an operation has moved it. */
  readonly arrivals: { readonly [K in StepKey]?: (context: Context, row: Case) => void };
  readonly home: readonly HomeSource[];
  /** What the year asks for on its days. @param alongside what goes along in the mails of March and April */
  readonly duties: (alongside: AlongsideFor) => readonly Duty[];
}
