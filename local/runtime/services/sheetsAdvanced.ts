/** The Sheets advanced service: many ranges in one call, at once and all or nothing. */
import { NotImplementedError } from '../errors';
import { spendSheetsCall } from '../quotas';
import { serviceObject } from '../serviceObject';
import { a1Of } from '../sheets/a1';
import { Transaction } from '../sheets/transaction';
import { createdSpreadsheet } from './createdSpreadsheet';
import type { ServiceEnv } from './env';
import { applyRequest } from './sheetRequests';
import { cellsIn, maskedSpreadsheet, spreadsheetResource } from './spreadsheetResource';
import {
  apiError,
  checkInside,
  checkLength,
  locate,
  quote,
  type ReadOptions,
  readerOf,
  spreadsheetOf,
} from './valueRanges';

type Sheets = GoogleAppsScript.Sheets;
type SpreadsheetsCollection = GoogleAppsScript.Sheets.Collection.SpreadsheetsCollection;
type ValuesCollection = GoogleAppsScript.Sheets.Collection.Spreadsheets.ValuesCollection;
type Spreadsheet = GoogleAppsScript.Sheets.Schema.Spreadsheet;
type ValueRange = GoogleAppsScript.Sheets.Schema.ValueRange;

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
    options: ReadOptions & { ranges?: string[] } = {},
  ): GoogleAppsScript.Sheets.Schema.BatchGetValuesResponse {
    const units = (result: { valueRanges?: ValueRange[] }) =>
      (result.valueRanges ?? []).reduce((sum, { values = [] }) => sum + countOf(values), 0);
    return this.env.run.call('Sheets.Values.batchGet', { kind: 'batchGet', units }, () => {
      spend(this.env, 'reads');
      const book = spreadsheetOf(this.env, spreadsheetId);
      const read = readerOf(options);
      const valueRanges = (options.ranges ?? []).map((range) => {
        const { sheet, area } = locate(book, range);
        const values = read(sheet, area);
        return {
          range: `${quote(sheet.name)}!${a1Of(area)}`,
          majorDimension: options.majorDimension ?? 'ROWS',
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
    const units = (request.data ?? []).reduce((sum, { values = [] }) => sum + countOf(values), 0);
    return this.env.run.call('Sheets.Values.batchUpdate', { kind: 'batchUpdate', units }, () => {
      spend(this.env, 'writes');
      const totalUpdatedCells = allOrNothing(this.env, spreadsheetId, (transaction) => {
        const option = request.valueInputOption;
        if (option !== 'RAW' && option !== 'USER_ENTERED') {
          throw apiError("'valueInputOption' is required but not specified");
        }
        return (request.data ?? []).reduce(
          (sum, data) => sum + putValues(this.env, transaction, data, option === 'USER_ENTERED'),
          0,
        );
      });
      return { spreadsheetId, totalUpdatedCells };
    });
  }
}

class SpreadsheetsService implements Partial<SpreadsheetsCollection> {
  constructor(
    private readonly env: ServiceEnv,
    readonly Values: ValuesCollection,
  ) {}

  create(resource: Spreadsheet, ...others: unknown[]): Spreadsheet {
    if (others.length > 0) throw new NotImplementedError('Sheets.create with options');
    return this.env.run.call('Sheets.create', 'spreadsheetCreate', () => {
      spend(this.env, 'writes');
      const { book, cells } = createdSpreadsheet(this.env, resource);
      this.env.run.passUnits('batchUpdate', cells);
      return spreadsheetResource(book, {});
    });
  }

  /** Without fields or grid data asked for, no cells. */
  get(
    spreadsheetId: string,
    options: { ranges?: string | string[]; includeGridData?: boolean; fields?: string } = {},
  ): Spreadsheet {
    const { ranges = [], includeGridData = false, fields, ...others } = options;
    const other = Object.keys(others)[0];
    if (other) throw new NotImplementedError(`Sheets.get with ${other}`);
    return this.env.run.call('Sheets.get', { kind: 'batchGet', units: cellsIn }, () => {
      spend(this.env, 'reads');
      const book = spreadsheetOf(this.env, spreadsheetId);
      const wanted = { ranges: [ranges].flat(), gridData: includeGridData };
      return maskedSpreadsheet(book, wanted, fields);
    });
  }

  batchUpdate(
    request: GoogleAppsScript.Sheets.Schema.BatchUpdateSpreadsheetRequest,
    spreadsheetId: string,
  ): GoogleAppsScript.Sheets.Schema.BatchUpdateSpreadsheetResponse {
    let written = 0;
    return this.env.run.call(
      'Sheets.batchUpdate',
      { kind: 'batchUpdate', units: () => written },
      () => {
        spend(this.env, 'writes');
        const response = allOrNothing(this.env, spreadsheetId, (transaction) => {
          const replies = (request.requests ?? []).map((one, index) => {
            const { reply = {}, cells = 0 } = applyRequest(this.env, transaction, one, index);
            written += cells;
            return reply;
          });
          if (!request.includeSpreadsheetInResponse) return { spreadsheetId, replies };
          const updatedSpreadsheet = spreadsheetResource(transaction.book, {
            ranges: request.responseRanges,
            gridData: request.responseIncludeGridData,
          });
          return { spreadsheetId, replies, updatedSpreadsheet };
        });
        this.env.run.passUnits('batchGet', cellsIn(response.updatedSpreadsheet ?? {}));
        return response;
      },
    );
  }
}

/** Counts a call for the user as whom the run goes. */
const spend = ({ world, run }: ServiceEnv, kind: 'reads' | 'writes'): void =>
  spendSheetsCall(world.state, run.now(), kind, run.effectiveUser);

/** Does changes to a spreadsheet; what they throw undoes them. */
function allOrNothing<T>(
  env: ServiceEnv,
  spreadsheetId: string,
  change: (transaction: Transaction) => T,
): T {
  const book = spreadsheetOf(env, spreadsheetId);
  const { name } = book;
  const transaction = new Transaction(book, env.run.now());
  try {
    const result = change(transaction);
    const file = env.world.documents.find(book.id);
    if (file && book.name !== name) env.world.documents.rename(file, book.name);
    if (transaction.changed) env.run.changed({ book: transaction.book });
    return result;
  } catch (error) {
    transaction.rollBack();
    throw error;
  }
}

/** Writes one ValueRange; `null` skips a cell and `""` clears it. The number of cells written. */
function putValues(
  env: ServiceEnv,
  transaction: Transaction,
  data: ValueRange,
  typed: boolean,
): number {
  if (data.majorDimension && data.majorDimension !== 'ROWS') {
    throw new NotImplementedError(`Sheets.Values.batchUpdate by ${data.majorDimension}`);
  }
  const range = String(data.range);
  const { sheet, area } = locate(transaction.book, range);
  // A single cell is where the values begin; a larger range must hold them all.
  const open = area.rows === 1 && area.columns === 1;
  let written = 0;
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
      const [row, column] = [area.row + r, area.column + c];
      checkInside(sheet, row, column, range);
      checkLength(env, value);
      transaction.put(
        sheet,
        row,
        column,
        typed && typeof value === 'string' ? { typed: value } : value,
      );
      written += 1;
    });
  });
  return written;
}

const countOf = (values: unknown[][]): number =>
  values.reduce((cells, line) => cells + line.length, 0);
