// What the year asks of the system on a day: each duty finds what is due and not done yet, from the registry alone.
import type { Day } from '../base/day';
import type { Context } from '../context';
import type { Row } from '../registry/registry';

/** One thing that is due: a mail with its Doc, a case to open, a term to renew. */
export interface DueItem {
  /** For 記録 and reports of trouble: `実績依頼 R8-様式7-健康福祉課`. */
  readonly what: string;
  /** The day on which it became due; a run that was missed does it later, with the same outcome. */
  readonly on: Day;
  /** What it is about: it waits while one of these rows contradicts itself. */
  readonly about: readonly Row[];
  /** Does it; once done, the registry shows that, and it is not due any more. */
  readonly carryOut: (context: Context) => void;
}

export interface Duty {
  readonly name: string;
  /**
   * `first`: mails of others may carry what it decides; `last`: it asks whom no mail of others has asked; `closing`: it
   * tells of everything.
   */
  readonly when?: 'first' | 'last' | 'closing';
  /** It draws a conclusion from what did not come: not before every form has been read. */
  readonly fromSilence?: true;
  /** What is due today and not done, in its order. Pure. */
  readonly due: (context: Context) => readonly DueItem[];
}

/** Whether the system had taken up its work on this day: what was due before is not caught up. */
export const sinceStart = ({ settings }: Pick<Context, 'settings'>, on: Day): boolean =>
  settings.startedOn === '' || on >= settings.startedOn;
