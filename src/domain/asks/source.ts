// One kind of asking that belongs to the year and not to a step of a case.

import type { Scope } from '../cases/scope';
import type { Context } from '../context';
import type { Ask, Asking } from './ask';

export interface AskSource {
  /** Everything that is still waited for. */
  readonly open: (context: Context) => Ask[];
  /** Whether any of it may be other than before, by what has changed. */
  readonly touchedBy: (scope: Scope) => boolean;
  /** Whether an ask is one of these. */
  readonly holds: (ask: Ask) => boolean;
  /** The links as in the first mail, and what is still to be answered. */
  readonly asking: (context: Context, ask: Ask) => Asking;
}
