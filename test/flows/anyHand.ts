// One everyday hand on any tab that people see, as a step of a scenario without its time.
import * as fc from 'fast-check';
import { HAND_KINDS, type HandKindName } from '../../local/runtime';
import { type TabKey, tabKeys, tabs } from '../../src/domain/registry/tabs';
import { physicalColumns, type Tab } from '../../src/domain/registry/tabs/tab';
import type { Step } from './disturbed';

/** Neither what is derived anew by every run, nor what the system keeps for itself. */
const touched = tabKeys.filter((tab) => !(tabs[tab] as Tab).hidden && tab !== 'home');

const shownColumns = (tab: TabKey): string[] =>
  physicalColumns(tabs[tab] as Tab)
    .filter(({ column, role }) => role === 'value' && !column.hidden)
    .map(({ header }) => header);

export const anyHand: fc.Arbitrary<Step> = fc.constantFrom(...touched).chain((tab) =>
  fc
    .record({
      does: fc.constantFrom(...(Object.keys(HAND_KINDS) as HandKindName[])),
      tab: fc.constant(tab),
      column: fc.nat(shownColumns(tab).length - 1),
      row: fc.integer({ min: 2, max: 5 }),
      columns: fc.integer({ min: 1, max: 4 }),
    })
    .map(({ tab: key, column, ...hand }) => ({
      hand: tabs[key].name,
      ...hand,
      column: shownColumns(key)[column],
    })),
);
