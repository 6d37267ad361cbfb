// 行の印: whether the sealed cells of a row still stand together as the system wrote them.
import { fingerprint } from '../base/fingerprint';
import { type Cells, isOwn } from './reading';
import { type TabKey, tabKeys, tabs } from './tabs';
import { longTexts } from './tabs/reads';
import type { Tab } from './tabs/tab';

interface Sealed {
  /** Read with the cells of a row. */
  readonly cells: readonly string[];
  /** Long texts, read when somebody looks at them. */
  readonly texts: readonly string[];
}

const sealed = new Map<TabKey, Sealed>(
  tabKeys.flatMap((tab) => {
    const keys = Object.entries((tabs[tab] as Tab).columns).flatMap(([key, column]) =>
      column.sealed ? [key] : [],
    );
    const long = longTexts(tab);
    const part = (isLong: boolean) => keys.filter((key) => long.has(key) === isLong);
    return keys.length > 0 ? [[tab, { cells: part(false), texts: part(true) }]] : [];
  }),
);

const NUL = String.fromCharCode(0);
const markOf = (values: Readonly<Cells>, keys: readonly string[]): string =>
  fingerprint(keys.map((key) => values[key]).join(NUL));

/** Whether writing these columns changes what the row's seal says. */
export const breaksSeal = (tab: TabKey, columns: readonly string[]): boolean => {
  const { cells = [], texts = [] } = sealed.get(tab) ?? {};
  return columns.some((column) => cells.includes(column) || texts.includes(column));
};

/**
 * 行の印 of a row as it stands: of its cells, and of its long texts.
 * @param columns those that were written: the seal of long texts of which none was written stays
 */
export function sealOf(tab: TabKey, values: Readonly<Cells>, columns: ReadonlySet<string>): string {
  const { cells = [], texts = [] } = sealed.get(tab) ?? {};
  const [, before = ''] = values.seal.split('.');
  const rewritten = texts.some((key) => columns.has(key));
  return [markOf(values, cells), rewritten ? markOf(values, texts) : before].join('.');
}

/** Whether somebody has put other things together than the system did; of long texts, as far as they have been read. */
export function isSealBroken(tab: TabKey, values: Readonly<Cells>): boolean {
  const kinds = sealed.get(tab);
  if (!kinds || !isOwn(values, 'seal') || values.seal === '') return false;
  const [ofCells, ofTexts = ''] = values.seal.split('.');
  if (ofCells !== markOf(values, kinds.cells)) return true;
  const read = kinds.texts.length > 0 && kinds.texts.every((key) => isOwn(values, key));
  return read && ofTexts !== '' && ofTexts !== markOf(values, kinds.texts);
}
