// A dialog with fields, as data: what it asks, and the entry point that takes what was typed.
import type { Settings } from '../domain/settings';

/** One thing that a dialog asks. */
export interface DialogField {
  /** Its key in what the function is called with; unique in the dialog. */
  readonly name: string;
  /** Fields of different `when` may share a label. */
  readonly label: string;
  /** A date is `2026-05-08`; of `choice` one, of `choices` several may be chosen; `tick` is one box. */
  readonly kind: 'text' | 'paragraph' | 'date' | 'choice' | 'choices' | 'tick';
  readonly choices?: readonly string[];
  /** A text of one's own may be given besides the choices. */
  readonly other?: true;
  /** What stands there at first; 'true' ticks a box. */
  readonly value?: string | readonly string[];
  readonly required?: boolean;
  readonly help?: string;
  /**
   * Of a `choice`: what choosing one fills into other fields of one text, by their names. Another choice takes it back
   * where nobody has changed it. What is no field goes to the function as it is.
   */
  readonly fills?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /**
   * Shown and sent only while the other field is shown and has this value: of `choices`, while it is
   * among the chosen; of a `tick`, 'true' or 'false'.
   */
  readonly when?: { readonly field: string; readonly is: string };
}

export interface Dialog {
  readonly title: string;
  /** What the dialog is for, above the fields. */
  readonly about: string;
  readonly fields: readonly DialogField[];
  /** What stands on the button. */
  readonly submit: string;
  /** What the city calls the 様式 of which it speaks. */
  readonly formNames?: Settings['formNames'];
  /** The name of the global function that takes DialogValues and returns a DialogAnswer. */
  readonly call: string;
  /** Goes to the function besides what is typed. */
  readonly given?: DialogValues;
}

/** What was typed, by the fields' names; without the fields that were not shown. */
export type DialogValues = Readonly<Record<string, string | readonly string[] | boolean>>;

/**
 * What came of it, for the person at the dialog. `ok` closes the fields and leaves the message;
 * otherwise everything typed stays, and the message says what to do.
 */
export interface DialogAnswer {
  readonly ok: boolean;
  readonly message: string;
  /** It went well, and everything typed stays for the next step. */
  readonly again?: true;
  /**
   * One portion of long work is done: the page shows how far it is and what comes next (`message`), and calls again at
   * once with these values, so that no run is long. Whoever closes the dialog leaves it there.
   */
  readonly next?: { readonly done: number; readonly total: number; readonly values: DialogValues };
}
