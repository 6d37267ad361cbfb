/** What the registry may never be, whatever went wrong. */
import { tabKeys, tabs } from '../../../src/domain/registry/tabs';
import { documentsOf } from '../../rehearse/outputs/documents';
import type { Sight } from '../sight';
import { keyOf } from '../staff';
import { repeated } from './counting';

const numbered = tabKeys.filter((tab) => tab !== 'home').map((tab) => tabs[tab].name);

/** The first column of every tab is its key. */
export const numbersAreUnique = (sight: Sight): string[] =>
  numbered.flatMap((tab) =>
    repeated(sight.rows(tab).map(keyOf).filter(Boolean)).map((key) => `${tab} ${key}`),
  );

export const staffCellsStand = (sight: Sight): string[] => sight.staff.overwritten(sight);

/** A draft that was put away before it was made needs none. */
export const everyLetterHasItsDoc = (sight: Sight): string[] =>
  sight
    .rows('文書')
    .filter((row) => row.リンク === '' && row.状態 !== '差替済')
    .map((row) => `${row.文書名} has no Doc`);

/** At most one Doc of a name is neither in the waste nor a template. */
export function oneDocPerName(sight: Sight): string[] {
  const docs = documentsOf(sight.runtime, { 文書: sight.rows('文書') });
  return repeated(docs.map(({ entry }) => entry.name));
}
