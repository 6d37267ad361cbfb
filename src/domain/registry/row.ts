// A row of a tab as the rules see it, and what a run changes in one.
import type { Cells } from './reading';
import { hasColumn, type TabKey, type TabsWith, type Values } from './tabs';

/** One record. `auto` holds what the system last wrote into shared columns. */
export interface Row<K extends TabKey = TabKey> {
  readonly tab: K;
  readonly values: Readonly<Values<K>>;
  /** Its number, or what else names it in its tab. */
  readonly key: string;
  readonly auto: Readonly<Cells>;
  /** The row of the sheet at the time of reading; absent for a row made in this run. */
  readonly position?: number;
}

/** A row of any tab that has such a column. */
export type RowWith<C extends string> = Row<TabsWith<C>>;

/** Whether a row is of this tab. */
export const isOf = <K extends TabKey>(row: Row, tab: K): row is Row<K> => row.tab === tab;

export const hasCell = <C extends string>(row: Row, column: C): row is RowWith<C> =>
  hasColumn(row.tab, column);

/** What one run changed in one row: only the cells that differ. */
export interface RowChange {
  readonly tab: TabKey;
  /** The key's value as it was read (or, for a new row, as it was made). */
  readonly key: string;
  readonly position?: number;
  readonly values: Cells;
  readonly auto: Cells;
  /** The row stands in the archive and leaves its tab. */
  readonly gone?: true;
}
