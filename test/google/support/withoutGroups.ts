// A sheet as it is where nobody has grouped its columns.
import { closedGroupAt } from '../../../local/runtime/sheets/columnGroups';
import type { SheetState } from '../../../local/runtime/sheets/state';

export function takeGroupsAway(sheet: SheetState): void {
  sheet.hiddenColumns = sheet.hiddenColumns.filter((column) => !closedGroupAt(sheet, column));
  delete sheet.columnGroups;
}
