/** A step in which a person opens 案件カード of a row, types into its cells and presses an operation. */
import type { CardAnswer, CardRequest } from '../../../src/app/caseCard';
import { tabs } from '../../../src/domain/registry/tabs';
import type { Runtime } from '../../runtime';
import { listed, quoted, ScenarioMistakes } from '../scenario/mistakes';
import type { StepOf } from '../scenario/scenario';
import { shownText } from '../shownText';
import { findRows } from './rows';

/** @throws ScenarioMistakes when no such row is there, or it has no card; what the card refuses is no mistake */
export function pressOnCard(
  runtime: Runtime,
  place: string,
  { tab, where, set, press, user }: StepOf<'card'>,
): void {
  const [row] = findRows(runtime, `${place}.where`, tab, { where, all: false });
  const { headers, rows } = runtime.people.tab(tab);
  const key = shownText(rows.find((one) => one.row === row)?.cells[headers[0]]);
  runtime.people.select(tab, row);
  const opened = ask(runtime, { act: 'selected' }, user);
  // A run that failed has told so among the executions.
  if (!opened) return;
  const shown = opened.card?.rows.find((one) => tabs[one.tab].name === tab && one.key === key);
  if (!opened.card || !shown) {
    throw new ScenarioMistakes([
      `${place}.card: ${tab} ${quoted(key)} is on no 案件カード ${opened.said}`,
    ]);
  }
  const cells = Object.fromEntries(
    Object.entries(set).map(([header, text]) => {
      const cell = shown.cells.find((one) => one.header === header);
      if (cell) return [cell.key, text];
      const known = listed(shown.cells.map((one) => one.header));
      throw new ScenarioMistakes([
        `${place}.set: the card asks no ${quoted(header)} now; it asks ${known}`,
      ]);
    }),
  );
  const { caseId } = opened.card;
  const typed = { tab: shown.tab, key, version: shown.version, cells };
  const pressed = press === undefined ? undefined : { tab: shown.tab, key, operation: press };
  ask(runtime, { act: 'press', caseId, rows: [typed], pressed }, user);
}

function ask(runtime: Runtime, request: CardRequest, user?: string): CardAnswer | undefined {
  const { ok, result } = runtime.people.callFromPage('cardFromSidebar', [request], { user });
  return ok ? (result as CardAnswer) : undefined;
}
