/**
 * The edit trigger's events: they wait while a run is under way, and too many are dropped; except among runs side by
 * side, where each has its run at once (assumption `edit-queue`).
 */
import { type EditDone, editEvent } from './events';
import type { Runtime } from './runtime';
import type { World } from './world';

/** How long a person takes to type a cell (assumption `typing-speed`). */
const TYPING_MS = 1000;
/** Events that wait while the trigger's run is under way (assumption `edit-queue`). */
const WAITING_EDITS = 2;

export class EditQueue {
  private readonly waiting: EditDone[] = [];
  /** When the run under way ends, epoch milliseconds. */
  private busyUntil = 0;

  constructor(
    private readonly world: World,
    private readonly runtime: Runtime,
  ) {}

  /** Lets the time of typing pass, during which events that wait may get their turn. */
  type(): void {
    if (this.world.isTogether) return;
    const { state } = this.world;
    const typed = state.now + TYPING_MS;
    while (this.waiting.length > 0 && this.busyUntil <= typed) {
      state.now = this.busyUntil;
      this.run(this.waiting.shift() as EditDone);
    }
    state.now = typed;
  }

  /** Something was edited: the trigger runs at once, later, or, when too many wait, never. */
  edited(edit: EditDone): void {
    if (!this.world.state.triggers.some(({ event }) => event === 'edit')) return;
    if (this.busyUntil <= this.world.state.now) this.run(edit);
    else if (this.waiting.length < WAITING_EDITS) this.waiting.push(edit);
  }

  /** Lets every event that waits run, one after the other, and the last run end. */
  settle(): void {
    const { state } = this.world;
    for (let next = this.waiting.shift(); next; next = this.waiting.shift()) {
      state.now = Math.max(state.now, this.busyUntil);
      this.run(next);
    }
    state.now = Math.max(state.now, this.busyUntil);
  }

  private run(edit: EditDone): void {
    const { state } = this.world;
    const sheet = state.spreadsheet.sheets.find(({ id }) => id === edit.sheetId);
    if (!sheet) return;
    let end = state.now;
    for (const trigger of state.triggers.filter(({ event }) => event === 'edit')) {
      const outcomes = this.runtime.deliver(
        trigger,
        'edit',
        edit.user,
        (env) => editEvent(env, trigger, sheet, edit),
        true,
      );
      for (const { execution } of outcomes) end += execution.modelMs;
    }
    if (!this.world.isTogether) this.busyUntil = end;
  }
}
