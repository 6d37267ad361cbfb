// All tabs of 「台帳」, in the order in which people see them.
import { achievements } from './achievements';
import { agreements } from './agreements';
import { answers } from './answers';
import { auditLog } from './auditLog';
import { businesses } from './businesses';
import { cases } from './cases';
import { counters } from './counters';
import { departments } from './departments';
import { documents } from './documents';
import { home } from './home';
import { intake } from './intake';
import { meetings } from './meetings';
import { outbox } from './outbox';
import { projects } from './projects';
import { settingsTab } from './settingsTab';

export const tabs = {
  home,
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
} as const;

type Tabs = typeof tabs;
export type TabKey = keyof Tabs;
export type ColumnKey<K extends TabKey> = keyof Tabs[K]['columns'] & string;

/** One record: every cell as text. Days are `2026-05-08`, times `2026-05-08T10:00`, numbers plain digits; empty is ''. */
export type Values<K extends TabKey> = Record<ColumnKey<K>, string>;

export const tabKeys = Object.keys(tabs) as TabKey[];
