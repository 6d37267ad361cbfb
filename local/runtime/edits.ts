/**
 * What people type, and the runs that come of it. Installable edit triggers start at once, side by side where several
 * edits come quickly; only the simple trigger `onEdit` has a documented queue, which drops what is too many.
 */
import { type EditDone, editEvent } from './events';
import type { Runtime } from './runtime';
import type { SpreadsheetState } from './sheets/state';
import type { World } from './world';

/** How long a person takes to type a cell (assumption `typing-speed`). */
const TYPING_MS = 1000;
/** Events that wait while the simple trigger's run is under way (documented). */
const WAITING_EDITS = 2;
const SIMPLE = 'onEdit';

export class Edits {
  /** Of the simple trigger. */
  private readonly waiting: EditDone[] = [];
  /** When the run of the simple trigger that is under way ends, epoch milliseconds. */
  private busyUntil = 0;

  constructor(
    private readonly world: World,
    private readonly runtime: Runtime,
  ) {}

  /** Lets the time of typing pass. */
  type(): void {
    const { state, isTogether } = this.world;
    if (isTogether) return;
    const typed = state.now + TYPING_MS;
    while (this.waiting.length > 0 && this.busyUntil <= typed) this.runNext();
    state.now = typed;
  }

  /** Something was edited in a spreadsheet. */
  edited(book: SpreadsheetState, edit: EditDone): void {
    const { state } = this.world;
    if (book === state.spreadsheet && this.runtime.hasFunction(SIMPLE)) {
      if (this.busyUntil <= state.now) this.runSimple(edit);
      else if (this.waiting.length < WAITING_EDITS) this.waiting.push(edit);
    }
    const sheet = book.sheets.find(({ id }) => id === edit.sheetId);
    if (!sheet) return;
    for (const trigger of state.triggers) {
      if (trigger.event !== 'edit' || trigger.sourceId !== book.id) continue;
      const event = (env: Parameters<typeof editEvent>[0]) =>
        editEvent(env, { book, sheet, edit, trigger });
      this.runtime.deliver(trigger, 'edit', edit.user, event, true);
    }
  }

  /** Lets everything under way end; but for a run inside which somebody does something, which goes on afterwards. */
  settle(): void {
    while (this.waiting.length > 0) this.runNext();
    const { state, underWay, isRunning } = this.world;
    if (isRunning) return;
    state.now = Math.max(state.now, this.busyUntil, underWay.lastEnd);
  }

  private runNext(): void {
    const { state } = this.world;
    state.now = Math.max(state.now, this.busyUntil);
    this.runSimple(this.waiting.shift() as EditDone);
  }

  /** As the person who edits, without authorisation. */
  private runSimple(edit: EditDone): void {
    const { state, isTogether } = this.world;
    const book = state.spreadsheet;
    const sheet = book.sheets.find(({ id }) => id === edit.sheetId);
    if (!sheet) return;
    const { user } = edit;
    const { execution } = this.runtime.run(
      { function: SIMPLE, trigger: 'edit', user, creator: user, limited: true },
      (env) => [editEvent(env, { book, sheet, edit })],
      true,
    );
    if (!isTogether) this.busyUntil = state.now + execution.modelMs;
  }
}
