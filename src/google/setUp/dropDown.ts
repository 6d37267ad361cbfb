// A drop-down: a value outside the list stays possible, since what staff paste must never be refused; it is reported.
import type { Words } from '../../domain/base/words';
import { textOnPage } from '../words';

export const dropDown = (
  values: readonly string[],
  help: Words,
): GoogleAppsScript.Spreadsheet.DataValidation =>
  SpreadsheetApp.newDataValidation()
    .requireValueInList([...values], true)
    .setAllowInvalid(true)
    .setHelpText(textOnPage(help))
    .build();
