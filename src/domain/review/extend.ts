// 疑義の期限 of a review moves on where somebody is asked only after it.
import type { Context } from '../context';
import type { Agreement } from '../parties/agreements';
import { dueOf, lastDay, objectionsDueOn } from './terms';

/** One who could not be reached before the deadline is not asked for an answer by a day that is over. */
export function extend(context: Context, term: Agreement): void {
  const due = dueOf(term);
  const until = lastDay(term);
  if (due === undefined || until === undefined || due > context.today) return;
  context.registry.set(term, { objectionsDueOn: objectionsDueOn(context, until) });
}
