// The tabs of the table as plain tabs, for code that treats them all alike.
import { type TabKey, tabs } from '../../domain/tabs';
import type { Tab } from '../../domain/tabs/tab';

/** Same table; TypeScript alone cannot see that every tab is one of any columns. */
export const tabOf = (key: TabKey): Tab => tabs[key] as unknown as Tab;
