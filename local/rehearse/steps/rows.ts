/** Finds the rows that a step means: by what registry.json would show in their cells. */
import type { Runtime } from '../../runtime';
import { archivedRows } from '../outputs/registry';
import { listed, quoted, ScenarioMistakes } from '../scenario/mistakes';
import type { Where } from '../scenario/scenario';
import { shownText } from '../shownText';

/** How many rows a message lists. */
const EXAMPLES = 8;

/**
 * The numbers of the rows in the sheet; exactly one unless `all`.
 * @throws ScenarioMistakes when none fits, or several where one is meant
 */
export function findRows(
  runtime: Runtime,
  place: string,
  tab: string,
  { where, all }: { where: Where; all: boolean },
): number[] {
  const { headers, rows } = runtime.people.tab(tab);
  checkHeaders(runtime, place, tab, Object.keys(where));
  const fitting = rows.filter(({ cells }) =>
    Object.entries(where).every(([header, text]) => shownText(cells[header]) === text),
  );
  if (fitting.length === 1 || (all && fitting.length > 0)) return fitting.map(({ row }) => row);
  const key = headers[0] ?? '';
  const names = (some: typeof rows) => {
    const shown = listed(some.slice(0, EXAMPLES).map(({ cells }) => shownText(cells[key])));
    return some.length > EXAMPLES ? `${shown}, … (${some.length} rows)` : shown || '(none)';
  };
  const archived = fitting.length === 0 && isArchived(runtime, tab, where);
  if (archived) {
    throw new ScenarioMistakes([
      `${place}: the row of ${tab} that fits ${quoted(where)} rests in a yearly archive (台帳 保存); choose 保存から戻す on its 案件 first`,
    ]);
  }
  throw new ScenarioMistakes([
    fitting.length === 0
      ? `${place}: no row of ${tab} fits ${quoted(where)}; its rows (${key}) are ${names(rows)}`
      : `${place}: ${fitting.length} rows of ${tab} fit ${quoted(where)} (${key}: ${names(fitting)}); one row must fit, or write "all": true`,
  ]);
}

const isArchived = (runtime: Runtime, tab: string, where: Where): boolean =>
  archivedRows(runtime, tab).some(({ cells }) =>
    Object.entries(where).every(([header, text]) => shownText(cells[header]) === text),
  );

/** @throws ScenarioMistakes when the tab does not show one of these headers now */
export function checkHeaders(
  runtime: Runtime,
  place: string,
  tab: string,
  wanted: readonly string[],
): void {
  const { headers } = runtime.people.tab(tab);
  const missing = wanted.find((header) => !headers.includes(header));
  if (missing === undefined) return;
  const shown = listed(headers.filter(Boolean));
  throw new ScenarioMistakes([
    `${place}: ${tab} has no column ${quoted(missing)} now; its columns are ${shown}`,
  ]);
}
