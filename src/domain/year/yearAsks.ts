// What the year asks for and has not been answered yet (A, B, C, 協定の見直し), and the links with which it asks again.
import type { Context } from '../context';
import type { Ask, Asking } from '../rules/ask';
import type { AskSource } from './askSource';
import { seasonAsks } from './season/asks';

/** One for each kind of asking that belongs to the year and not to a step of a case. */
const sources = (): readonly AskSource[] => [seasonAsks];

export const yearAsks = (context: Context): Ask[] =>
  sources().flatMap((source) => source.open(context));

/** undefined for an ask of a case's own steps. */
export const yearAsking = (context: Context, ask: Ask): Asking | undefined =>
  sources()
    .find((source) => source.holds(ask))
    ?.asking(context, ask);
