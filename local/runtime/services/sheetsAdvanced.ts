/** The Sheets advanced service: many ranges in one call, at once and all or nothing. */
import { NotImplementedError } from '../errors';
import { spendSheetsCall } from '../quotas';
import { serviceObject } from '../serviceObject';
import { a1Of } from '../sheets/a1';
import type { Cell, SheetState } from '../sheets/state';
import type { ServiceEnv } from './env';
import { findReplace } from './findReplace';
import { type Change, PlannedChanges } from './plannedChanges';
import {
  apiError,
  checkId,
  checkInside,
  checkLength,
  locate,
  quote,
  readArea,
  renderer,
  sheetOfId,
} from './valueRanges';

type Sheets = GoogleAppsScript.Sheets;
type SpreadsheetsCollection = GoogleAppsScript.Sheets.Collection.SpreadsheetsCollection;
type ValuesCollection = GoogleAppsScript.Sheets.Collection.Spreadsheets.ValuesCollection;
type ValueRange = GoogleAppsScript.Sheets.Schema.ValueRange;
type RowData = GoogleAppsScript.Sheets.Schema.RowData;

/** The global Sheets. */
export function createSheetsAdvanced(env: ServiceEnv): Sheets {
  const values = serviceObject<ValuesCollection>(
    env.realm,
    'Sheets.Spreadsheets.Values',
    new ValuesService(env),
  );
  const spreadsheets = serviceObject<SpreadsheetsCollection>(
    env.realm,
    'Sheets.Spreadsheets',
    new SpreadsheetsService(env, values),
  );
  return serviceObject<Sheets>(env.realm, 'Sheets', { Spreadsheets: spreadsheets });
}

class ValuesService implements Partial<ValuesCollection> {
  constructor(private readonly env: ServiceEnv) {}

  batchGet(
    spreadsheetId: string,
    options: { ranges?: string[]; valueRenderOption?: string; dateTimeRenderOption?: string } = {},
  ): GoogleAppsScript.Sheets.Schema.BatchGetValuesResponse {
    const units = (result: { valueRanges?: ValueRange[] }) =>
      (result.valueRanges ?? []).reduce(
        (sum, { values = [] }) => sum + values.reduce((cells, line) => cells + line.length, 0),
        0,
      );
    return this.env.run.call('Sheets.Values.batchGet', { kind: 'batchGet', units }, () => {
      spendSheetsCall(
        this.env.world.state,
        this.env.run.now(),
        'reads',
        this.env.run.effectiveUser,
      );
      checkId(this.env, spreadsheetId);
      const show = renderer(options.valueRenderOption, options.dateTimeRenderOption);
      const valueRanges = (options.ranges ?? []).map((range) => {
        const { sheet, area } = locate(this.env, range);
        const values = readArea(sheet, area, show);
        return {
          range: `${quote(sheet.name)}!${a1Of(area)}`,
          majorDimension: 'ROWS',
          ...(values.length > 0 ? { values } : {}),
        };
      });
      return { spreadsheetId, valueRanges };
    });
  }

  batchUpdate(
    request: GoogleAppsScript.Sheets.Schema.BatchUpdateValuesRequest,
    spreadsheetId: string,
  ): GoogleAppsScript.Sheets.Schema.BatchUpdateValuesResponse {
    const cells = (request.data ?? []).reduce(
      (sum, { values = [] }) => sum + values.reduce((count, line) => count + line.length, 0),
      0,
    );
    return this.env.run.call(
      'Sheets.Values.batchUpdate',
      { kind: 'batchUpdate', units: cells },
      () => {
        spendSheetsCall(
          this.env.world.state,
          this.env.run.now(),
          'writes',
          this.env.run.effectiveUser,
        );
        checkId(this.env, spreadsheetId);
        const option = request.valueInputOption;
        if (option !== 'RAW' && option !== 'USER_ENTERED') {
          throw apiError("'valueInputOption' is required but not specified");
        }
        const planned = new PlannedChanges(this.env);
        for (const data of request.data ?? []) {
          planned.add(changesOf(this.env, data, option === 'USER_ENTERED'));
        }
        planned.apply();
        return { spreadsheetId, totalUpdatedCells: planned.list.length };
      },
    );
  }
}

class SpreadsheetsService implements Partial<SpreadsheetsCollection> {
  constructor(
    private readonly env: ServiceEnv,
    readonly Values: ValuesCollection,
  ) {}

  batchUpdate(
    request: GoogleAppsScript.Sheets.Schema.BatchUpdateSpreadsheetRequest,
    spreadsheetId: string,
  ): GoogleAppsScript.Sheets.Schema.BatchUpdateSpreadsheetResponse {
    const requests = request.requests ?? [];
    const rowsOf = (one: (typeof requests)[number]) =>
      one.updateCells?.rows ?? one.appendCells?.rows ?? [];
    const units = requests.flatMap(rowsOf).reduce((sum, { values = [] }) => sum + values.length, 0);
    return this.env.run.call('Sheets.batchUpdate', { kind: 'batchUpdate', units }, () => {
      spendSheetsCall(
        this.env.world.state,
        this.env.run.now(),
        'writes',
        this.env.run.effectiveUser,
      );
      checkId(this.env, spreadsheetId);
      // Where the next row goes after what this very request appends before.
      const ends = new Map<SheetState, number>();
      const planned = new PlannedChanges(this.env);
      const replies = requests.map((one) => {
        const { updateCells, appendCells, findReplace: replacing, ...others } = one;
        const other = Object.keys(others)[0];
        if (other) throw new NotImplementedError(`Sheets.batchUpdate ${other}`);
        if (replacing) return { findReplace: findReplace(this.env, planned, replacing) };
        const { fields } = updateCells ?? appendCells ?? {};
        if (fields !== 'userEnteredValue') {
          throw new NotImplementedError(`Sheets.batchUpdate of the fields ${fields}`);
        }
        if (updateCells) {
          const start = updateCells.start;
          if (!start) throw new NotImplementedError('Sheets.batchUpdate updateCells.range');
          const sheet = sheetOfId(this.env, start.sheetId);
          const row = (start.rowIndex ?? 0) + 1;
          const column = (start.columnIndex ?? 0) + 1;
          planned.add(enteredCells(this.env, sheet, row, column, updateCells.rows ?? [], true));
          return {};
        }
        const sheet = sheetOfId(this.env, appendCells?.sheetId);
        const rows = appendCells?.rows ?? [];
        const row = (ends.get(sheet) ?? planned.lastRowOf(sheet)) + 1;
        ends.set(sheet, row - 1 + rows.length);
        planned.add(enteredCells(this.env, sheet, row, 1, rows, false));
        return {};
      });
      planned.apply();
      return { spreadsheetId, replies };
    });
  }
}

/** What one ValueRange changes; `null` skips a cell and `""` clears it. */
function changesOf(env: ServiceEnv, data: ValueRange, typed: boolean): Change[] {
  if (data.majorDimension && data.majorDimension !== 'ROWS') {
    throw new NotImplementedError(`Sheets.Values.batchUpdate by ${data.majorDimension}`);
  }
  const range = String(data.range);
  const { sheet, area } = locate(env, range);
  // A single cell is where the values begin; a larger range must hold them all.
  const open = area.rows === 1 && area.columns === 1;
  const changes: Change[] = [];
  (data.values ?? []).forEach((line, r) => {
    if (!open && r >= area.rows) {
      throw apiError(
        `Requested writing within range [${range}], but tried writing to row [${area.row + r}]`,
      );
    }
    line.forEach((value, c) => {
      if (!open && c >= area.columns) {
        throw apiError(
          `Requested writing within range [${range}], but tried writing to column [${area.column + c}]`,
        );
      }
      if (value === null || value === undefined) return;
      if (!['string', 'number', 'boolean'].includes(typeof value)) {
        throw apiError(`Invalid values[${r}][${c}]`);
      }
      checkInside(sheet, area.row + r, area.column + c, range);
      changes.push({
        sheet,
        row: area.row + r,
        column: area.column + c,
        value: typed && typeof value === 'string' ? { typed: value } : checkLength(env, value),
      });
    });
  });
  return changes;
}

function enteredCells(
  env: ServiceEnv,
  sheet: SheetState,
  firstRow: number,
  firstColumn: number,
  rows: RowData[],
  inside: boolean,
): Change[] {
  return rows.flatMap(({ values = [] }, r) =>
    values.map((cell, c) => {
      const row = firstRow + r;
      const column = firstColumn + c;
      if (inside) checkInside(sheet, row, column, sheet.name);
      if (column > sheet.maxColumns) throw apiError(`Attempting to write column: ${column - 1}`);
      return { sheet, row, column, value: enteredValue(env, cell?.userEnteredValue) };
    }),
  );
}

/** An ExtendedValue as a cell; a text stays a text, whatever it begins with. */
function enteredValue(
  env: ServiceEnv,
  value: GoogleAppsScript.Sheets.Schema.ExtendedValue | undefined,
): Cell {
  if (value === undefined || Object.keys(value).length === 0) return null;
  if (value.stringValue !== undefined) return checkLength(env, value.stringValue);
  if (value.numberValue !== undefined) return value.numberValue;
  if (value.boolValue !== undefined) return value.boolValue;
  if (value.formulaValue !== undefined) return { formula: value.formulaValue };
  throw new NotImplementedError(`Sheets.batchUpdate with ${Object.keys(value)[0]}`);
}
