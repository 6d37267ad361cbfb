// All tabs of 「台帳」, in the order in which people see them.
import { achievements } from './achievements';
import { agreements } from './agreements';
import { answers } from './answers';
import { auditLog } from './auditLog';
import { board } from './board';
import { businesses } from './businesses';
import { cases } from './cases';
import type { Column } from './column';
import { counters } from './counters';
import { departments } from './departments';
import { documents } from './documents';
import { home } from './home';
import { intake } from './intake';
import { meetings } from './meetings';
import { memory } from './memory';
import { outbox } from './outbox';
import { projects } from './projects';
import { settingsTab } from './settingsTab';

export const tabs = {
  home,
  board,
  cases,
  projects,
  answers,
  meetings,
  agreements,
  achievements,
  businesses,
  departments,
  documents,
  outbox,
  intake,
  auditLog,
  settings: settingsTab,
  counters,
  memory,
} as const;

type Tabs = typeof tabs;
export type TabKey = keyof Tabs;
export type ColumnKey<K extends TabKey> = keyof Tabs[K]['columns'] & string;

/** What a cell says: one of its column's words, where they are a closed list. */
type Cell<C> = C extends Column<infer Word> ? (string extends Word ? string : Word | '') : never;

/**
 * One record: every cell as text. Days are `2026-05-08`, times `2026-05-08T10:00`, numbers plain digits; empty is ''.
 * The words of a closed list are what may be compared with and written; somebody may have typed anything else over
 * them (`isOneOf` tells).
 */
export type Values<K extends TabKey> = {
  [C in ColumnKey<K>]: Cell<Tabs[K]['columns'][C & keyof Tabs[K]['columns']]>;
};

/** What 状態 of a tab says. */
export type StateOf<K extends TabKey> = Values<K>['state' & ColumnKey<K>];

/** The tabs that have such a column. */
export type TabsWith<C extends string> = {
  [K in TabKey]: C extends ColumnKey<K> ? K : never;
}[TabKey];

export const hasColumn = <C extends string>(tab: TabKey, column: C): tab is TabsWith<C> =>
  column in tabs[tab].columns;

export const tabKeys = Object.keys(tabs) as TabKey[];
