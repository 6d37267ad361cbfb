// 案件カード as data: one case with everything that is done about it, as the page draws it.
import type { Words } from '../../base/words';
import type { StepMark } from '../../registry/tabs/cases';
import type { ColumnType } from '../../registry/tabs/column';
import type { Settings } from '../../settings';

/** The tabs whose rows stand on a card, with their cells and operations. */
export type CardTab = 'cases' | 'projects' | 'businesses' | 'documents' | 'outbox' | 'intake';

export interface WayStep {
  readonly mark: StepMark;
  readonly name: string;
  readonly standing: 'done' | 'present' | 'ahead';
}

/** A cell that staff fill in. */
export interface CardCell {
  readonly key: string;
  readonly header: string;
  readonly note: Words;
  readonly type: ColumnType;
  readonly choices?: readonly string[];
  readonly value: string;
  /** Only what ends something asks for it. */
  readonly ends: boolean;
}

export interface CardOperation {
  readonly name: string;
  readonly about: Words;
  readonly ends: boolean;
  /** Why it cannot be done yet; empty when it can. */
  readonly lacks: readonly string[];
  /** What staff are to know before: it is refused once with them. */
  readonly concerns: readonly string[];
  /** What pressing it will do, send and draft, and when; empty while something lacks. */
  readonly will: readonly string[];
}

export interface CardRow {
  readonly tab: CardTab;
  readonly key: string;
  readonly label: string;
  /** 状態, or 段階 where it has one. */
  readonly standing: string;
  /** 操作結果 */
  readonly result: string;
  /** What of the row people may have changed since: a card that shows another one is out of date. */
  readonly version: string;
  readonly cells: readonly CardCell[];
  readonly operations: readonly CardOperation[];
  /** Whether it is this row's turn: what brings it on, or what is to be decided, stands on it. */
  readonly opens: boolean;
}

interface CardAnswer {
  readonly project: string;
  readonly who: string;
  readonly answer: string;
  readonly reason: string;
  readonly on: string;
}

interface CardDocument {
  readonly name: string;
  readonly state: string;
  readonly link: string;
}

export interface CardEvent {
  /** `2026-05-08T10:00`, as it sorts. */
  readonly at: string;
  /** `5月8日（金）10:00` */
  readonly on: string;
  readonly what: string;
  readonly link: string;
}

export interface CardView {
  readonly caseId: string;
  readonly title: string;
  /** `締結前・④ 連携可否の回答・進行中` */
  readonly about: string;
  readonly way: readonly WayStep[];
  /** 次にすること, by whom and until when. */
  readonly task: { readonly what: string; readonly who: string; readonly until: string };
  readonly late: boolean;
  /** What is wrong in the registry, and stops what hangs on it. */
  readonly warnings: readonly string[];
  readonly rows: readonly CardRow[];
  readonly answers: readonly CardAnswer[];
  readonly documents: readonly CardDocument[];
  readonly events: readonly CardEvent[];
  /** What the city calls the 様式 of which it speaks. */
  readonly formNames: Settings['formNames'];
}
