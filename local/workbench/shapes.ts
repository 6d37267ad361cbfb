/** What the workbench's server sends to its page, as JSON. */

/** Whether there is a city to show yet, and what the top of the page shows. */
export interface Status {
  ready: boolean;
  /** What is being prepared or done at the moment. */
  doing?: { text: string; share: number };
  /** Something that people should know, such as a state that could not be read. */
  notice?: string;
  city?: string;
  /** `2026-04-20T10:00`. */
  now?: string;
  /** The day of the next deadline of an open case, `2026-05-08`. */
  nextDeadline?: string;
  /** When what waits in 送信 will have left. */
  nextSending?: string;
  tabs?: { name: string; rows: number; color: string | null }[];
  menu?: string[];
  /** The step that can be taken back, in words. */
  lastStep?: string;
  counts?: {
    mails: number;
    waiting: number;
    documents: number;
    runs: number;
    failedRuns: number;
  };
}

/** What came of an action or of time passing. */
export interface Happenings {
  now: string;
  mails: { number: number; at: string; to: string; subject: string }[];
  documents: { id: string; name: string }[];
  runs: number;
  /** Runs that ended with an error. */
  failures: { function: string; error: string }[];
  /** How many cells of the registry are other than before, where it was a step. */
  changed?: number;
}

/** A cell that is other than before. */
export interface CellChange {
  tab: string;
  /** What stands in the first column of its row. */
  key: string;
  header: string;
  before: string;
  after: string;
}

/** One thing that somebody did in the city, with all that came of it. */
export interface Step {
  number: number;
  /** What was done, in words. */
  label: string;
  /** When it began, `2026-04-20T10:00`. */
  at: string;
  happenings: Happenings;
  changes: CellChange[];
  /** How many more there were. */
  more: number;
}

export interface StoryView {
  /** Newest first. */
  steps: Step[];
  canGoBack: boolean;
  /** Whether the steps can be had as a scenario. */
  recorded: boolean;
}

export interface SheetView {
  name: string;
  columns: ColumnView[];
  /** How many of them stay in sight. */
  frozen: number;
  rows: RowView[];
  /** フィルタ表示, each with the numbers of the rows that it shows. */
  views?: { title: string; rows: number[] }[];
  charts?: ChartView[];
}

export interface ChartView {
  title: string;
  bars: { name: string; value: number }[];
}

export interface ColumnView {
  header: string;
  note: string;
  /** Pixels. */
  width: number;
  /** Of the header; the system's columns are grey. */
  background: string;
  protected: boolean;
  kind: 'text' | 'date' | 'datetime' | 'number';
  choices?: string[];
  /** It can be closed with those beside it that have the same number; the column before them has the button. */
  group?: { number: number; closed: boolean };
}

export interface RowView {
  /** The row's number in the sheet. */
  row: number;
  /** In the order of the columns. */
  cells: string[];
  /** Colours of the conditional formats, by number of the column (from 0). */
  colors?: Record<number, { background: string | null; color: string | null }>;
  /** Where a cell leads, by number of the column (from 0). */
  links?: Record<number, string>;
  /** It leads nowhere, though the tab is one of links: a heading, or a line about no row. */
  plain?: true;
}

export interface FormSummary {
  title: string;
  url: string;
  responses: number;
}

export interface MailSummary {
  number: number;
  at: string;
  to: string;
  cc: string;
  subject: string;
  attachments: string[];
}

/** A row of 送信 that has not gone out, or of which somebody must say whether it has. */
export interface WaitingMail {
  /** 送信番号 */
  id: string;
  to: string;
  subject: string;
  state: string;
  /** The earliest moment, `2026-04-20 10:00`; empty where there is none. */
  from: string;
  /** What keeps it. */
  reason: string;
}

/** A file of 公表. */
export interface PublishedSummary {
  id: string;
  name: string;
  /** It is to be read as a page. */
  page: boolean;
}

export interface MailView extends MailSummary {
  from: string;
  body: string;
  /** It has an HTML part, too. */
  html: boolean;
  /** Titles of the forms whose links stand in the body, by link. */
  forms: Record<string, string>;
}

export interface FormPageView {
  title: string;
  description: string;
  confirmationMessage: string;
  items: FormItemView[];
}

export interface FormItemView {
  type: string;
  title: string;
  help: string;
  required: boolean;
  choices?: string[];
  /** Prefilled by the link. */
  value?: string | string[];
}

export interface DocumentSummary {
  id: string;
  name: string;
  folder: string;
  /** `2026-04-20T10:00`. */
  created: string;
  /** As the tab 文書 has them; empty for Docs that are not listed there, such as templates. */
  form: string;
  state: string;
  receiver: string;
}

interface Meeting {
  at: string;
  kind: string;
  target: string;
  place: string;
  attendees: string;
  state: string;
}

export interface Deadline {
  on: string;
  caseId: string;
  /** The project of the case that it concerns; absent when it is the case's own. */
  projectId?: string;
  business: string;
  next: string;
}

export interface CalendarView {
  meetings: Meeting[];
  deadlines: Deadline[];
}

/** What the script foresees, or why it does not, in its own words. */
export interface AheadView {
  ok: boolean;
  message: string;
}

export interface MenuAnswer {
  ok: boolean;
  dialogs: DialogView[];
}

export interface DialogView {
  title: string;
  /** Its text; empty where it is a page. */
  message: string;
  /** The address of its page, where it is one. */
  page?: string;
  /** It stays beside the grid. */
  sidebar?: true;
  /** A question that the script did not wait with: the button that counts as pressed. */
  answered?: string;
}

/** What a function returned to the page that called it. */
export type CallAnswer = ({ ok: true; result: unknown } | { ok: false; error: string }) & {
  /** Dialogs that the function itself showed. */
  dialogs: DialogView[];
};

/** One line of an answer that takes its time. */
export type Progress<Result> =
  | { text: string; share: number }
  | { result: Result; happenings?: Happenings }
  | { error: string; details?: string[] };
