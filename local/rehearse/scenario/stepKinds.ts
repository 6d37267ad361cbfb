/** Every kind of step with the keys that it takes: the table behind the checks and `--help`. */
import type { Step } from './scenario';

interface StepKind {
  /** What the value of the key that names the kind is. */
  readonly value: string;
  readonly required: readonly string[];
  readonly optional: readonly string[];
  readonly help: string;
}

export const stepKinds = {
  submit: {
    value: 'FORM',
    required: ['at', 'answers'],
    optional: ['as', 'raw'],
    help: 'a person fills the Google Form from its public link',
  },
  reply: {
    value: 'FORM',
    required: ['at', 'from'],
    optional: ['answers', 'link', 'mail', 'raw'],
    help: 'a person opens the newest unanswered link in mail to "from" and sends the form',
  },
  edit: {
    value: 'TAB',
    required: ['at', 'where', 'set'],
    optional: ['all', 'user', 'in'],
    help: 'a person types into cells of one row, one after the other',
  },
  insert: {
    value: 'TAB',
    required: ['at', 'set'],
    optional: ['user', 'in'],
    help: 'a person adds a row',
  },
  paste: {
    value: 'TAB',
    required: ['at', 'where', 'set'],
    optional: ['all', 'user', 'in'],
    help: 'a person pastes into many cells at once: one edit',
  },
  delete: {
    value: 'TAB',
    required: ['at', 'where'],
    optional: ['all', 'user', 'in'],
    help: 'a person deletes a row',
  },
  sort: {
    value: 'TAB',
    required: ['at', 'by'],
    optional: ['descending', 'in'],
    help: 'a person sorts the tab by a column',
  },
  rename: {
    value: 'TAB',
    required: ['at', 'column', 'to'],
    optional: ['user', 'in'],
    help: 'a person types over a header',
  },
  hand: {
    value: 'TAB',
    required: ['at', 'does', 'column'],
    optional: ['row', 'columns', 'user', 'in'],
    help: 'a person sorts a part alone, merges, pastes, copies, replaces (kinds below)',
  },
  menu: {
    value: 'ITEM',
    required: ['at'],
    optional: ['row', 'input', 'user', 'in', 'otherAccounts'],
    help: 'a person chooses from the menu 包括連携',
  },
  copy: {
    value: '台帳',
    required: ['at'],
    optional: ['user'],
    help: 'a person copies the spreadsheet; its script comes with it. Later steps: "in": "copy"',
  },
  consent: {
    value: 'SCOPES',
    required: ['at'],
    optional: ['user'],
    help: 'a person withdraws scopes (a list) that he had granted to the script',
  },
  fault: {
    value: 'KIND',
    required: ['at', 'service'],
    optional: ['call', 'step'],
    help: 'from then on something goes wrong (kinds below)',
  },
  card: {
    value: 'TAB',
    required: ['at', 'where'],
    optional: ['set', 'press', 'user'],
    help: 'a person types on the 案件カード of a row, and presses an operation',
  },
  until: { value: 'TIME', required: [], optional: [], help: 'lets time pass' },
} as const satisfies Record<Step['kind'], StepKind>;

export const stepKindNames = Object.keys(stepKinds) as Step['kind'][];
