// How much of each tab a run reads at first, from the tabs' own declarations.
import { type TabKey, tabKeys, tabs } from '.';
import type { Tab } from './tab';

const whole = { kind: 'whole' } as const;

/** How a tab is read. */
export const readOf = (tab: TabKey) => (tabs[tab] as Tab).read ?? whole;

/** The columns of a tab that every run reads, in the tab's order; of a tab read whole, all but its long texts. */
export function toldColumns(tab: TabKey): string[] {
  const read = readOf(tab);
  const columns = Object.keys(tabs[tab].columns).filter((key) => !longTexts(tab).has(key));
  if (read.kind === 'whole') return columns;
  if (read.kind === 'appended') return [];
  const told = new Set([tabs[tab].key as string, ...read.by, ...read.tells]);
  return columns.filter((key) => told.has(key));
}

/** From so many cells on, a text is long: mails, contents of Docs, answers as they came. */
const MANY_PARTS = 3;

const long = new Map(
  tabKeys.map((tab) => [
    tab,
    new Set(
      Object.entries((tabs[tab] as Tab).columns).flatMap(([key, { parts = 1 }]) =>
        parts >= MANY_PARTS ? [key] : [],
      ),
    ),
  ]),
);

/** The columns of long texts: read only when somebody looks at one. */
export const longTexts = (tab: TabKey): ReadonlySet<string> => long.get(tab) as Set<string>;
