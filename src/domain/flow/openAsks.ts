// Everything that somebody outside 総合政策課 has been asked for and has not answered: by cases, and by the year.

import type { Ask } from '../asks/ask';
import { type Scope, wholeScope } from '../cases/scope';
import type { Context } from '../context';
import { heldAnswers } from '../receiving/heldAnswers';
import { caseAsks } from './asks';
import { yearAsks } from './yearAsks';

/** @param scope of whose cases, and whether the year's too; without it, all */
export function openAsks(context: Context, scope: Scope = wholeScope(context.registry)): Ask[] {
  const asks = [...caseAsks(context, scope), ...yearAsks(context, scope)];
  const answered = heldAnswers(context, new Set(asks.map(({ form }) => form)));
  return asks.filter((ask) => !answered(ask));
}
