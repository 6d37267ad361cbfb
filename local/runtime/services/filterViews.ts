/** Filter views, as the Sheets API adds and tells them; what they show is for people. */
import { NotImplementedError } from '../errors';
import type { FilterViewState, SheetState } from '../sheets/state';
import type { Applied, RequestTarget } from './sheetRequests';
import { apiError, areaOfGrid, sheetOfId } from './valueRanges';

type FilterView = GoogleAppsScript.Sheets.Schema.FilterView;

export function addFilterView(
  { transaction, name }: RequestTarget,
  { filter = {} }: GoogleAppsScript.Sheets.Schema.AddFilterViewRequest,
): Applied {
  const { title = '', range = {}, filterSpecs = [], ...others } = filter;
  const [other] = Object.keys(others);
  if (other) throw new NotImplementedError(`Sheets.batchUpdate addFilterView with ${other}`);
  const sheet = sheetOfId(transaction.book, range.sheetId);
  const area = areaOfGrid(sheet, range);
  const known = transaction.book.sheets.flatMap(({ filterViews = [] }) => filterViews);
  const view: FilterViewState = {
    id: Math.max(0, ...known.map(({ id }) => id)) + 1,
    title,
    area,
    // Of its own: what a script gives would keep that run in memory.
    specs: [...filterSpecs].map(({ columnIndex = -1, filterCriteria = {} }) => {
      if (columnIndex < area.column - 1 || columnIndex >= area.column - 1 + area.columns) {
        throw apiError(`${name}: a column lies outside the range`);
      }
      return { column: columnIndex + 1, criteria: structuredClone(filterCriteria) };
    }),
  };
  transaction.change(sheet, { filterViews: [...(sheet.filterViews ?? []), view] });
  return { reply: { addFilterView: { filter: filterViewOf(sheet, view) } } };
}

/** As the API tells it. */
export const filterViewOf = (
  sheet: SheetState,
  { id, title, area, specs }: FilterViewState,
): FilterView => ({
  filterViewId: id,
  title,
  range: {
    sheetId: sheet.id,
    startRowIndex: area.row - 1,
    endRowIndex: area.row - 1 + area.rows,
    startColumnIndex: area.column - 1,
    endColumnIndex: area.column - 1 + area.columns,
  },
  filterSpecs: specs.map(({ column, criteria }) => ({
    columnIndex: column - 1,
    filterCriteria: criteria,
  })),
});
