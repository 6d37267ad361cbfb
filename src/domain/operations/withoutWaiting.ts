// How to go on without what is still awaited, in 次にすること and on ホーム.
import type { Ask } from '../asks/ask';
import type { Case } from '../cases/cases';
import type { Context } from '../context';
import type { TabKey } from '../registry/tabs';
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

/** `late` of an ask: by this operation on what was asked about. */
export const goingOnBy =
  <K extends TabKey>(operation: Operation<K>) =>
  (context: Context, { target }: Ask): string => {
    const row = context.registry.find(operation.tab, target);
    return row ? `（待たずに進めるときは、${choosing(context, operation, row)}）` : '';
  };
