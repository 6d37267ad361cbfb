/** A scenario as it is run: read, checked and brought into one shape. */
import type { FormId } from '../../../src/domain/forms';
import type { DialogInput, HandKindName } from '../../runtime';

export interface Scenario {
  /** `2026-04-01T09:00`, Asia/Tokyo. */
  readonly start: string;
  /** By 項目. */
  readonly settings: Readonly<Record<string, string>>;
  readonly departments: readonly GivenRow[];
  readonly businesses: readonly GivenRow[];
  readonly agreements: readonly GivenRow[];
  readonly projects: readonly GivenRow[];
  readonly steps: readonly Step[];
}

/** A row of the registry as the scenario gives it: by column headers, everything as text. */
export type GivenRow = Readonly<Record<string, string>>;

/** Which rows: all columns named must show exactly these texts. */
export type Where = Readonly<Record<string, string>>;

/** Answers by the question's title; `null` empties what the link filled in. */
export type Answers = Readonly<Record<string, string | readonly string[] | true | null>>;

interface Timed {
  /** When, `2026-04-06T10:00`. */
  readonly at: string;
  /** Who acts at the registry; when left out, the role account at the menu, an editor where something is typed. */
  readonly user?: string;
  /** At the newest copy of the registry, not at itself. */
  readonly in?: 'copy';
}

interface OnTab {
  /** The tab's name as people see it. */
  readonly tab: string;
}

export type Step = Timed &
  (
    | {
        readonly kind: 'submit';
        readonly form: FormId;
        readonly answers: Answers;
        readonly raw: boolean;
      }
    | ({ readonly kind: 'reply' } & Reply)
    | (OnTab & { readonly kind: 'edit' } & Rows & { readonly set: Cells })
    | (OnTab & { readonly kind: 'paste' } & Rows & { readonly set: Cells })
    | (OnTab & { readonly kind: 'insert'; readonly set: Cells })
    | (OnTab & { readonly kind: 'delete' } & Rows)
    | (OnTab & { readonly kind: 'sort'; readonly by: string; readonly descending: boolean })
    | (OnTab & { readonly kind: 'rename'; readonly column: string; readonly to: string })
    | (OnTab & { readonly kind: 'hand' } & Hand)
    | ({ readonly kind: 'menu' } & MenuChoice)
    | { readonly kind: 'copy' }
    | { readonly kind: 'consent'; readonly scopes: readonly string[] }
    | {
        readonly kind: 'fault';
        readonly fault: string;
        readonly service: string;
        readonly call?: number;
        /** What somebody does inside the run that is hit. */
        readonly step?: Step;
      }
    | ({ readonly kind: 'card' } & OnTab & CardAct)
    | { readonly kind: 'until' }
  );

export type StepOf<K extends Step['kind']> = Extract<Step, { kind: K }>;

export interface Reply {
  readonly form: FormId;
  /** The address whose mail is opened. */
  readonly from: string;
  readonly answers: Answers;
  /** Which link to the form inside the mail, from 1. */
  readonly link?: number;
  /** A part of the mail's subject. */
  readonly mail?: string;
  readonly raw: boolean;
}

interface Rows {
  readonly where: Where;
  /** Whether several rows may fit. */
  readonly all: boolean;
}

interface Hand {
  readonly does: HandKindName;
  /** The row of the sheet, from 1 (the header). */
  readonly row: number;
  readonly column: string;
  /** How many columns, from that one on. */
  readonly columns: number;
}

interface CardAct {
  readonly where: Where;
  readonly set: Cells;
  /** The operation whose button is pressed; without it what was typed is written. */
  readonly press?: string;
}

/** What is typed, by column header, in this order. */
type Cells = Readonly<Record<string, string>>;

interface MenuChoice {
  readonly label: string;
  readonly row?: OnTab & { readonly where: Where };
  /** Answers to the dialog by its labels. */
  readonly input?: DialogInput;
  /** The browser is signed in to other accounts, too. */
  readonly otherAccounts?: boolean;
}
