/** Range: values and formats of an area of a sheet. Writes wait in the run until they are flushed. */

import { checkCount } from '../arguments';
import { NotImplementedError, ServiceError } from '../errors';
import { implementationOf, serviceObject } from '../serviceObject';
import { a1Of } from '../sheets/a1';
import {
  cellAt,
  clearFormats,
  displayOf,
  formatAt,
  formatsOf,
  lastColumnOf,
  lastRowOf,
  readCell,
  setFormat,
} from '../sheets/grid';
import { putValue, type TypedText } from '../sheets/putValue';
import type { Area, Cell, CellFormats, ListValidation, SheetState } from '../sheets/state';
import { cellOf, checkSize } from './cellValues';
import { colorOr } from './colors';
import type { ServiceEnv } from './env';
import { createProtection } from './protection';
import { createSheet } from './sheet';
import { createValidation, validationOf } from './validation';

type Range = GoogleAppsScript.Spreadsheet.Range;

/** Google's own name for the automatic format (assumption `automatic-format`). */
const AUTOMATIC_FORMAT = '0.###############';

/** The script's view of an area; throws Google's message when it lies outside the sheet. */
export function createRange(env: ServiceEnv, sheet: SheetState, area: Area): Range {
  const { row, column, rows, columns } = area;
  if (![row, column, rows, columns].every(Number.isInteger)) {
    throw new ServiceError('The parameters do not match the method signature for Sheet.getRange.');
  }
  if (rows < 1) throw new ServiceError('The number of rows in the range must be at least 1.');
  if (columns < 1) throw new ServiceError('The number of columns in the range must be at least 1.');
  if (
    row < 1 ||
    column < 1 ||
    row + rows - 1 > sheet.maxRows ||
    column + columns - 1 > sheet.maxColumns
  ) {
    throw new ServiceError('The coordinates of the range are outside the dimensions of the sheet.');
  }
  return serviceObject<Range>(env.realm, 'Range', new RangeService(env, sheet, area));
}

/** The sheet and area behind a Range that the script passes; undefined for anything else. */
export function rangeTarget(value: unknown): { sheet: SheetState; area: Area } | undefined {
  const range = implementationOf(value);
  return range instanceof RangeService ? { sheet: range.sheet, area: range.area } : undefined;
}

class RangeService implements Partial<Range> {
  constructor(
    private readonly env: ServiceEnv,
    readonly sheet: SheetState,
    readonly area: Area,
  ) {}

  getA1Notation(): string {
    return this.navigate('getA1Notation', () => a1Of(this.area));
  }
  getRow(): number {
    return this.navigate('getRow', () => this.area.row);
  }
  getColumn(): number {
    return this.navigate('getColumn', () => this.area.column);
  }
  getLastRow(): number {
    return this.navigate('getLastRow', () => this.area.row + this.area.rows - 1);
  }
  getLastColumn(): number {
    return this.navigate('getLastColumn', () => this.area.column + this.area.columns - 1);
  }
  getNumRows(): number {
    return this.navigate('getNumRows', () => this.area.rows);
  }
  getNumColumns(): number {
    return this.navigate('getNumColumns', () => this.area.columns);
  }
  getSheet(): GoogleAppsScript.Spreadsheet.Sheet {
    return this.navigate('getSheet', () => createSheet(this.env, this.sheet));
  }
  getCell(row: number, column: number): Range {
    return this.navigate('getCell', () => {
      const { rows, columns } = this.area;
      if (row < 1 || column < 1 || row > rows || column > columns) {
        throw new ServiceError('Cell reference out of range');
      }
      return this.moved(row - 1, column - 1, 1, 1);
    });
  }
  offset(rowOffset: number, columnOffset: number, rows?: number, columns?: number): Range {
    return this.navigate('offset', () => this.moved(rowOffset, columnOffset, rows, columns));
  }
  activate(): Range {
    return this.navigate('activate', () => this.self());
  }

  getValue(): unknown {
    return this.read('getValue', () => this.valuesRead()[0]?.[0]);
  }
  getValues(): unknown[][] {
    return this.read('getValues', () => this.valuesRead());
  }
  isBlank(): boolean {
    return this.read('isBlank', () =>
      this.valuesRead()
        .flat()
        .every((value) => value === ''),
    );
  }
  getDisplayValue(): string {
    return this.read('getDisplayValue', () => displayOf(this.sheet, this.area)[0]?.[0] ?? '');
  }
  getDisplayValues(): string[][] {
    return this.read('getDisplayValues', () => displayOf(this.sheet, this.area));
  }
  getNumberFormat(): string {
    return this.read('getNumberFormat', () => this.firstFormat('numberFormat') || AUTOMATIC_FORMAT);
  }
  getNumberFormats(): string[][] {
    return this.read('getNumberFormats', () =>
      this.formats('numberFormat').map((line) => line.map((format) => format || AUTOMATIC_FORMAT)),
    );
  }
  getBackground(): string {
    return this.read('getBackground', () => this.firstFormat('background'));
  }
  getBackgrounds(): string[][] {
    return this.read('getBackgrounds', () => this.formats('background'));
  }
  getNote(): string {
    return this.read('getNote', () => this.firstFormat('note'));
  }
  getNotes(): string[][] {
    return this.read('getNotes', () => this.formats('note'));
  }
  getDataValidation(): GoogleAppsScript.Spreadsheet.DataValidation | null {
    return this.read('getDataValidation', () => this.validation(this.firstFormat('validation')));
  }
  getDataValidations(): (GoogleAppsScript.Spreadsheet.DataValidation | null)[][] {
    return this.read('getDataValidations', () =>
      this.formats('validation').map((line) => line.map((rule) => this.validation(rule))),
    );
  }

  setValue(value: unknown): Range {
    return this.write('setValue', () => {
      const cell = cellOf(value, this.env.world.state.quota.cellCharacters);
      return () => this.putEach(() => cell);
    });
  }
  setValues(values: unknown[][]): Range {
    return this.write('setValues', () => {
      checkSize(this.area, values);
      const cells = values.map((line) =>
        line.map((value) => cellOf(value, this.env.world.state.quota.cellCharacters)),
      );
      return () => this.putEach((r, c) => cells[r]?.[c] as Cell | TypedText);
    });
  }
  clearContent(): Range {
    return this.write('clearContent', () => () => this.putEach(() => null));
  }
  clearFormat(): Range {
    return this.write('clearFormat', () => () => clearFormats(this.sheet, this.area));
  }
  /** Notes and drop-downs stay (assumption `clear-keeps`). */
  clear(...options: unknown[]): Range {
    if (options.length > 0) throw new NotImplementedError('Range.clear with options');
    return this.write('clear', () => () => {
      this.putEach(() => null);
      clearFormats(this.sheet, this.area);
      this.env.run.changed({ sheet: this.sheet });
    });
  }
  setNumberFormat(format: string): Range {
    return this.format('setNumberFormat', 'numberFormat', format);
  }
  setNumberFormats(formats: string[][]): Range {
    return this.formatEach('setNumberFormats', 'numberFormat', formats);
  }
  setBackground(color: string | null): Range {
    return this.format('setBackground', 'background', colorOr(color, '#ffffff'));
  }
  setBackgrounds(colors: (string | null)[][]): Range {
    const filled = colors.map((line) => line.map((color) => colorOr(color, '#ffffff')));
    return this.formatEach('setBackgrounds', 'background', filled);
  }
  setFontWeight(weight: GoogleAppsScript.Spreadsheet.FontWeight | null): Range {
    return this.format('setFontWeight', 'fontWeight', weight ?? 'normal');
  }
  setFontColor(color: string | null): Range {
    return this.format('setFontColor', 'fontColor', colorOr(color, '#000000'));
  }
  setFontSize(size: number): Range {
    checkCount('Range.setFontSize', size, 1);
    return this.format('setFontSize', 'fontSize', size);
  }
  setWrap(wrap: boolean): Range {
    return this.format('setWrap', 'wrap', wrap ? 'WRAP' : 'OVERFLOW');
  }
  setWrapStrategy(strategy: GoogleAppsScript.Spreadsheet.WrapStrategy): Range {
    return this.format('setWrapStrategy', 'wrap', String(strategy) as CellFormats['wrap']);
  }
  setVerticalAlignment(alignment: 'top' | 'middle' | 'bottom' | null): Range {
    return this.format('setVerticalAlignment', 'verticalAlignment', alignment ?? 'bottom');
  }
  setHorizontalAlignment(alignment: 'left' | 'center' | 'normal' | 'right' | null): Range {
    return this.format('setHorizontalAlignment', 'horizontalAlignment', alignment ?? 'general');
  }
  setDataValidation(rule: GoogleAppsScript.Spreadsheet.DataValidation | null): Range {
    return this.format('setDataValidation', 'validation', rule && validationOf(rule));
  }
  setNote(note: string | null): Range {
    return this.format('setNote', 'note', note ?? '');
  }
  setNotes(notes: (string | null)[][]): Range {
    const filled = notes.map((line) => line.map((note) => note ?? ''));
    return this.formatEach('setNotes', 'note', filled);
  }
  protect(): GoogleAppsScript.Spreadsheet.Protection {
    return this.env.run.call('Range.protect', 'structureWrite', () => {
      const protection = {
        id: this.env.world.newId('protection').slice(0, 10),
        area: this.area,
        description: '',
        warningOnly: false,
      };
      this.sheet.protections.push(protection);
      this.env.run.changed({ sheet: this.sheet });
      return createProtection(this.env, this.sheet, protection);
    });
  }

  private moved(
    rowOffset: number,
    columnOffset: number,
    rows = this.area.rows,
    columns = this.area.columns,
  ): Range {
    const { row, column } = this.area;
    const area = { row: row + rowOffset, column: column + columnOffset, rows, columns };
    return createRange(this.env, this.sheet, area);
  }
  private self(): Range {
    return serviceObject<Range>(this.env.realm, 'Range', this);
  }
  private navigate<T>(method: string, fn: () => T): T {
    return this.env.run.call(`Range.${method}`, 'navigation', fn);
  }
  private read<T>(method: string, fn: () => T): T {
    const units = this.area.rows * this.area.columns;
    return this.env.run.call(`Range.${method}`, { kind: 'getValues', units }, () => {
      this.env.run.writeBuffered();
      return fn();
    });
  }
  /** `prepare` checks the arguments now and returns what is to be done at the flush. */
  private write(method: string, prepare: () => () => void): Range {
    const units = this.area.rows * this.area.columns;
    return this.env.run.call(`Range.${method}`, { kind: 'bufferedWrite', units }, () => {
      this.env.run.buffer(units, prepare());
      return this.self();
    });
  }
  private format<P extends keyof CellFormats>(
    method: string,
    property: P,
    value: CellFormats[P],
  ): Range {
    return this.env.run.call(`Range.${method}`, 'bufferedWrite', () => {
      this.env.run.buffer(1, () => {
        setFormat(this.sheet, property, this.area, value);
        this.env.run.changed({ sheet: this.sheet });
      });
      return this.self();
    });
  }
  private formatEach<P extends keyof CellFormats>(
    method: string,
    property: P,
    values: CellFormats[P][][],
  ): Range {
    return this.write(method, () => {
      checkSize(this.area, values);
      const copy = values.map((line) => [...line]);
      return () => {
        // Column by column, so that equal values below each other join into one layer.
        for (let c = 0; c < this.area.columns; c++) {
          copy.forEach((line, r) => {
            const cell = {
              row: this.area.row + r,
              column: this.area.column + c,
              rows: 1,
              columns: 1,
            };
            setFormat(this.sheet, property, cell, line[c] as CellFormats[P]);
          });
        }
        this.env.run.changed({ sheet: this.sheet });
      };
    });
  }
  private formats<P extends keyof CellFormats>(property: P): CellFormats[P][][] {
    return formatsOf(this.sheet, property, this.area);
  }
  private firstFormat<P extends keyof CellFormats>(property: P): CellFormats[P] {
    return formatAt(this.sheet, property, this.area.row, this.area.column);
  }
  private validation(
    rule: ListValidation | null,
  ): GoogleAppsScript.Spreadsheet.DataValidation | null {
    return rule && createValidation(this.env, rule);
  }
  private valuesRead(): unknown[][] {
    const formats = this.formats('numberFormat');
    return formats.map((line, r) =>
      line.map((format, c) => {
        const value = readCell(cellAt(this.sheet, this.area.row + r, this.area.column + c), format);
        return typeof value === 'object' ? this.env.realm.date(value.epoch) : value;
      }),
    );
  }
  /** Puts a value into each cell. */
  private putEach(valueAt: (r: number, c: number) => Cell | TypedText): void {
    const { row, column, rows, columns } = this.area;
    const now = this.env.run.now();
    let changed = false;
    for (let r = 0; r < rows; r++) {
      for (let c = 0; c < columns; c++) {
        if (putValue(this.sheet, row + r, column + c, valueAt(r, c), now)) changed = true;
      }
    }
    if (changed) this.env.run.changed({ sheet: this.sheet });
  }
}

/** The area of everything with content, at least one cell. */
export function dataArea(sheet: SheetState): Area {
  return {
    row: 1,
    column: 1,
    rows: Math.max(1, lastRowOf(sheet)),
    columns: Math.max(1, lastColumnOf(sheet)),
  };
}
