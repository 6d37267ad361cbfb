/** SpreadsheetApp and Spreadsheet: the registry that the script is bound to, and others. */
import { checkName } from '../arguments';
import { NotImplementedError, ServiceError } from '../errors';
import { enumeration, implementationOf, serviceObject } from '../serviceObject';
import { FIRST_SHEET_NAME, newSheet } from '../sheets/grid';
import type { SheetState, SpreadsheetState } from '../sheets/state';
import { addSpreadsheet, checkRoom, newSheetId } from './books';
import { createConditionalFormatBuilder } from './conditionalFormat';
import type { ServiceEnv } from './env';
import { activeRange, createSheet, sheetTarget } from './sheet';
import { createUi } from './ui';
import { createValidationBuilder } from './validation';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Metadata = GoogleAppsScript.Spreadsheet.DeveloperMetadata;
type App = GoogleAppsScript.Spreadsheet.SpreadsheetApp;

const PROTECTION_TYPE = enumeration('RANGE', 'SHEET');
const METADATA_VISIBILITY = enumeration('DOCUMENT', 'PROJECT');
const WRAP_STRATEGY = enumeration('WRAP', 'OVERFLOW', 'CLIP');

/** The global SpreadsheetApp. */
export function createSpreadsheetApp(env: ServiceEnv): App {
  return serviceObject<App>(env.realm, 'SpreadsheetApp', new SpreadsheetAppService(env));
}

/** The script's view of a spreadsheet; of the registry when left out. */
export function createSpreadsheet(
  env: ServiceEnv,
  state: SpreadsheetState = env.world.state.spreadsheet,
): Spreadsheet {
  return serviceObject<Spreadsheet>(env.realm, 'Spreadsheet', new SpreadsheetService(env, state));
}

/** The spreadsheet behind a Spreadsheet that the script passes; undefined for anything else. */
export function spreadsheetTarget(value: unknown): SpreadsheetState | undefined {
  const spreadsheet = implementationOf(value);
  return spreadsheet instanceof SpreadsheetService ? spreadsheet.state : undefined;
}

class SpreadsheetAppService implements Partial<App> {
  readonly ProtectionType =
    PROTECTION_TYPE as unknown as typeof GoogleAppsScript.Spreadsheet.ProtectionType;
  readonly DeveloperMetadataVisibility =
    METADATA_VISIBILITY as unknown as typeof GoogleAppsScript.Spreadsheet.DeveloperMetadataVisibility;
  readonly WrapStrategy =
    WRAP_STRATEGY as unknown as typeof GoogleAppsScript.Spreadsheet.WrapStrategy;

  constructor(private readonly env: ServiceEnv) {}

  getActive(): Spreadsheet {
    return this.env.run.call('SpreadsheetApp.getActive', 'getActive', () =>
      createSpreadsheet(this.env),
    );
  }
  getActiveSpreadsheet(): Spreadsheet {
    return this.env.run.call('SpreadsheetApp.getActiveSpreadsheet', 'getActive', () =>
      createSpreadsheet(this.env),
    );
  }
  openById(id: string): Spreadsheet {
    return this.env.run.call('SpreadsheetApp.openById', 'openById', () => {
      const book = this.env.documents.find(id) && this.env.world.spreadsheet(id);
      if (!book) {
        throw new ServiceError(
          'Unexpected error while getting the method or property openById on object SpreadsheetApp.',
        );
      }
      return createSpreadsheet(this.env, book);
    });
  }
  /** A new spreadsheet with one sheet, in the root folder. */
  create(name: string, rows?: number, columns?: number): Spreadsheet {
    return this.env.run.call('SpreadsheetApp.create', 'spreadsheetCreate', () => {
      checkName('SpreadsheetApp.create', name);
      const sheet = newSheet(0, FIRST_SHEET_NAME);
      sheet.maxRows = rows ?? sheet.maxRows;
      sheet.maxColumns = columns ?? sheet.maxColumns;
      if (![sheet.maxRows, sheet.maxColumns].every((size) => Number.isInteger(size) && size > 0)) {
        throw new ServiceError('The number of rows and columns must be at least 1.');
      }
      return createSpreadsheet(this.env, addSpreadsheet(this.env, { name, sheets: [sheet] }));
    });
  }
  getActiveSheet(): Sheet {
    return this.env.run.call('SpreadsheetApp.getActiveSheet', 'navigation', () =>
      frontSheet(this.env, this.env.world.state.spreadsheet),
    );
  }
  /** Null where nothing is selected, which the types do not say. */
  getActiveRange(): GoogleAppsScript.Spreadsheet.Range {
    return this.env.run.call('SpreadsheetApp.getActiveRange', 'navigation', () =>
      this.activeRange(),
    );
  }
  getCurrentCell(): GoogleAppsScript.Spreadsheet.Range {
    return this.env.run.call('SpreadsheetApp.getCurrentCell', 'navigation', () =>
      this.activeRange(),
    );
  }
  flush(): void {
    this.env.run.call('SpreadsheetApp.flush', 'flush', () => this.env.run.writeBuffered(true));
  }
  getUi(): GoogleAppsScript.Base.Ui {
    return this.env.run.call('SpreadsheetApp.getUi', 'navigation', () => createUi(this.env));
  }
  newDataValidation(): GoogleAppsScript.Spreadsheet.DataValidationBuilder {
    return this.env.run.call('SpreadsheetApp.newDataValidation', 'navigation', () =>
      createValidationBuilder(this.env),
    );
  }
  newConditionalFormatRule(): GoogleAppsScript.Spreadsheet.ConditionalFormatRuleBuilder {
    return this.env.run.call('SpreadsheetApp.newConditionalFormatRule', 'navigation', () =>
      createConditionalFormatBuilder(this.env),
    );
  }

  private activeRange(): GoogleAppsScript.Spreadsheet.Range {
    return activeRange(
      this.env,
      this.env.world.state.spreadsheet,
    ) as GoogleAppsScript.Spreadsheet.Range;
  }
}

class SpreadsheetService implements Partial<Spreadsheet> {
  constructor(
    private readonly env: ServiceEnv,
    readonly state: SpreadsheetState,
  ) {}

  getId(): string {
    return this.navigate('getId', () => this.state.id);
  }
  getUrl(): string {
    return this.navigate(
      'getUrl',
      () => `https://docs.google.com/spreadsheets/d/${this.state.id}/edit`,
    );
  }
  getName(): string {
    return this.navigate('getName', () => this.state.name);
  }
  getSheets(): Sheet[] {
    return this.navigate('getSheets', () =>
      this.state.sheets.map((sheet) => createSheet(this.env, sheet)),
    );
  }
  getSheetByName(name: string): Sheet | null {
    return this.navigate('getSheetByName', () => {
      const sheet = this.state.sheets.find((candidate) => candidate.name === name);
      return sheet ? createSheet(this.env, sheet) : null;
    });
  }
  getSpreadsheetTimeZone(): string {
    return this.read('getSpreadsheetTimeZone', () => this.state.timeZone);
  }
  getSpreadsheetLocale(): string {
    return this.read('getSpreadsheetLocale', () => this.state.locale);
  }
  /** What every script sees that may open the file; others keep theirs to themselves. */
  addDeveloperMetadata(...args: unknown[]): Spreadsheet {
    return this.change('addDeveloperMetadata', () => {
      const [key, value, visibility] = args;
      if (typeof value !== 'string' || visibility !== METADATA_VISIBILITY.DOCUMENT) {
        throw new NotImplementedError('addDeveloperMetadata other than (key, value, DOCUMENT)');
      }
      this.state.metadata = [...(this.state.metadata ?? []), { key: String(key), value }];
      return createSpreadsheet(this.env, this.state);
    });
  }
  getDeveloperMetadata(): Metadata[] {
    return this.read('getDeveloperMetadata', () =>
      (this.state.metadata ?? []).map((entry) => createMetadata(this.env, this.state, entry)),
    );
  }
  getActiveSheet(): Sheet {
    return this.navigate('getActiveSheet', () => frontSheet(this.env, this.state));
  }
  getActiveRange(): GoogleAppsScript.Spreadsheet.Range | null {
    return this.navigate('getActiveRange', () => activeRange(this.env, this.state));
  }
  getCurrentCell(): GoogleAppsScript.Spreadsheet.Range | null {
    return this.navigate('getCurrentCell', () => activeRange(this.env, this.state));
  }
  setActiveSheet(sheet: Sheet): Sheet {
    return this.navigate('setActiveSheet', () => {
      this.state.activeSheetId = this.target(sheet).id;
      return sheet;
    });
  }
  toast(): void {
    this.env.run.call('Spreadsheet.toast', 'ui', () => undefined);
  }

  rename(name: string): void {
    this.change('rename', () => {
      const { documents } = this.env.world;
      const file = documents.find(this.state.id);
      if (!file) throw new ServiceError(`Document ${this.state.id} is missing.`);
      documents.rename(file, name);
    });
  }
  setSpreadsheetTimeZone(timeZone: string): void {
    this.change('setSpreadsheetTimeZone', () => {
      // Serial numbers are read as Japanese time throughout.
      if (timeZone !== 'Asia/Tokyo') throw new NotImplementedError(`The time zone ${timeZone}`);
      this.state.timeZone = timeZone;
    });
  }
  setSpreadsheetLocale(locale: string): void {
    this.change('setSpreadsheetLocale', () => {
      this.state.locale = locale;
    });
  }
  insertSheet(name?: string | number | object, index?: number | object): Sheet {
    return this.change('insertSheet', () => {
      if (typeof name !== 'string' || typeof index === 'object') {
        throw new NotImplementedError('Spreadsheet.insertSheet other than (name, index)');
      }
      checkName('Spreadsheet.insertSheet', name);
      if (this.state.sheets.some((sheet) => sheet.name === name)) {
        throw new ServiceError(
          `A sheet with the name "${name}" already exists. Please enter another name.`,
        );
      }
      const sheet = newSheet(newSheetId(this.env, this.state.sheets), name);
      checkRoom(this.env, this.state, sheet.maxRows * sheet.maxColumns);
      this.state.sheets.splice(index ?? this.state.sheets.length, 0, sheet);
      this.state.activeSheetId = sheet.id;
      return createSheet(this.env, sheet);
    });
  }
  deleteSheet(sheet: Sheet): void {
    this.change('deleteSheet', () => {
      const gone = this.target(sheet);
      if (this.state.sheets.length === 1) {
        throw new ServiceError("You can't remove all the sheets in a document.");
      }
      this.state.sheets = this.state.sheets.filter((other) => other !== gone);
      this.state.activeSheetId = (this.state.sheets[0] as SheetState).id;
    });
  }

  private target(sheet: Sheet): SheetState {
    const target = sheetTarget(sheet);
    if (!target) throw new ServiceError('Not a sheet.');
    return target;
  }
  private navigate<T>(method: string, fn: () => T): T {
    return this.env.run.call(`Spreadsheet.${method}`, 'navigation', fn);
  }
  private read<T>(method: string, fn: () => T): T {
    return this.env.run.call(`Spreadsheet.${method}`, 'smallRead', fn);
  }
  private change<T>(method: string, fn: () => T): T {
    return this.env.run.call(`Spreadsheet.${method}`, 'structureWrite', () => {
      this.env.run.writeBuffered();
      const result = fn();
      this.env.run.changed({ book: this.state });
      return result;
    });
  }
}

function createMetadata(
  env: ServiceEnv,
  book: SpreadsheetState,
  entry: { key: string; value: string },
): Metadata {
  const metadata: Partial<Metadata> = {
    getKey: () => entry.key,
    getValue: () => entry.value,
    setValue: (value) =>
      env.run.call('DeveloperMetadata.setValue', 'structureWrite', () => {
        entry.value = String(value);
        env.run.changed({ book });
        return serviceObject<Metadata>(env.realm, 'DeveloperMetadata', metadata);
      }),
  };
  return serviceObject<Metadata>(env.realm, 'DeveloperMetadata', metadata);
}

function frontSheet(env: ServiceEnv, { sheets, activeSheetId }: SpreadsheetState): Sheet {
  const sheet = sheets.find(({ id }) => id === activeSheetId) ?? (sheets[0] as SheetState);
  return createSheet(env, sheet);
}
