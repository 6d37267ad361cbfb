// 行の印: whether the sealed cells of a row still stand together as the system wrote them, and which of its own cells
// were what.
import { byText } from '../base/byText';
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
  /** The row's own, each with a mark of its own: people may correct them. */
  readonly own: readonly string[];
}

const sealed = new Map<TabKey, Sealed>(
  tabKeys.flatMap((tab) => {
    const having = (option: 'sealed' | 'distinct') =>
      Object.entries((tabs[tab] as Tab).columns).flatMap(([key, column]) =>
        column[option] ? [key] : [],
      );
    const keys = having('sealed');
    const own = having('distinct');
    const long = longTexts(tab);
    const part = (isLong: boolean) => keys.filter((key) => long.has(key) === isLong);
    return keys.length + own.length > 0
      ? [[tab, { cells: part(false), texts: part(true), own }]]
      : [];
  }),
);

const NUL = String.fromCharCode(0);
const markOf = (values: Readonly<Cells>, keys: readonly string[]): string =>
  fingerprint(keys.map((key) => values[key]).join(NUL));

/** Whether writing these columns changes what the row's seal says. */
export const breaksSeal = (tab: TabKey, columns: readonly string[]): boolean => {
  const { cells = [], texts = [], own = [] } = sealed.get(tab) ?? {};
  return columns.some((column) => [cells, texts, own].some((keys) => keys.includes(column)));
};

/**
 * 行の印 of a row as it stands: of its cells, of its long texts, and of each cell that is its own.
 * @param columns those that were written: the seal of long texts of which none was written stays, and so does the mark
 *   of an own cell that was not
 */
export function sealOf(tab: TabKey, values: Readonly<Cells>, columns: ReadonlySet<string>): string {
  const { cells = [], texts = [], own = [] } = sealed.get(tab) ?? {};
  const [, before = ''] = values.seal.split('.');
  const rewritten = texts.some((key) => columns.has(key));
  const marks = own.map(
    (key) => `${key}:${columns.has(key) ? fingerprint(values[key]) : markOfOwn(values, key)}`,
  );
  return [
    markOf(values, cells),
    rewritten ? markOf(values, texts) : before,
    ...(own.length > 0 ? [marks.join('-')] : []),
  ].join('.');
}

/** The columns whose cells are their row's own. */
export const ownColumns = (tab: TabKey): readonly string[] => sealed.get(tab)?.own ?? [];

/** What an own cell of a row was when it was last accepted, as a fingerprint; empty when nobody knows. */
export function markOfOwn({ seal }: Readonly<Cells>, column: string): string {
  return ownMarks(seal).get(column) ?? '';
}

/** The marks of own cells that stand in a seal, by their columns. */
const ownMarks = byText(
  (seal): ReadonlyMap<string, string> =>
    new Map(
      seal.split(/[.-]/).flatMap((one): [string, string][] => {
        const [column, mark] = one.split(':');
        return mark === undefined ? [] : [[column, mark]];
      }),
    ),
);

/** Whether an own cell of a row is what was last accepted. */
export const isAccepted = (values: Readonly<Cells>, column: string): boolean =>
  markOfOwn(values, column) === fingerprint(values[column]);

/** Whether somebody has put other things together than the system did; of long texts, as far as they have been read. */
export function isSealBroken(tab: TabKey, values: Readonly<Cells>): boolean {
  const kinds = sealed.get(tab);
  if (!kinds || !isOwn(values, 'seal') || values.seal === '') return false;
  const [ofCells, ofTexts = ''] = values.seal.split('.');
  if (ofCells !== markOf(values, kinds.cells)) return true;
  const read = kinds.texts.length > 0 && kinds.texts.every((key) => isOwn(values, key));
  return read && ofTexts !== '' && ofTexts !== markOf(values, kinds.texts);
}
