/** Groups of columns as Google documents them: so many groups lie over a column, and a group is a run of columns over which as many lie. */
import type { ColumnGroup, SheetState } from './state';

/** Columns from 1. */
interface Columns {
  first: number;
  count: number;
}

const covers = ({ first, count }: Columns, column: number) =>
  column >= first && column < first + count;

/** How many groups lie over a column. */
const depthAt = (groups: readonly ColumnGroup[], column: number) =>
  groups.filter((group) => covers(group, column)).length;

/** The groups when one more lies over these columns, or (`by` -1) one less. */
function deepened(sheet: SheetState, columns: Columns, by: 1 | -1): ColumnGroup[] {
  const before = sheet.columnGroups ?? [];
  const depths = Array.from(
    { length: sheet.maxColumns },
    (_, i) => depthAt(before, i + 1) + (covers(columns, i + 1) ? by : 0),
  );
  const groups: ColumnGroup[] = [];
  for (let depth = 1; depth <= Math.max(0, ...depths); depth++) {
    let count = 0;
    for (let column = 1; column <= depths.length + 1; column++) {
      if ((depths[column - 1] ?? 0) >= depth) count += 1;
      else if (count > 0) {
        const first = column - count;
        const was = before.find(
          (one) => one.depth === depth && covers({ first, count }, one.first),
        );
        groups.push({ first, count, depth, collapsed: was?.collapsed ?? false });
        count = 0;
      }
    }
  }
  return groups;
}

export const withGroup = (sheet: SheetState, columns: Columns): ColumnGroup[] =>
  deepened(sheet, columns, 1);

export const withoutGroup = (sheet: SheetState, columns: Columns): ColumnGroup[] =>
  deepened(sheet, columns, -1);

/** Whether columns end where a group begins or begin where one ends: nowhere is said whether the two stay apart. */
export const touchesGroup = (
  { columnGroups = [] }: SheetState,
  { first, count }: Columns,
): boolean =>
  columnGroups.some((one) => one.first + one.count === first || first + count === one.first);

/** Whether a group lies over each of these columns. */
export const liesUnderGroups = (sheet: SheetState, { first, count }: Columns): boolean =>
  Array.from({ length: count }, (_, i) => first + i).every(
    (column) => depthAt(sheet.columnGroups ?? [], column) > 0,
  );

/** The group that a column is closed by; undefined where it is in none, or in one that is open. */
export const closedGroupAt = (
  { columnGroups = [] }: SheetState,
  column: number,
): ColumnGroup | undefined =>
  columnGroups.find((group) => group.collapsed && covers(group, column));

/** The outermost group over a column. */
export const groupAt = (
  { columnGroups = [] }: SheetState,
  column: number,
): ColumnGroup | undefined =>
  columnGroups.find((group) => group.depth === 1 && covers(group, column));

/** Where groups lie once columns came in after a column: one that they came into is wider (assumption `groups-grow`). */
export const grown = (
  groups: readonly ColumnGroup[] | undefined,
  after: number,
  count: number,
): ColumnGroup[] | undefined =>
  groups?.map((group) => {
    if (group.first > after) return { ...group, first: group.first + count };
    return group.first + group.count - 1 > after ? { ...group, count: group.count + count } : group;
  });
