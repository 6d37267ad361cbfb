/** Where a link inside a spreadsheet leads now. */
import { parseA1 } from './a1';
import { innerLink } from './display';
import type { SheetState, SpreadsheetState } from './state';

/** @returns undefined for a formula that is no such link, and where it finds nothing */
export function linkTarget(
  { sheets }: SpreadsheetState,
  formula: string,
): { sheet: SheetState; row: number } | undefined {
  const link = innerLink(formula);
  const sheet = link && sheets.find(({ id }) => id === link.sheetId);
  if (!link || !sheet) return undefined;
  if (link.key === '') return { sheet, row: 1 };
  const column = (parseA1(`${link.column}1`)?.column as number) - 1;
  const index = sheet.cells.findIndex((line) => line[column] === link.key);
  return index < 0 ? undefined : { sheet, row: index + 1 };
}
