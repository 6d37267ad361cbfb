// The tabs of the table as plain tabs, for code that treats them all alike.
import { type TabKey, tabs } from '../../domain/registry/tabs';
import type { Tab } from '../../domain/registry/tabs/tab';

/** Same table; TypeScript alone cannot see that every tab is one of any columns. */
export const tabOf = (key: TabKey): Tab => tabs[key] as unknown as Tab;
