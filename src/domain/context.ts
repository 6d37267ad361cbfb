// What a decision may look at besides the rows: the time, the settings, the calendar, the links.

import { addBusinessDays, type IsHoliday } from './base/businessDays';
import type { Day, Minute } from './base/day';
import type { FormId } from './forms';
import type { FormLinks } from './forms/links';
import type { OpenReplyCode, SealReplyCode } from './forms/replyCode';
import type { ParsedSubmission, RawSubmission } from './forms/submission';
import type { Refusal } from './registry/refusal';
import type { Registry } from './registry/registry';
import { quotedItems, type Settings } from './settings';

/** A setting whose value cannot be read. @see settings for its 項目 */
export interface SettingProblem extends Refusal {
  readonly item: string;
}

/** Of the settings that cannot be read, those that every mail quotes which asks or tells something. */
export const cannotQuote = ({ settingProblems }: Pick<Context, 'settingProblems'>) =>
  settingProblems.filter(({ item }) => quotedItems.has(item));

/** What there is to be said of 「設定」, each with what to do: what keeps work back first. */
export const saidOfSettings = ({
  settingProblems,
  settingNotes,
}: Pick<Context, 'settingProblems' | 'settingNotes'>): string[] =>
  [...settingProblems, ...settingNotes].map(({ said }) => said);

/** What 初期設定 has made. */
export interface Installed {
  readonly on: Day;
  /** In words for staff: of which kinds how many; '' where an earlier try has made all; none where a version of before noted it. */
  readonly sentence?: string;
  /** The address of the folder in which it is. */
  readonly folder: string;
}

export interface Context {
  readonly registry: Registry;
  readonly settings: Settings;
  /** Settings that cannot be read, each with what to do: letters and what asks wait for them. */
  readonly settingProblems: readonly SettingProblem[];
  /** Columns of people's own, by tab, that are called like one of the system's. */
  readonly mistakable?: readonly { readonly tab: string; readonly header: string }[];
  /** What else there is to know of 「設定」. */
  readonly settingNotes: readonly Refusal[];
  readonly now: Minute;
  readonly today: Day;
  readonly isHoliday: IsHoliday;
  readonly formLinks: FormLinks;
  /** What the last 初期設定 made, and where. */
  readonly installed?: Installed;
  readonly seal: SealReplyCode;
  readonly open: OpenReplyCode;
  /** Reads raw answers by the form's table, or says what is wrong with them. */
  readonly parse: (form: FormId, answers: RawSubmission['answers']) => ParsedSubmission;
  /** Where a Doc opens, by its ファイルID. */
  readonly documentAddress: (fileId: string) => string;
  /** Who acts, for 記録: a mail address, 「システム」 or 「不明」. */
  readonly actor: string;
  /** What the role account has not agreed to, in words; '' for nothing. */
  readonly consentLacking?: string;
  /** While an operation of staff is done: when the mails that it sends leave (送信の猶予). Otherwise they leave at once. */
  readonly leavesAt?: Minute;
}

/** Until when an answer is asked for, so many business days after the day on which the mails of now leave. */
export const answerBy = (
  { leavesAt, today, isHoliday }: Pick<Context, 'leavesAt' | 'today' | 'isHoliday'>,
  days: number,
): Day => addBusinessDays(leavesAt?.slice(0, 10) ?? today, days, isHoliday);
