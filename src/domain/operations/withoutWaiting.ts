// How to go on without what is still awaited, in 次にすること.
import type { Case } from '../cases/cases';
import type { Context } from '../context';
import { choosing } from './choosing';
import { isPast } from './nextStep';
import type { Operation } from './operation';

/** How to go on without what is still awaited, once 期限 has gone by. */
export const withoutWaiting = (
  context: Context,
  row: Case,
  operation: Operation<'cases'>,
): string =>
  isPast(context, row.values.dueOn)
    ? `　待たずに進めるときは、${choosing(context, operation, row)}`
    : '';
