/** The request findReplace of the Sheets API: puts another text where cells show the one sought. */
import { NotImplementedError } from '../errors';
import type { Area, SheetState } from '../sheets/state';
import type { Transaction } from '../sheets/transaction';
import type { Applied, RequestTarget } from './sheetRequests';
import { apiError, areaOfGrid, checkLength, sheetOfId } from './valueRanges';

type Request = GoogleAppsScript.Sheets.Schema.FindReplaceRequest;

/**
 * Makes the changes and gives their counts, without those that are 0 (assumption
 * `find-replace-counts`). It compares with what cells show, and what it leaves is taken as typed, so
 * that nothing empties the cell (assumption `find-replace-text`). Cells with formulas are skipped.
 */
export function findReplace({ env, transaction }: RequestTarget, request: Request): Applied {
  if (request.searchByRegex) throw new NotImplementedError('Sheets findReplace.searchByRegex');
  if (request.includeFormulas) throw new NotImplementedError('Sheets findReplace.includeFormulas');
  const { replacement = '' } = request;
  const pattern = patternOf(request);
  const rows = new Set<string>();
  const sheets = new Set<SheetState>();
  let values = 0;
  let occurrences = 0;
  for (const { sheet: found, area } of scopeOf(transaction, request)) {
    const sheet = found;
    const lastRow = Math.min(area.row + area.rows - 1, sheet.cells.length);
    for (let row = area.row; row <= lastRow; row++) {
      const width = sheet.cells[row - 1]?.length ?? 0;
      const lastColumn = Math.min(area.column + area.columns - 1, width);
      for (let column = area.column; column <= lastColumn; column++) {
        const { cell, shown } = transaction.cellAt(sheet, row, column);
        if (cell === null || typeof cell === 'object') continue;
        const found = shown.match(pattern)?.length ?? 0;
        if (found === 0) continue;
        const typed = checkLength(
          env,
          shown.replace(pattern, () => replacement),
        );
        transaction.put(sheet, row, column, { typed });
        occurrences += found;
        values += 1;
        rows.add(`${sheet.id}!${row}`);
        sheets.add(sheet);
      }
    }
  }
  if (values === 0) return { reply: { findReplace: {} } };
  const reply = {
    valuesChanged: values,
    rowsChanged: rows.size,
    sheetsChanged: sheets.size,
    occurrencesChanged: occurrences,
  };
  return { reply: { findReplace: reply }, cells: values };
}

function patternOf({ find, matchCase, matchEntireCell }: Request): RegExp {
  if (!find) throw apiError('Invalid requests: findReplace.find must not be empty');
  const literal = find.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(matchEntireCell ? `^${literal}$` : literal, matchCase ? 'gu' : 'giu');
}

/** The areas to look at; of range, sheetId and allSheets one and only one must be set (documented). */
function scopeOf({ book }: Transaction, request: Request): { sheet: SheetState; area: Area }[] {
  const { range, sheetId, allSheets } = request;
  if ([range, sheetId, allSheets].filter((one) => one !== undefined).length !== 1) {
    throw apiError('Invalid requests: findReplace must set one of range, sheetId, allSheets');
  }
  if (allSheets) {
    return book.sheets.map((sheet) => ({ sheet, area: areaOfGrid(sheet, {}) }));
  }
  const sheet = sheetOfId(book, range ? range.sheetId : sheetId);
  return [{ sheet, area: areaOfGrid(sheet, range ?? {}) }];
}
