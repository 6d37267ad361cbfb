/** The whole world of one rehearsal as plain JSON: what a snapshot holds and nothing beside it. */
import type { AssumptionId } from './assumptions';
import type { DocumentsState } from './documents';
import type { FaultState } from './faults';
import type { FormState } from './forms/state';
import type { DailyQuota } from './gateway';
import type { Quota } from './quotas';
import type { RandomState } from './random';
import type { SpreadsheetState } from './sheets/state';

/** Of 総合政策課, with an account of his own: an editor of the registry. */
export const EDITOR = 'mori@city.example.jp';

/** A script with the spreadsheet that it is bound to, and what belongs to the two. */
export interface Project {
  scriptId: string;
  /** The registry that the script is bound to. */
  spreadsheet: SpreadsheetState;
  properties: Record<string, string>;
  triggers: TriggerState[];
  menus: MenuItem[];
  /** When each clock trigger last ran without changing anything (see idle.ts). */
  idleRuns: Record<string, IdleRun>;
}

/** Of the projects it is the registry's own that stands here; that of a copy changes places with it while it is at work. */
export interface WorldState extends Project {
  /** The virtual clock, epoch milliseconds. */
  now: number;
  random: RandomState;
  /** Grows with every change of the world, so that idle runs can be recognised. */
  version: number;
  /** When the version last grew, epoch milliseconds. */
  changedAt: number;
  /** The role account: owner of everything, sender of every mail. */
  account: string;
  /** Who is at the registry where nobody is named: an editor of it. */
  editor: string;
  /** Scopes of the script that somebody has withdrawn, by account. */
  withdrawn: Record<string, string[]>;
  /** Copies of the registry with the scripts that came with them, in order of making. */
  copies: Project[];
  /** Every other spreadsheet of the account, in order of making. */
  otherSpreadsheets: SpreadsheetState[];
  forms: FormState[];
  documents: DocumentsState;
  mails: SentMail[];
  quota: Quota;
  /** What each user has used of the daily quotas, by mail address. */
  used: Record<string, Partial<Record<DailyQuota | 'triggerMs', Used>>>;
  /** Calls of the Sheets API in the last minute. */
  apiCalls: ApiCall[];
  faults: FaultState[];
  /** The assumptions that do not hold (differences.ts). */
  differences?: AssumptionId[];
}

/** Of one quota, since its first use in its 24 hours (epoch milliseconds). */
export interface Used {
  since: number;
  count: number;
}

export interface ApiCall {
  user: string;
  kind: 'reads' | 'writes';
  /** Epoch milliseconds. */
  at: number;
}

interface IdleRun {
  version: number;
  at: number;
  /** When the first of the runs in a row was that changed nothing. */
  since: number;
}

export interface MenuItem {
  label: string;
  function: string;
}

export interface TriggerState {
  id: string;
  /** Who made it, and as whom it runs; the role account when left out. */
  creator?: string;
  handler: string;
  event: 'formSubmit' | 'edit' | 'change' | 'open' | 'clock';
  /** The form or spreadsheet; absent for clock triggers. */
  sourceId?: string;
  schedule?: Schedule;
  /** When a clock trigger fires next, epoch milliseconds. */
  next?: number;
}

export type Schedule =
  | { kind: 'minutes'; every: number }
  /** The minute was chosen once, inside the hour or near what was asked, and is kept. */
  | { kind: 'daily'; everyDays: number; hour: number; minute: number };

export interface SentMail {
  at: string;
  to: string;
  cc: string;
  subject: string;
  body: string;
  htmlBody?: string;
  name?: string;
  replyTo?: string;
  attachments: SentAttachment[];
}

export interface SentAttachment {
  name: string;
  contentType: string;
  /** The content; empty while it is a Doc to be rendered from `documentBody`. */
  base64: string;
  documentId?: string;
  /** The Doc's body as it was when the attachment was made (see blob.ts). */
  documentBody?: unknown;
}

/** One run of the script, as `executions.json` lists it. */
export interface Execution {
  at: string;
  function: string;
  trigger: 'formSubmit' | 'edit' | 'clock' | 'menu' | 'open';
  ok: boolean;
  error?: string;
  /** Where the error was thrown, for whoever mends it. */
  stack?: string;
  /** Present when a planned fault, not the script, ended the run. */
  injected?: true;
  /** Present when Google did not even start the run, because of a quota. */
  refused?: true;
  /** Every service call by name, navigation included. */
  calls: Record<string, number>;
  roundTrips: number;
  /** Cells of spreadsheets that it read, each time it read them. */
  cellsRead: number;
  /** Cells that it wrote, whether or not they held the same before. */
  cellsWritten: number;
  /** How long the run would take, by the cost table. */
  modelMs: number;
  /** How much of it was waiting for a lock. */
  lockWaitMs?: number;
  /** What it told the person at the dialog that called it, under the dialog's title. */
  answer?: { dialog: string; ok: boolean; message: string };
  logs?: string[];
}
