/** One run of the script: its clock, its counts, its limits, and what it has not yet written. */
import { timeText } from './clock';
import { lackingFor } from './consent';
import { COSTS, type CostKind, type CostTable } from './costs';
import { type DialogInput, InputTaken } from './dialogs/input';
import { differing } from './differences';
import { originalError, RunDied, ServiceError } from './errors';
import type { Cost, DailyQuota, Gateway } from './gateway';
import { spendDaily, useUp } from './quotas';
import type { SheetState, SpreadsheetState } from './sheets/state';
import type { Execution } from './state';
import type { World } from './world';

/** Called at every service call, with whether it must reach Google; may start another run, or throw. */
export type CallHook = (name: string, run: Run, reaches: boolean) => void;

export interface RunOptions {
  function: string;
  trigger: Execution['trigger'];
  /** Who is at the keyboard, as far as Google tells the script. */
  user: string;
  /** As whom a trigger runs, where it is not the role account. */
  creator?: string;
  /** Simple triggers may not use services that need authorisation. */
  limited?: boolean;
  /** Scopes that the manifest does not name. */
  unnamedScopes?: readonly string[];
  costs?: Partial<CostTable>;
  hook?: CallHook;
  /** Does what a fault says somebody does, or else runs the sweep in full, inside this run. */
  another?: (step?: unknown) => void;
  /** Answers to dialogs, by title or prompt text. */
  input?: DialogInput;
}

/** A dialog that the run showed. */
export interface Dialog {
  title: string;
  message: string;
  /** Present when `message` is a page of HTML (a dialog or the sidebar). */
  html?: true;
  /** It is the sidebar. */
  sidebar?: true;
  /** What a question was answered with: by whoever rehearses, or else as its first button has it. */
  answered?: string;
  /** What the function that its form called returned; absent while it has not been sent. */
  answer?: DialogAnswer;
}

/** How a dialog with a form ended, as the page shows it. */
export interface DialogAnswer {
  ok: boolean;
  message: string;
}

/** What an injected error says; how the second one is worded is assumed (assumption `api-429-text`). */
const FAILED = "We're sorry, a server error occurred. Please wait a bit and try again.";
const TOO_MANY = '429: Too many requests.';

/** What a simple trigger may use without authorisation: no other file (documented). */
const LIMITED_SERVICES =
  /^(?!SpreadsheetApp\.(?:create|open))(SpreadsheetApp|Spreadsheet|Sheet|Range|Ui|Menu|HtmlService|HtmlOutput|Session|Utilities|Logger)\./;

export class Run implements Gateway {
  readonly startedAt: number;
  readonly logs: string[] = [];
  readonly dialogs: Dialog[] = [];
  /** Which of the answers the dialogs have taken. */
  readonly answers: InputTaken;
  private readonly calls: Record<string, number> = {};
  private readonly commits: (() => void)[] = [];
  private readonly costs: CostTable;
  private elapsed = 0;
  private roundTrips = 0;
  private lockWait = 0;
  private readonly cells = { read: 0, written: 0 };
  private death: RunDied | undefined;
  /** Its context has gone to later runs, none of which may use anything of it. */
  over = false;
  /** The errors that were planned; a run that ends by one of them has not failed by itself. */
  private readonly injected = new Set<unknown>();
  private buffered: { cells: number; write: () => void }[] = [];

  constructor(
    readonly world: World,
    readonly options: RunOptions,
  ) {
    this.startedAt = world.now();
    this.answers = new InputTaken(options.input ?? {});
    this.costs = { ...COSTS, ...options.costs };
    this.elapsed = this.costs.runStart.base;
  }

  /** As whom it runs: a trigger as its creator, a menu item as who is at the keyboard. */
  get effectiveUser(): string {
    const { trigger, user, creator } = this.options;
    return trigger === 'menu' ? user : (creator ?? this.world.state.account);
  }

  /** How long it may take. */
  private get longest(): number {
    const { runMs, simpleTriggerMs } = this.world.state.quota;
    return this.options.limited ? simpleTriggerMs : runMs;
  }

  now(): number {
    return this.startedAt + Math.floor(this.elapsed);
  }

  call<T>(name: string, cost: CostKind | Cost<T>, fn: () => T): T {
    if (this.death) throw this.death;
    if (this.over) throw new Error(`${name}: this object is of a run that is over.`);
    if (this.options.limited && !LIMITED_SERVICES.test(name)) {
      throw new ServiceError(`You do not have permission to call ${name}`);
    }
    this.calls[name] = (this.calls[name] ?? 0) + 1;
    const lacking = this.options.limited
      ? undefined
      : lackingFor(this.world.state, this.effectiveUser, {
          call: name,
          unnamed: this.options.unnamedScopes ?? [],
        });
    // How Google says it is reported by users (assumption `missing-scope-text`).
    if (lacking) {
      const error = new ServiceError(
        `You do not have permission to call ${name}. Required permissions: ${lacking}`,
      );
      this.injected.add(error);
      throw error;
    }
    const { kind, units } = typeof cost === 'string' ? { kind: cost, units: undefined } : cost;
    const rule = this.costs[kind];
    if (rule.roundTrip) this.roundTrips += 1;
    this.options.hook?.(name, this, rule.roundTrip);
    const hits = this.world.faults.ofCall(name);
    for (const { kind, step } of hits) if (kind === 'anotherRun') this.options.another?.(step);
    const fault = hits.find((hit) => hit.kind !== 'anotherRun')?.kind;
    if (fault === 'tooMany') throw this.inject(name, TOO_MANY);
    if (fault === 'mailUsedUp')
      useUp(this.world.state, this.now(), this.effectiveUser, 'recipients');
    if (fault === 'timeout') this.pass(this.world.state.quota.runMs, true);
    if (fault === 'throwBefore') throw this.inject(name);
    const known = typeof units === 'number' ? units : 0;
    this.pass(rule.base + known * (rule.perUnit ?? 0));
    const { differences } = this.world.state;
    const result = differences ? differing(differences, name, fn) : fn();
    if (rule.writes) this.touched();
    const found = typeof units === 'function' ? units(result) : 0;
    if (rule.cells) this.cells[rule.cells] += known + found;
    this.pass(found * (rule.perUnit ?? 0));
    if (fault === 'throwAfter') throw this.inject(name);
    if (fault === 'crash') this.die(`The run was cut off after ${name}.`, true);
    return result;
  }

  touched(): void {
    this.world.touch();
  }

  /** Notes a change of a sheet, or of a spreadsheet as a whole. */
  changed(what: { sheet: SheetState } | { book: SpreadsheetState }): void {
    this.world.changed('book' in what ? what.book : this.world.bookOf(what.sheet));
  }

  atEnd(commit: () => void): void {
    this.commits.push(commit);
  }

  spend(quota: DailyQuota, count: number): void {
    spendDaily(this.world.state, {
      now: this.now(),
      user: this.effectiveUser,
      quota,
      count,
    });
  }

  /** Lets model time pass inside a call; the run dies when its six minutes are over. */
  pass(ms: number, injected = false): void {
    this.elapsed += ms;
    if (this.elapsed >= this.longest) {
      this.elapsed = this.longest;
      this.die('Exceeded maximum execution time', injected);
    }
  }

  /** Lets the time pass that a kind of call takes for its units, inside a call of another kind. */
  passUnits(kind: CostKind, units: number): void {
    const { perUnit = 0, cells } = this.costs[kind];
    if (cells) this.cells[cells] += units;
    this.pass(units * perUnit);
  }

  /** Lets the time pass during which another run holds a lock that this one wants. */
  waitForLock(ms: number): void {
    this.lockWait += ms;
    this.pass(ms);
  }

  /** Keeps a write of SpreadsheetApp until the next flush or read, or the end of the run. */
  buffer(cells: number, write: () => void): void {
    this.buffered.push({ cells, write });
  }

  /**
   * Does what is buffered, as part of the call that needs it done; `flushing` when that call is
   * the flush itself, whose base price is paid already.
   */
  writeBuffered(flushing = false): void {
    if (this.buffered.length === 0) return;
    const writes = this.buffered;
    this.buffered = [];
    const cells = writes.reduce((sum, { cells: count }) => sum + count, 0);
    this.pass((flushing ? 0 : this.costs.flush.base) + cells * (this.costs.flush.perUnit ?? 0));
    for (const { write } of writes) write();
  }

  /** Whether the run was killed, so that nothing of it may happen any more. */
  get died(): boolean {
    return this.death !== undefined;
  }

  /** Ends the run: saves what waits, unless it died, and gives the account of it. */
  finish(thrown?: { error: unknown }): Execution {
    let failure: unknown = thrown ? originalError(thrown.error) : undefined;
    let failed = thrown !== undefined;
    if (!this.death) {
      try {
        if (this.buffered.length > 0) this.roundTrips += 1;
        this.writeBuffered();
        for (const commit of this.commits) commit();
      } catch (error) {
        failure = error;
        failed = true;
      }
    }
    if (this.death) {
      failure = this.death;
      failed = true;
    }
    const stack = failed ? stackOf(thrown?.error) : undefined;
    return {
      at: timeText(this.startedAt),
      function: this.options.function,
      trigger: this.options.trigger,
      ok: !failed,
      ...(failed ? { error: describe(failure) } : {}),
      ...(stack ? { stack } : {}),
      ...(failed && this.injected.has(failure) ? { injected: true as const } : {}),
      calls: this.calls,
      roundTrips: this.roundTrips,
      cellsRead: this.cells.read,
      cellsWritten: this.cells.written,
      modelMs: Math.round(this.elapsed),
      ...(this.lockWait > 0 ? { lockWaitMs: this.lockWait } : {}),
      ...(this.logs.length > 0 ? { logs: this.logs } : {}),
    };
  }

  private inject(name: string, text = FAILED): ServiceError {
    const error = new ServiceError(`${text} (${name})`);
    this.injected.add(error);
    return error;
  }

  /** Ends the run as somebody is asked to agree to what he has withdrawn; here he does. */
  askForConsent(): never {
    delete this.world.state.withdrawn[this.effectiveUser];
    this.touched();
    return this.die('Authorization is required to perform that action.', true);
  }

  private die(message: string, injected: boolean): never {
    this.death ??= new RunDied(message);
    if (injected) this.injected.add(this.death);
    throw this.death;
  }
}

function describe(error: unknown): string {
  if (typeof error === 'object' && error !== null && 'message' in error) {
    return `${'name' in error ? error.name : 'Error'}: ${error.message}`;
  }
  return String(error);
}

/** The script's own lines of the stack. */
function stackOf(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null || !('stack' in error)) return undefined;
  const lines = String(error.stack)
    .split('\n')
    .filter((line) => /\.(js|gs):\d/.test(line) && !line.includes('node_modules'));
  return lines.length > 0 ? lines.slice(0, 8).join('\n') : undefined;
}
