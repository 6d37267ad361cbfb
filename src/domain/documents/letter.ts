// What a letter of the city is: how it is drafted from the registry, mailed, and what follows once it is sent.

import type { Case } from '../cases/cases';
import type { StepKey } from '../cases/steps';
import type { Context } from '../context';
import type { Address, Notice } from '../mail/notice';
import type { Refusal } from '../registry/refusal';
import type { DocumentContent, DocumentKindKey } from './kinds';
import type { Signer } from './letterFields';
import type { DocumentRow } from './rows';

/** What a letter says, and to whom. */
export interface Composed {
  /** 宛先 in 文書. */
  readonly addressee: string;
  readonly content: DocumentContent;
  /** The projects and answers it speaks of: a draft is outdated once this differs. */
  readonly basis?: string;
}

export interface Letter {
  readonly kind: DocumentKindKey;
  /** The steps at which a draft may be sent; one that replaces a sent letter may be sent at any time. */
  readonly steps: readonly StepKey[];
  /** In whose name it goes. */
  readonly signer: Signer;
  /** Whether the case ends with it. */
  readonly ends?: true;
  /** 文書名 without 訂正. @param receiver 事業者番号, or the department's name */
  readonly nameFor: (caseId: string, receiver: string) => string;
  /** From the registry as it is now. */
  readonly compose: (context: Context, row: Case, receiver: string) => Composed;
  /** What the registry still lacks for it to be drafted, each with what to do. */
  readonly cannotBeMade?: (context: Context, row: Case) => Refusal[];
  readonly addressOf: (
    context: Context,
    row: Case,
    receiver: string,
  ) => Address | { readonly problem: Refusal };
  /** What keeps this letter from being sent besides what keeps every letter. */
  readonly notReady?: (context: Context, row: Case) => Refusal[];
  /** What people should know before it goes, said once. */
  readonly concerns?: (context: Context, row: Case) => readonly string[];
  readonly mail: (context: Context, row: Case, o: LetterMail) => Notice;
  /** What follows once it has really been sent. */
  readonly sent: (context: Context, row: Case, document: DocumentRow, replaces: boolean) => void;
}

export interface LetterMail extends Address {
  readonly documentName: string;
  readonly receiver: string;
  /** Whether it replaces a letter sent before (差し替える). */
  readonly replaces: boolean;
}
