/** The requests about groups of columns, by the rules of their documentation; what it leaves open is refused. */
import { NotImplementedError } from '../errors';
import {
  closedGroupAt,
  liesUnderGroups,
  touchesGroup,
  withGroup,
  withoutGroup,
} from '../sheets/columnGroups';
import type { ColumnGroup, SheetState } from '../sheets/state';
import { columnsOf } from './dimensions';
import type { Applied, RequestTarget } from './sheetRequests';
import { apiError } from './valueRanges';

type DimensionGroup = GoogleAppsScript.Sheets.Schema.DimensionGroup;

export function addDimensionGroup(
  target: RequestTarget,
  { range = {} }: GoogleAppsScript.Sheets.Schema.AddDimensionGroupRequest,
): Applied {
  const { sheet, ...columns } = columnsOf(target, range, 'addDimensionGroup');
  if (touchesGroup(sheet, columns)) {
    throw new NotImplementedError('Sheets.batchUpdate addDimensionGroup beside another group');
  }
  const columnGroups = withGroup(sheet, columns);
  target.transaction.change(sheet, { columnGroups });
  return { reply: { addDimensionGroup: { dimensionGroups: groupsOf(sheet) } } };
}

export function deleteDimensionGroup(
  target: RequestTarget,
  { range = {} }: GoogleAppsScript.Sheets.Schema.DeleteDimensionGroupRequest,
): Applied {
  const { sheet, ...columns } = columnsOf(target, range, 'deleteDimensionGroup');
  if (!liesUnderGroups(sheet, columns)) {
    throw apiError(`${target.name}: there is no group over these columns`);
  }
  const { first, count } = columns;
  const closed = Array.from({ length: count }, (_, i) => closedGroupAt(sheet, first + i));
  if (closed.some(Boolean)) {
    throw new NotImplementedError('Sheets.batchUpdate deleteDimensionGroup of a closed group');
  }
  target.transaction.change(sheet, { columnGroups: withoutGroup(sheet, columns) });
  return { reply: { deleteDimensionGroup: { dimensionGroups: groupsOf(sheet) } } };
}

/** Closes or opens a group: all of its columns are hidden or seen then (documented). */
export function updateDimensionGroup(
  target: RequestTarget,
  { dimensionGroup = {}, fields }: GoogleAppsScript.Sheets.Schema.UpdateDimensionGroupRequest,
): Applied {
  const { range = {}, depth, collapsed = false } = dimensionGroup;
  if (fields !== 'collapsed') {
    throw new NotImplementedError(`Sheets.batchUpdate updateDimensionGroup of ${fields}`);
  }
  const { sheet, first, count } = columnsOf(target, range, 'updateDimensionGroup');
  const isMeant = (one: ColumnGroup) =>
    one.first === first && one.count === count && one.depth === depth;
  if (!sheet.columnGroups?.some(isMeant)) {
    throw apiError(`${target.name}: no group of this depth lies over these columns`);
  }
  const columns = Array.from({ length: count }, (_, i) => first + i);
  const others = sheet.hiddenColumns.filter((column) => !columns.includes(column));
  target.transaction.change(sheet, {
    columnGroups: sheet.columnGroups.map((one) => (isMeant(one) ? { ...one, collapsed } : one)),
    hiddenColumns: collapsed ? [...others, ...columns].sort((a, b) => a - b) : others,
  });
  return {};
}

/** As the API tells them. */
export const groupsOf = (sheet: SheetState): DimensionGroup[] =>
  (sheet.columnGroups ?? []).map(({ first, count, depth, collapsed }) => ({
    range: {
      sheetId: sheet.id,
      dimension: 'COLUMNS',
      startIndex: first - 1,
      endIndex: first - 1 + count,
    },
    depth,
    ...(collapsed && { collapsed }),
  }));
