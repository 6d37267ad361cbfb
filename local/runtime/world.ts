/** The shared world behind all runs: its state with the few things that every service needs. */
import { DocumentStore, SHEET_MIME_TYPE } from './documents';
import { NotImplementedError } from './errors';
import { FaultPlan } from './faults';
import { Locks } from './locks';
import { randomId } from './random';
import type { SheetState, SpreadsheetState } from './sheets/state';
import type { Project, WorldState } from './state';
import { UnderWay } from './underWay';

export class World {
  readonly faults: FaultPlan;
  readonly documents: DocumentStore;
  /** Locks never outlive their run, so they are no state; nor is what is under way. */
  readonly locks = new Locks();
  readonly underWay = new UnderWay();
  /** Whether runs are played side by side (together.ts). */
  isTogether = false;
  /** The time of the innermost run under way; otherwise the world's clock stands. */
  private readonly clocks: (() => number)[] = [];

  constructor(readonly state: WorldState) {
    // A state that an earlier version saved has none.
    state.apiCalls ??= [];
    state.copies ??= [];
    this.faults = new FaultPlan(state.faults);
    this.documents = new DocumentStore(state.documents, {
      now: () => this.now(),
      newId: (kind) => this.newId(kind),
      account: state.account,
      renamed: (id, name) => {
        const book = this.spreadsheet(id);
        if (book) book.name = name;
      },
      removing: (id) => this.forget(id),
    });
  }

  /** Virtual time, epoch milliseconds: the run's own while one is under way. */
  now(): number {
    return this.clocks[this.clocks.length - 1]?.() ?? this.state.now;
  }

  /** Whether a run is under way. */
  get isRunning(): boolean {
    return this.clocks.length > 0;
  }

  /** Everything has come to rest: what begins now meets nobody. */
  rest(): void {
    this.locks.rest();
    this.underWay.rest();
    // Of what set-up did before the clock was put back to the scenario's start.
    this.state.apiCalls = this.state.apiCalls.filter(({ at }) => at <= this.state.now);
  }

  /** Does `work` under the clock of a run. */
  during<T>(clock: () => number, work: () => T): T {
    this.clocks.push(clock);
    try {
      return work();
    } finally {
      this.clocks.pop();
    }
  }

  /** A new opaque id in the length that Google's ids of that kind have. */
  newId(kind: string): string {
    const length = { trigger: 19, response: 56, published: 56 }[kind] ?? 44;
    return randomId(this.state.random, length);
  }

  /** Every spreadsheet whose file there is, in the trash or not, the registry first. */
  spreadsheets(): SpreadsheetState[] {
    const { spreadsheet, otherSpreadsheets, copies } = this.state;
    const copied = copies.map((copy) => copy.spreadsheet);
    return [spreadsheet, ...otherSpreadsheets, ...copied].filter(({ id }) =>
      this.documents.find(id),
    );
  }

  /** The spreadsheet with the id; undefined when there is none, or no longer. */
  spreadsheet(id: string): SpreadsheetState | undefined {
    return this.spreadsheets().find((book) => book.id === id);
  }

  /** The registry's project and those of its copies. */
  projects(): Project[] {
    return [this.state, ...this.state.copies];
  }

  /** Does `work` with a project in the place of the registry's own. */
  within<T>(project: Project, work: () => T): T {
    if (project === this.state) return work();
    this.exchange(project);
    try {
      return work();
    } finally {
      this.exchange(project);
    }
  }

  private exchange(project: Project): void {
    const { scriptId, spreadsheet, properties, triggers, menus, idleRuns } = project;
    const { state } = this;
    Object.assign(project, {
      scriptId: state.scriptId,
      spreadsheet: state.spreadsheet,
      properties: state.properties,
      triggers: state.triggers,
      menus: state.menus,
      idleRuns: state.idleRuns,
    } satisfies Project);
    Object.assign(state, { scriptId, spreadsheet, properties, triggers, menus, idleRuns });
  }

  /** Makes a new spreadsheet known, with its file in the root folder. @param documents as its maker sees them */
  addSpreadsheet(book: SpreadsheetState, documents = this.documents): void {
    this.state.otherSpreadsheets.push(book);
    documents.registerFile({ id: book.id, name: book.name, mimeType: SHEET_MIME_TYPE });
  }

  /** The spreadsheet that a sheet is in; undefined for a deleted sheet. */
  bookOf(sheet: SheetState): SpreadsheetState | undefined {
    return this.spreadsheets().find(({ sheets }) => sheets.includes(sheet));
  }

  /** Notes a change of a spreadsheet, which its file shows in its version. */
  changed(book: SpreadsheetState | undefined): void {
    this.touch();
    if (book) this.documents.edited(book.id);
  }

  private forget(id: string): void {
    if (id === this.state.spreadsheet.id) {
      throw new NotImplementedError('Removing the spreadsheet that the script is bound to');
    }
    this.state.otherSpreadsheets = this.state.otherSpreadsheets.filter((book) => book.id !== id);
    this.state.forms = this.state.forms.filter((form) => form.id !== id);
  }

  /** Notes that something changed. */
  touch(): void {
    this.state.version += 1;
    this.state.changedAt = this.now();
  }
}
