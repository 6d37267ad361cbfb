// Everything that somebody outside 総合政策課 has been asked for and has not answered: by cases, and by the year.
import type { Context } from '../context';
import { yearAsks } from '../year/yearAsks';
import type { Ask } from './ask';
import { caseAsks } from './asks';
import { heldAnswers } from './heldAnswers';

export function openAsks(context: Context): Ask[] {
  const asks = [...caseAsks(context), ...yearAsks(context)];
  const answered = heldAnswers(context, new Set(asks.map(({ form }) => form)));
  return asks.filter((ask) => !answered(ask));
}
