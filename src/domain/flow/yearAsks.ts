// What the year asks for and has not been answered yet (A, B, C, 協定の見直し), and the links with which it asks again.

import type { Ask, Asking } from '../asks/ask';
import type { AskSource } from '../asks/source';
import type { Scope } from '../cases/scope';
import type { Context } from '../context';
import { reportAsks } from '../reports/asks';
import { reviewAsks } from '../review/ask';
import { seasonAsks } from '../season/asks';

/** One for each kind of asking that belongs to the year and not to a step of a case. */
const sources = (): readonly AskSource[] => [reportAsks, seasonAsks, reviewAsks];

export const yearAsks = (context: Context, scope: Scope): Ask[] =>
  sources().flatMap((source) => (source.touchedBy(scope) ? source.open(context) : []));

/** undefined for an ask of a case's own steps. */
export const yearAsking = (context: Context, ask: Ask): Asking | undefined =>
  sources()
    .find((source) => source.holds(ask))
    ?.asking(context, ask);
