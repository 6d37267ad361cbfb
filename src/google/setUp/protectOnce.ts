// A protection with a warning, found again where a set-up died after it: never two on the same columns.
import { areAt } from './columnRuns';

/** With a warning only: a strict protection would stop the sorting and the menu of staff themselves. */
export function protectOnce(
  range: GoogleAppsScript.Spreadsheet.Range,
  description: string,
  standing: readonly GoogleAppsScript.Spreadsheet.Protection[],
): void {
  const left = standing.find((one) => areAt(one.getRange(), range));
  (left ?? range.protect()).setDescription(description).setWarningOnly(true);
}

export const protectionsOf = (sheet: GoogleAppsScript.Spreadsheet.Sheet) =>
  sheet.getProtections(SpreadsheetApp.ProtectionType.RANGE);
