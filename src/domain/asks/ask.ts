// What somebody outside 総合政策課 is asked for: by a step of a case, or by the year; and what a reminder of it holds.
import type { Day } from '../base/day';
import type { NoticeLink } from '../mail/notice';
import type { FormName } from '../registry/tabs/intake';

export type AskedForm = FormName;

export interface Ask {
  readonly form: AskedForm;
  /** 案件番号; 提案事業番号 for 日程調整; 文書名 for 様式7・8; 協定期番号 for 協定の見直し; `R9` for a year's 様式3. */
  readonly target: string;
  /** What its 回答コード names: 案件番号, or what a year's asking is about (`R8`, 協定期番号). */
  readonly caseId: string;
  /** The department's name as it was asked, or 事業者番号. */
  readonly who: string;
  readonly side: '課' | '事業者';
  /** Empty where the registry does not know it. */
  readonly askedOn: Day;
  /** undefined when there is none that can be read. */
  readonly dueOn: Day | undefined;
  /** Nothing has to come of it (様式1, 様式3). */
  readonly voluntary: boolean;
  /** Which asking it is, where the same is asked several times. */
  readonly round: string;
}

export interface Asking {
  readonly links: readonly NoticeLink[];
  /** What is still to be answered: `R8-001-01 高齢者見守り事業`. */
  readonly projects: readonly string[];
  /** What it is about, where no case says so: `令和8年度`. */
  readonly about?: string;
  /** 候補の日時 */
  readonly candidates?: readonly string[];
}
