// What became of one submission.
import type { Day } from '../base/day';
import type { NoticeLink } from '../mail/notice';
import { type HeldMark, withMark } from './heldMark';

export interface Accepted {
  readonly kind: 'accepted';
  /** The case; '' for what belongs to none. */
  readonly caseId: string;
  /** 対象 in 受付, where it is not the case: `R8`, 協定期番号. */
  readonly target?: string;
  /** Who gets the receipt; '' when nobody can. */
  readonly receiptTo: string;
  /** Who else gets the receipt: whose answer this one has changed. */
  readonly receiptCopyTo?: string;
  readonly sender: string;
  readonly link?: NoticeLink;
  /** 文書名 of what goes back with the receipt. */
  readonly attachments?: readonly string[];
  /** What of it could not be used, and why; told in the receipt and in 受付. */
  readonly notes?: readonly string[];
  /** Rows that a person has to settle: it stays 保留 for them, while what else it says counts. */
  readonly unsettled?: readonly string[];
  /** What else whoever sent it should know; told in the receipt. */
  readonly remarks?: readonly string[];
}

/** Whether some of its rows wait for a person. */
export const isPartly = ({ unsettled = [] }: Accepted): boolean => unsettled.length > 0;

/** Kept as it came, for a person to settle. */
export interface Held {
  readonly kind: 'held';
  readonly reasons: readonly string[];
  /** Of a 様式3 that is taken in by itself: once what has happened. */
  readonly until?: HeldMark;
}

export const held = (...reasons: string[]): Held => ({ kind: 'held', reasons });

/** The same of a 様式3 that is taken in by itself once it can be. */
export const heldUntil = (until: HeldMark, ...reasons: string[]): Held => ({
  ...held(...reasons),
  until,
});

/** What came a second time. */
interface Repeated {
  readonly kind: 'repeated';
  readonly reasons: readonly string[];
}

export type Outcome = Accepted | Held | Repeated;

/** What was not used, what a person has to settle, and what follows by itself: 理由 in 受付, line by line. */
export function reasonsOf(outcome: Outcome): readonly string[] {
  if (outcome.kind === 'repeated') return outcome.reasons;
  if (outcome.kind === 'held') return withMark(outcome.reasons, outcome.until);
  const reasons = [...(outcome.notes ?? []), ...(outcome.unsettled ?? [])];
  return withMark(reasons, isPartly(outcome) ? 'othersCount' : undefined);
}

/** A submission on its way in. */
export interface Arrival {
  readonly intakeId: string;
  /** The minute of submitting, which governs numbers and deadlines. */
  readonly receivedAt: string;
  /** Staff attached a held submission by hand (対象に付ける): the deadline no longer counts. */
  readonly attached?: boolean;
  /** It was held, and is taken up on this day: what begins with it begins then. */
  readonly takenUpOn?: Day;
  /** Staff named the year of a report themselves (代理入力): that the next one is being collected does not count. */
  readonly yearNamed?: boolean;
}
