/** Sheet: one tab of the registry. */

import { checkCount, checkName } from '../arguments';
import { NotImplementedError, ServiceError } from '../errors';
import { implementationOf, serviceObject } from '../serviceObject';
import { parseA1 } from '../sheets/a1';
import {
  insertColumnsAfter,
  insertRowsAfter,
  lastColumnOf,
  lastRowOf,
  removeRows,
} from '../sheets/grid';
import { putValue } from '../sheets/putValue';
import type { Area, SheetState, SpreadsheetState } from '../sheets/state';
import { checkRoom } from './books';
import { cellOf } from './cellValues';
import { chartOf, createChart, createChartBuilder } from './chart';
import { colorOr } from './colors';
import { conditionalFormatOf, createConditionalFormat } from './conditionalFormat';
import type { ServiceEnv } from './env';
import { createProtection } from './protection';
import { createRange, dataArea, rangeTarget } from './range';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;

/** The script's view of a sheet. */
export function createSheet(env: ServiceEnv, state: SheetState): Sheet {
  return serviceObject<Sheet>(env.realm, 'Sheet', new SheetService(env, state));
}

/** The sheet behind a Sheet that the script passes; undefined for anything else. */
export function sheetTarget(value: unknown): SheetState | undefined {
  const sheet = implementationOf(value);
  return sheet instanceof SheetService ? sheet.state : undefined;
}

/** The area of an A1 notation within a sheet; throws Google's message when it is none. */
function areaOfA1(sheet: SheetState, notation: string): Area {
  const range = parseA1(notation);
  if (!range) throw new ServiceError('Range not found');
  if (range.sheet !== undefined && range.sheet !== sheet.name) {
    throw new NotImplementedError('Sheet.getRange of another sheet');
  }
  const lastRow = range.lastRow ?? sheet.maxRows;
  const lastColumn = range.lastColumn ?? sheet.maxColumns;
  return {
    row: range.row,
    column: range.column,
    rows: lastRow - range.row + 1,
    columns: lastColumn - range.column + 1,
  };
}

class SheetService implements Partial<Sheet> {
  constructor(
    private readonly env: ServiceEnv,
    readonly state: SheetState,
  ) {}

  getName(): string {
    return this.navigate('getName', () => this.state.name);
  }
  getSheetName(): string {
    return this.navigate('getSheetName', () => this.state.name);
  }
  getSheetId(): number {
    return this.navigate('getSheetId', () => this.state.id);
  }
  getIndex(): number {
    return this.navigate('getIndex', () => this.book.sheets.indexOf(this.state) + 1);
  }
  activate(): Sheet {
    return this.navigate('activate', () => {
      this.book.activeSheetId = this.state.id;
      return this.self();
    });
  }
  getRange(row: number | string, column?: number, rows = 1, columns = 1): Range {
    return this.navigate('getRange', () =>
      createRange(
        this.env,
        this.state,
        typeof row === 'string'
          ? areaOfA1(this.state, row)
          : { row, column: column as number, rows, columns },
      ),
    );
  }
  getDataRange(): Range {
    return this.read('getDataRange', () => createRange(this.env, this.state, dataArea(this.state)));
  }
  getLastRow(): number {
    return this.read('getLastRow', () => lastRowOf(this.state));
  }
  getLastColumn(): number {
    return this.read('getLastColumn', () => lastColumnOf(this.state));
  }
  getMaxRows(): number {
    return this.read('getMaxRows', () => this.state.maxRows);
  }
  getMaxColumns(): number {
    return this.read('getMaxColumns', () => this.state.maxColumns);
  }
  isSheetHidden(): boolean {
    return this.read('isSheetHidden', () => this.state.hidden);
  }
  getFrozenRows(): number {
    return this.read('getFrozenRows', () => this.state.frozenRows);
  }
  getFrozenColumns(): number {
    return this.read('getFrozenColumns', () => this.state.frozenColumns);
  }
  getColumnWidth(column: number): number {
    return this.read('getColumnWidth', () => this.state.columnWidths[column] ?? 100);
  }
  isColumnHiddenByUser(column: number): boolean {
    return this.read('isColumnHiddenByUser', () => this.state.hiddenColumns.includes(column));
  }
  getProtections(
    type: GoogleAppsScript.Spreadsheet.ProtectionType,
  ): GoogleAppsScript.Spreadsheet.Protection[] {
    return this.read('getProtections', () => {
      if (String(type) !== 'RANGE') throw new NotImplementedError('Sheet.getProtections of sheets');
      return this.state.protections.map((protection) =>
        createProtection(this.env, this.state, protection),
      );
    });
  }
  getConditionalFormatRules(): GoogleAppsScript.Spreadsheet.ConditionalFormatRule[] {
    return this.read('getConditionalFormatRules', () =>
      this.state.conditionalFormats.map((rule) =>
        createConditionalFormat(this.env, rule, this.state),
      ),
    );
  }
  getCharts(): GoogleAppsScript.Spreadsheet.EmbeddedChart[] {
    return this.read('getCharts', () =>
      (this.state.charts ?? []).map((chart) => createChart(this.env, chart)),
    );
  }
  newChart(): GoogleAppsScript.Spreadsheet.EmbeddedChartBuilder {
    return this.navigate('newChart', () => createChartBuilder(this.env));
  }
  insertChart(chart: GoogleAppsScript.Spreadsheet.EmbeddedChart): void {
    const state = chartOf(chart);
    this.change('insertChart', () => {
      this.state.charts = [...(this.state.charts ?? []), state];
    });
  }

  /** Below the last row with content, at once (documented). */
  appendRow(values: unknown[]): Sheet {
    const units = values.length;
    return this.env.run.call('Sheet.appendRow', { kind: 'appendRow', units }, () => {
      const { run, world } = this.env;
      run.writeBuffered();
      const cells = values.map((value) => cellOf(value, world.state.quota.cellCharacters));
      const row = lastRowOf(this.state) + 1;
      if (row > this.state.maxRows) insertRowsAfter(this.state, this.state.maxRows, 1);
      if (cells.length > this.state.maxColumns) {
        const { maxColumns } = this.state;
        insertColumnsAfter(this.state, maxColumns, cells.length - maxColumns);
      }
      cells.forEach((cell, index) => {
        putValue(this.state, row, index + 1, cell, run.now());
      });
      run.changed({ sheet: this.state });
      return this.self();
    });
  }
  /** Notes and drop-downs stay (assumption `clear-keeps`). */
  clear(...options: unknown[]): Sheet {
    if (options.length > 0) throw new NotImplementedError('Sheet.clear with options');
    return this.onAll('clear', (all) => all.clear());
  }
  clearContents(): Sheet {
    return this.onAll('clearContents', (all) => all.clearContent());
  }
  clearFormats(): Sheet {
    return this.onAll('clearFormats', (all) => all.clearFormat());
  }
  deleteRow(row: number): Sheet {
    return this.remove('deleteRow', row, 1);
  }
  deleteRows(row: number, count: number): void {
    this.remove('deleteRows', row, count);
  }
  setName(name: string): Sheet {
    return this.change('setName', () => {
      checkName('Sheet.setName', name);
      if (this.book.sheets.some((sheet) => sheet !== this.state && sheet.name === name)) {
        throw new ServiceError(
          `A sheet with the name "${name}" already exists. Please enter another name.`,
        );
      }
      this.state.name = name;
    });
  }
  hideSheet(): Sheet {
    return this.layout('hideSheet', () => {
      this.state.hidden = true;
    });
  }
  insertColumnsAfter(after: number, count: number): Sheet {
    return this.change('insertColumnsAfter', () => {
      checkPosition(after, this.state.maxColumns);
      checkRoom(this.env, this.book, count * this.state.maxRows);
      insertColumnsAfter(this.state, after, count);
    });
  }
  insertRowsAfter(after: number, count: number): Sheet {
    return this.change('insertRowsAfter', () => {
      checkPosition(after, this.state.maxRows);
      checkRoom(this.env, this.book, count * this.state.maxColumns);
      insertRowsAfter(this.state, after, count);
    });
  }
  setFrozenRows(rows: number): void {
    this.layout('setFrozenRows', () => {
      checkCount('Sheet.setFrozenRows', rows, 0);
      this.state.frozenRows = rows;
    });
  }
  setFrozenColumns(columns: number): void {
    this.layout('setFrozenColumns', () => {
      checkCount('Sheet.setFrozenColumns', columns, 0);
      this.state.frozenColumns = columns;
    });
  }
  setColumnWidth(column: number, width: number): Sheet {
    checkPosition(column, this.state.maxColumns);
    return this.layout('setColumnWidth', () => {
      checkCount('Sheet.setColumnWidth', width, 1);
      this.state.columnWidths[column] = width;
    });
  }
  hideColumns(column: number, count = 1): void {
    checkPosition(column, this.state.maxColumns);
    checkPosition(column + count - 1, this.state.maxColumns);
    this.layout('hideColumns', () => {
      for (let i = column; i < column + count; i++) {
        if (!this.state.hiddenColumns.includes(i)) this.state.hiddenColumns.push(i);
      }
    });
  }
  setTabColor(color: string | null): Sheet {
    const shown = colorOr(color, null);
    return this.layout('setTabColor', () => {
      this.state.tabColor = shown;
    });
  }
  getTabColor(): string | null {
    return this.read('getTabColor', () => this.state.tabColor);
  }
  setConditionalFormatRules(rules: GoogleAppsScript.Spreadsheet.ConditionalFormatRule[]): void {
    const states = Array.from(rules, conditionalFormatOf);
    this.layout('setConditionalFormatRules', () => {
      this.state.conditionalFormats = states;
    });
  }

  /** The cell that the person has selected, when this is the sheet in front. */
  getActiveRange(): Range | null {
    return this.navigate('getActiveRange', () => activeRange(this.env, this.book));
  }
  getCurrentCell(): Range | null {
    return this.navigate('getCurrentCell', () => activeRange(this.env, this.book));
  }
  setActiveRange(range: Range): Range {
    return this.navigate('setActiveRange', () => {
      const target = rangeTarget(range);
      if (!target) throw new ServiceError('Not a range.');
      this.book.activeCell = {
        row: target.area.row,
        column: target.area.column,
      };
      return range;
    });
  }

  private remove(method: string, row: number, count: number): Sheet {
    return this.change(method, () => {
      checkPosition(row, this.state.maxRows);
      checkPosition(row + count - 1, this.state.maxRows);
      if (count >= this.state.maxRows - this.state.frozenRows) {
        throw new ServiceError('You cannot delete all the rows on the sheet.');
      }
      removeRows(this.state, row, count);
    });
  }
  /** Through the range of all cells, whose writes wait for the flush. */
  private onAll(method: string, act: (all: Range) => void): Sheet {
    return this.env.run.call(`Sheet.${method}`, 'navigation', () => {
      const { maxRows: rows, maxColumns: columns } = this.state;
      act(createRange(this.env, this.state, { row: 1, column: 1, rows, columns }));
      return this.self();
    });
  }
  /** The spreadsheet that it is in. */
  private get book(): SpreadsheetState {
    const book = this.env.world.bookOf(this.state);
    if (!book) throw new ServiceError(`Sheet ${this.state.id} not found`);
    return book;
  }
  private self(): Sheet {
    return serviceObject<Sheet>(this.env.realm, 'Sheet', this);
  }
  private navigate<T>(method: string, fn: () => T): T {
    return this.env.run.call(`Sheet.${method}`, 'navigation', fn);
  }
  private read<T>(method: string, fn: () => T): T {
    return this.env.run.call(`Sheet.${method}`, 'smallRead', () => {
      this.env.run.writeBuffered();
      return fn();
    });
  }
  /** Layout waits for the next flush or read, as values do. */
  private layout(method: string, fn: () => void): Sheet {
    return this.env.run.call(`Sheet.${method}`, 'bufferedWrite', () => {
      this.env.run.buffer(1, () => {
        fn();
        this.env.run.changed({ sheet: this.state });
      });
      return this.self();
    });
  }
  /** Changes of structure are done at once, after the cells that wait. */
  private change(method: string, fn: () => void): Sheet {
    return this.env.run.call(`Sheet.${method}`, 'structureWrite', () => {
      this.env.run.writeBuffered();
      fn();
      this.env.run.changed({ sheet: this.state });
      return this.self();
    });
  }
}

/** The selected cell of the sheet in front. */
export function activeRange(
  env: ServiceEnv,
  { sheets, activeSheetId, activeCell }: SpreadsheetState,
): Range | null {
  const sheet = sheets.find(({ id }) => id === activeSheetId);
  if (!sheet || !activeCell) return null;
  return createRange(env, sheet, { ...activeCell, rows: 1, columns: 1 });
}

function checkPosition(position: number, last: number): void {
  if (!Number.isInteger(position) || position < 1 || position > last) {
    throw new ServiceError('Those columns or rows are out of bounds.');
  }
}
