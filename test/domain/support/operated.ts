// Chooses an operation on one row, as staff do in 次の操作, and tells what it said.
import type { Context } from '../../../src/domain/context';
import { derive } from '../../../src/domain/flow/derive';
import { operate } from '../../../src/domain/flow/operate';
import { type LoadedTabs, Registry } from '../../../src/domain/registry/registry';
import { type TabKey, tabKeys, tabs } from '../../../src/domain/registry/tabs';

/** The same context after somebody typed into one row: read anew, as the next run would. */
export function typed(
  context: Context,
  tab: TabKey,
  key: string,
  cells: Readonly<Record<string, string>>,
): Context {
  const loaded = Object.fromEntries(
    tabKeys.map((each) => [
      each,
      context.registry.rows(each).map((row, index) => {
        const values = row.values as Record<string, string>;
        const hit = each === tab && values[tabs[tab].key] === key;
        return {
          position: index + 2,
          values: hit ? { ...values, ...cells } : { ...values },
          auto: { ...row.auto },
        };
      }),
    ]),
  ) as LoadedTabs;
  return { ...context, registry: new Registry(loaded) };
}

/** The context after the operation, and 操作結果. */
export function operated(
  context: Context,
  tab: TabKey,
  key: string,
  operation: string,
): { context: Context; result: string } {
  const chosen = typed(context, tab, key, { operation });
  operate(chosen);
  derive(chosen);
  const values: Partial<Record<string, string>> = chosen.registry.find(tab, key)?.values ?? {};
  return { context: chosen, result: values.result ?? '' };
}
