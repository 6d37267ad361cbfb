/** What stands beside the rows of a tab: its filter views, each with the rows that it shows, and its charts, as they were built. */
import { displayText } from '../../runtime/sheets/display';
import { valueAt } from '../../runtime/sheets/layers';
import type { Area, FilterViewState, SheetState } from '../../runtime/sheets/state';
import type { SheetView } from '../shapes';

type Criteria = FilterViewState['specs'][number]['criteria'];

const textAt = (sheet: SheetState, row: number, column: number): string =>
  displayText(
    sheet.cells[row - 1]?.[column - 1] ?? null,
    valueAt(sheet.formats.numberFormat, row, column, ''),
  );

/** Of the conditions, those that the system sets. */
function shows({ hiddenValues = [], condition }: Criteria, text: string): boolean {
  const [wanted] = condition?.values ?? [];
  const contains =
    condition?.type !== 'TEXT_CONTAINS' || text.includes(wanted?.userEnteredValue ?? '');
  const blank = condition?.type === 'NOT_BLANK' && text === '';
  return contains && !blank && !hiddenValues.includes(text);
}

/** @param rows the rows that have content */
export const filterViewsOf = (
  sheet: SheetState,
  rows: readonly number[],
): NonNullable<SheetView['views']> =>
  (sheet.filterViews ?? []).map(({ title, specs }) => ({
    title,
    rows: rows.filter((row) =>
      specs.every(({ column, criteria }) => shows(criteria, textAt(sheet, row, column))),
    ),
  }));

const rowsOf = ({ row, rows }: Area): number[] => Array.from({ length: rows }, (_, i) => row + i);

/** Bars: the first area names them, the second counts. */
export const chartsOf = (sheet: SheetState): NonNullable<SheetView['charts']> =>
  (sheet.charts ?? []).flatMap(({ areas: [names, numbers], options }) =>
    names && numbers
      ? [
          {
            title: String(options.title ?? ''),
            bars: rowsOf(names).map((row, index) => ({
              name: textAt(sheet, row, names.column),
              value: Number(sheet.cells[numbers.row + index - 1]?.[numbers.column - 1] ?? 0),
            })),
          },
        ]
      : [],
  );
