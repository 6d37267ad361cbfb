// 回答コード: binds an answer to what was asked. It proves possession of the link, not identity.
import type { Day, Minute } from '../base/day';
import type { FormId } from '.';

export const codePurposes = ['answer', 'further', 'resubmission', 'season'] as const;

export interface ReplyCode {
  readonly form: FormId;
  /**
   * `further`: another 様式1 of the same business; `resubmission`: after 差し戻す; `season`: the year's call (B), whose
   * rows hold last year's 事業名.
   */
  readonly purpose: (typeof codePurposes)[number];
  /** The department's name or the business's number. */
  readonly who: string;
  /** 案件番号; for what belongs to no case, the year (`R8`) or 協定期番号. */
  readonly caseId: string;
  /** The projects of this link, in the order of its rows. */
  readonly projectIds: readonly string[];
  /**
   * The deadline when the link was made (the case's own 期限 governs); of 日程調整 its round; of a 様式1 other than
   * the year's, which has none, the moment it was made, so that no two links are the same.
   */
  readonly until: Day | Minute | '';
}

/** Turns a code into the opaque text that stands in a link, signed so that nobody can make one. */
export type SealReplyCode = (code: ReplyCode) => string;

/** Reads such a text; undefined when it was not sealed by this registry, or was changed. */
export type OpenReplyCode = (text: string) => ReplyCode | undefined;
