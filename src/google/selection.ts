// Where the cursor stands in the registry when somebody chooses from the menu.
import type { Selection } from '../app/selection';

/** undefined where no cell is chosen. */
export function currentSelection(): Selection | undefined {
  const range = SpreadsheetApp.getActive().getActiveRange();
  return range ? { tab: range.getSheet().getName(), row: range.getRow() } : undefined;
}
