/** The request findReplace of the Sheets API: puts another text where cells show the one sought. */
import { NotImplementedError } from '../errors';
import type { Area, SheetState } from '../sheets/state';
import type { ServiceEnv } from './env';
import type { PlannedChanges } from './plannedChanges';
import { apiError, checkLength, sheetOfId } from './valueRanges';

type Request = GoogleAppsScript.Sheets.Schema.FindReplaceRequest;
type Reply = GoogleAppsScript.Sheets.Schema.FindReplaceResponse;

/**
 * Plans the changes and gives their counts, without those that are 0 (assumption
 * `find-replace-counts`). It compares with what cells show, and what it leaves is taken as typed, so
 * that nothing empties the cell (assumption `find-replace-text`). Cells with formulas are skipped.
 */
export function findReplace(env: ServiceEnv, planned: PlannedChanges, request: Request): Reply {
  if (request.searchByRegex) throw new NotImplementedError('Sheets findReplace.searchByRegex');
  if (request.includeFormulas) throw new NotImplementedError('Sheets findReplace.includeFormulas');
  const { replacement = '' } = request;
  const pattern = patternOf(request);
  const rows = new Set<string>();
  const sheets = new Set<SheetState>();
  let values = 0;
  let occurrences = 0;
  for (const { sheet, area } of scopeOf(env, request)) {
    for (let row = area.row; row < area.row + area.rows; row++) {
      for (let column = area.column; column < area.column + area.columns; column++) {
        const { cell, shown } = planned.cellAt(sheet, row, column);
        if (cell === null || typeof cell === 'object') continue;
        const found = shown.match(pattern)?.length ?? 0;
        if (found === 0) continue;
        const typed = checkLength(
          env,
          shown.replace(pattern, () => replacement),
        );
        planned.add([{ sheet, row, column, value: { typed } }]);
        occurrences += found;
        values += 1;
        rows.add(`${sheet.id}!${row}`);
        sheets.add(sheet);
      }
    }
  }
  if (values === 0) return {};
  return {
    valuesChanged: values,
    rowsChanged: rows.size,
    sheetsChanged: sheets.size,
    occurrencesChanged: occurrences,
  };
}

function patternOf({ find, matchCase, matchEntireCell }: Request): RegExp {
  if (!find) throw apiError('Invalid requests: findReplace.find must not be empty');
  const literal = find.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(matchEntireCell ? `^${literal}$` : literal, matchCase ? 'gu' : 'giu');
}

/** The areas to look at; of range, sheetId and allSheets one and only one must be set (documented). */
function scopeOf(env: ServiceEnv, request: Request): { sheet: SheetState; area: Area }[] {
  const { range, sheetId, allSheets } = request;
  if ([range, sheetId, allSheets].filter((one) => one !== undefined).length !== 1) {
    throw apiError('Invalid requests: findReplace must set one of range, sheetId, allSheets');
  }
  if (allSheets) {
    return env.world.state.spreadsheet.sheets.map((sheet) => ({ sheet, area: areaOf(sheet, {}) }));
  }
  const sheet = sheetOfId(env, range ? range.sheetId : sheetId);
  return [{ sheet, area: areaOf(sheet, range ?? {}) }];
}

/** A GridRange: from 0, half open, unbounded where an index is missing; cut at the sheet. */
function areaOf(sheet: SheetState, range: GoogleAppsScript.Sheets.Schema.GridRange): Area {
  const { startRowIndex: top = 0, startColumnIndex: left = 0 } = range;
  const bottom = range.endRowIndex ?? sheet.maxRows;
  const right = range.endColumnIndex ?? sheet.maxColumns;
  if (top > bottom || left > right)
    throw apiError('Invalid requests: the range ends before it starts');
  return {
    row: top + 1,
    column: left + 1,
    rows: Math.min(bottom, sheet.maxRows) - top,
    columns: Math.min(right, sheet.maxColumns) - left,
  };
}
