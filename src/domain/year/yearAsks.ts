// What the year asks for and has not been answered yet (A, B, C, 協定の見直し), and the links with which it asks again.
import type { Context } from '../context';
import type { Ask } from '../rules/asks';
import type { Asking } from '../rules/remind';
import { reportAsks } from './reports/reportAsks';

interface AskSource {
  /** Everything that is still waited for. */
  readonly open: (context: Context) => Ask[];
  /** Whether an ask is one of these. */
  readonly holds: (ask: Ask) => boolean;
  /** The links as in the first mail, and what is still to be answered. */
  readonly asking: (context: Context, ask: Ask) => Asking;
}

/** One for each kind of asking that belongs to the year and not to a step of a case. */
const sources: readonly AskSource[] = [reportAsks];

export const yearAsks = (context: Context): Ask[] =>
  sources.flatMap((source) => source.open(context));

/** undefined for an ask of a case's own steps. */
export const yearAsking = (context: Context, ask: Ask): Asking | undefined =>
  sources.find((source) => source.holds(ask))?.asking(context, ask);

export type { AskSource };
