// Neighbouring columns that are treated alike, so that one call does for all of them.

/** `start` counts from 0 within the list. */
export interface Run<V> {
  readonly value: V;
  readonly start: number;
  readonly length: number;
}

type Range = GoogleAppsScript.Spreadsheet.Range;

/** Whether two ranges of a sheet begin at the same row and cover the same columns, however many rows there are. */
export const areAt = (one: Range, other: Range): boolean =>
  one.getRow() === other.getRow() &&
  one.getColumn() === other.getColumn() &&
  one.getNumColumns() === other.getNumColumns();

/** The list as runs of equal values. */
export function runsOf<T, V>(items: readonly T[], traitOf: (item: T) => V): Run<V>[] {
  const runs: { value: V; start: number; length: number }[] = [];
  items.forEach((item, index) => {
    const value = traitOf(item);
    const last = runs[runs.length - 1];
    if (last && last.value === value) last.length++;
    else runs.push({ value, start: index, length: 1 });
  });
  return runs;
}
