// What somebody outside 総合政策課 is asked for: one declaration for each kind; links, reminders, lateness and ホーム follow.
import type { Day } from '../base/day';
import type { Case, Project } from '../cases/cases';
import type { YearPart } from '../cases/scope';
import type { StepKey } from '../cases/steps';
import type { Context } from '../context';
import type { FormId } from '../forms';
import type { ReplyCode } from '../forms/replyCode';
import type { NoticeLink } from '../mail/notice';

/** Where a kind of asking belongs, and everything of it that is still waited for there. */
type Where =
  | {
      readonly level: 'case';
      readonly step: StepKey;
      /** @param row an open case, at the step */
      readonly open: (context: Context, row: Case) => readonly Ask[];
    }
  | {
      readonly level: 'project';
      readonly step: StepKey;
      readonly open: (context: Context, project: Project) => readonly Ask[];
    }
  | {
      readonly level: 'year';
      /** Looked at while this may be other than before; its lines of ホーム stand with those of it. */
      readonly part: YearPart;
      readonly open: (context: Context) => readonly Ask[];
    };

export type AskKind = Where & {
  /** The 様式 that answers it. */
  readonly form: FormId;
  /** Nothing has to come of it (様式1, 様式3): one reminder before the deadline, none after it. */
  readonly voluntary: boolean;
  /** Whether several businesses may be asked for the same; otherwise whoever is the business of it today is asked. */
  readonly severalBusinesses: boolean;
  /** What is still to be answered, and the links for that. */
  readonly asking: (context: Context, ask: Ask) => Asking;
  /** Whether an answer that waits in 受付 (保留) with this 回答コード is one to it; who sent it is looked at besides. */
  readonly answeredBy: (code: ReplyCode, ask: Ask) => boolean;
  readonly reminder: {
    /** What was asked for, as the mail calls it. */
    readonly wanted: string;
    /** What the list of what is open is called. */
    readonly list: string;
    /** Whether the subject begins with the number of what it is about. */
    readonly numbered: boolean;
    /** What silence means; '' where it means nothing. */
    readonly silence: string;
  };
  readonly home: {
    /** The tab on which it stands, or 年度. */
    readonly tab: '案件' | '提案事業' | '文書' | '協定' | '年度';
    /** What is waited for, where that is not what the reminder asks for. */
    readonly awaited?: string;
    /** How to go on once it is late, in brackets; `silent` where silence is an answer and no line is left. */
    readonly late: 'silent' | ((context: Context, ask: Ask) => string);
  };
};

export type CaseAsk = Extract<AskKind, { readonly level: 'case' }>;
export type ProjectAsk = Extract<AskKind, { readonly level: 'project' }>;
export type YearAsk = Extract<AskKind, { readonly level: 'year' }>;

export interface Ask {
  readonly kind: AskKind;
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
  /** Which asking it is, where the same is asked several times. */
  readonly round: string;
}

export interface Asking {
  readonly links: readonly NoticeLink[];
  /** What is still to be answered: `R8-001-01 高齢者見守り事業`. */
  readonly projects: readonly string[];
  /** What it is about, where no case says so, as it stands before what is wanted: `令和8年度の`. */
  readonly about?: string;
  /** 候補の日時 */
  readonly candidates?: readonly string[];
}

/** What cannot be asked again any more, since its row is gone. */
export const nothingToAsk: Asking = { links: [], projects: [] };

export const ofSameCase = (code: ReplyCode, { caseId }: Ask): boolean => code.caseId === caseId;
