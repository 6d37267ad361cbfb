/** The runtime: one Google account on this machine, its clock, its triggers and its people. */
import type { AssumptionId } from './assumptions';
import { type Bundle, loadBundle } from './bundle';
import { parseTime, startOfDay, timeText } from './clock';
import { unnamedScopes } from './consent';
import type { CostTable } from './costs';
import { type DocumentStore, emptyDocuments } from './documents';
import { clockEvent } from './events';
import { execute, type Outcome } from './execute';
import { type FaultPlan, LATE_MS } from './faults';
import { isIdle, noteRun } from './idle';
import type { LockAsk } from './locks';
import { completed } from './oldState';
import { People } from './people';
import { type Quota, spendTriggerMs, triggerMsLeft, WORKSPACE_QUOTA } from './quotas';
import { type RandomState, randomId } from './random';
import { type CallHook, Run, type RunOptions } from './run';
import { followingFiring } from './schedule';
import type { ServiceEnv } from './services/env';
import { FIRST_SHEET_NAME, newSheet } from './sheets/grid';
import type { SpreadsheetState } from './sheets/state';
import { EDITOR, type Execution, type Project, type TriggerState, type WorldState } from './state';
import { playTogether, type Start } from './together';
import { World } from './world';

export interface RuntimeOptions {
  /** `2026-04-01T09:00`, Japan. */
  start: string;
  /** Sets everything random; 1 when left out. */
  seed?: number;
  /** The folder of the built bundle. */
  dist: string;
  /** The role account; seisaku@city.example.jp when left out. */
  account?: string;
  quota?: Partial<Quota>;
  costs?: Partial<CostTable>;
  /** Runs every firing of a clock trigger, also those that would change nothing (see idle.ts). */
  everyFiring?: boolean;
  /**
   * The script keeps nothing between its entry points, so that runs may go on in each other's contexts (contexts.ts);
   * every run reads it anew when left out.
   */
  keepsNothing?: boolean;
}

/** A run as it was played side by side with others, epoch milliseconds. */
export interface Played {
  startedAt: number;
  endedAt: number;
  execution: Execution;
}

/** What a run that asks for a lock is in for. */
export interface LockWait extends LockAsk {
  /**
   * Does `work`, whose runs come first, as begun `ago` ms before (2,000 when left out: long enough to have the lock
   * when this run asks for it). They do all of their work; then the run that asks gets the lock, unless that took
   * longer than its patience. What it read before is what stood there before.
   */
  before(work: () => void, ago?: number): void;
}

/** A spreadsheet with what Drive knows of it. */
export interface SpreadsheetFile {
  book: SpreadsheetState;
  /** Whether the script is bound to it: the registry. */
  bound: boolean;
  trashed: boolean;
  /** The names of the folders it is in, from the one below the root folder on. */
  folder: string[];
}

const ACCOUNT = 'seisaku@city.example.jp';

/** A clock trigger that comes due, of the registry's script or of a copy's. */
interface Firing {
  project: Project;
  trigger: TriggerState;
  due: number;
}

/** What is not part of the state and so must be given again when going on from a snapshot. */
type Surroundings = Pick<RuntimeOptions, 'dist' | 'costs' | 'everyFiring' | 'keepsNothing'>;

interface Snapshot {
  state: WorldState;
  executions: Execution[];
}

export class Runtime {
  readonly executions: Execution[];
  readonly people: People;
  /** Called at every service call of every run; may start another run inside it. */
  onCall: CallHook | undefined;
  /** Does the `step` of a fault, inside the run that it hits. */
  onMeanwhile: ((step: unknown) => void) | undefined;
  /** Called when a run has ended that was begun inside no other. */
  onRan: ((execution: Execution) => void) | undefined;
  /** Called when a run asks for a lock; may have other runs come first. */
  onLockWait: ((wait: LockWait) => void) | undefined;
  private readonly bundle: Bundle;
  private readonly unnamedScopes: readonly string[];
  private readonly declared = new Map<string, boolean>();

  /** What has been played since `together` began. */
  private played: Played[] = [];

  private constructor(
    private readonly world: World,
    executions: Execution[],
    private readonly options: Surroundings,
  ) {
    this.executions = executions;
    this.bundle = loadBundle(options.dist);
    this.unnamedScopes = unnamedScopes(this.bundle.scopes);
    this.people = new People(world, this);
    world.locks.onAsk = (ask) => this.onLockWait?.({ ...ask, before: this.beforeAsking(ask) });
  }
  /** A new account with an empty spreadsheet 「台帳」 to which the script is bound. */
  static create(options: RuntimeOptions): Runtime {
    const random: RandomState = { position: options.seed ?? 1 };
    const state = emptyWorld(options, random);
    const world = new World(state);
    world.documents.registerFile({
      id: state.spreadsheet.id,
      name: state.spreadsheet.name,
      mimeType: 'application/vnd.google-apps.spreadsheet',
    });
    const runtime = new Runtime(world, [], options);
    runtime.people.shareRegistry(state.editor);
    return runtime;
  }

  /** Goes on from a snapshot. */
  static restore(snapshot: unknown, options: Surroundings): Runtime {
    const { state, executions } = structuredClone(snapshot) as Snapshot;
    return new Runtime(new World(completed(state)), executions, options);
  }

  /** The whole state as plain JSON, after everything under way has come to rest. */
  snapshot(): unknown {
    this.people.settle();
    return structuredClone({ state: this.state, executions: this.executions });
  }

  /** Everything has come to rest, and it is this moment. */
  restAt(moment: number): void {
    this.state.now = moment;
    this.world.rest();
  }

  get state(): WorldState {
    return this.world.state;
  }
  get documents(): DocumentStore {
    return this.world.documents;
  }
  get faults(): FaultPlan {
    return this.world.faults;
  }
  /** From now on Google is other than this assumption says, as differences.ts shows it. */
  differ(id: AssumptionId): void {
    this.state.differences = [...(this.state.differences ?? []), id];
  }
  /**
   * Every spreadsheet of the account that is not gone: the registry first, then the others in order
   * of making.
   */
  spreadsheets(): SpreadsheetFile[] {
    const { documents } = this.world;
    return this.world.spreadsheets().flatMap((book) => {
      const file = documents.find(book.id);
      if (!file) return [];
      return {
        book,
        bound: book === this.state.spreadsheet,
        trashed: documents.isTrashed(file),
        folder: documents.pathOf(file),
      };
    });
  }
  /** Epoch milliseconds, virtual. */
  now(): number {
    return this.world.now();
  }
  /** `2026-04-01T09:00`. */
  nowText(): string {
    return timeText(this.now());
  }

  /**
   * Lets time pass up to `time`, firing clock triggers on the way, in time order. Does nothing when
   * that time is past.
   */
  advanceTo(time: string | number, onProgress?: (now: number) => void): void {
    const target = typeof time === 'number' ? time : parseTime(time);
    this.people.settle();
    for (;;) {
      const firing = this.nextClockTrigger();
      if (!firing || firing.due > target) break;
      const { due } = firing;
      const newDay = startOfDay(due) !== startOfDay(this.state.now);
      this.fire(firing);
      if (newDay) onProgress?.(due);
    }
    this.state.now = Math.max(this.state.now, target);
    onProgress?.(this.state.now);
  }

  /**
   * Lets people do things side by side, each at its own moment whether or not earlier runs have ended, with the
   * clock triggers that come due meanwhile; see together.ts. The clock then stands where the last run ended.
   * @returns the runs, in the order of their starts
   */
  together(starts: readonly Start[]): Played[] {
    this.people.settle();
    this.world.rest();
    this.played = [];
    playTogether(this.world, starts, {
      nextAt: () => this.nextClockTrigger()?.due,
      fireNext: () => {
        const firing = this.nextClockTrigger();
        if (firing) this.fire(firing);
      },
    });
    return this.played.sort((a, b) => a.startedAt - b.startedAt);
  }

  /**
   * Runs a function of the bundle now and lists it; the clock moves on by its model time unless
   * `keepClock`. Nested runs (from `onCall`) leave the clock to the outer one.
   */
  run(
    options: Omit<RunOptions, 'costs' | 'hook' | 'unnamedScopes'>,
    argsOf?: (env: ServiceEnv) => unknown[],
    keepClock = false,
  ): Outcome {
    const nested = this.world.isRunning;
    if (!nested && this.state.now >= this.world.underWay.lastEnd) this.world.rest();
    const run = new Run(this.world, {
      ...options,
      unnamedScopes: this.unnamedScopes,
      costs: this.options.costs,
      hook: this.onCall,
      another: (step) => (step === undefined ? this.sweepWithin() : this.onMeanwhile?.(step)),
    });
    const outcome = this.hasRoomFor(run)
      ? this.execute(run, argsOf)
      : { execution: refusedRun(options, run.startedAt, TOO_MANY), run, result: undefined };
    const { execution } = outcome;
    this.list(execution, run.startedAt);
    if (!nested && !keepClock) this.state.now += execution.modelMs;
    if (!nested) this.onRan?.(execution);
    return outcome;
  }

  /** Whether the script declares a function of this name. */
  hasFunction(name: string): boolean {
    const known = this.declared.get(name) ?? this.bundle.declares(name);
    this.declared.set(name, known);
    return known;
  }

  private execute(run: Run, argsOf?: (env: ServiceEnv) => unknown[]): Outcome {
    const ended = this.world.underWay.begin(run.effectiveUser, run.startedAt);
    const { keepsNothing = false } = this.options;
    const outcome = execute(run, this.bundle, argsOf ?? (() => []), keepsNothing);
    ended(run.startedAt + outcome.execution.modelMs);
    return outcome;
  }

  private list(execution: Execution, startedAt: number): void {
    this.executions.push(execution);
    if (!this.world.isTogether) return;
    this.played.push({ startedAt, endedAt: startedAt + execution.modelMs, execution });
  }

  /** The most frequent clock trigger, where the bundle has set one up. */
  private sweepWithin(): void {
    const due = this.state.triggers.find(({ schedule }) => schedule?.kind === 'minutes');
    if (due) this.deliver(due, 'clock', '', () => clockEvent(due, this.now()));
  }

  private hasRoomFor({ effectiveUser, startedAt }: Run): boolean {
    const { underWay, state } = this.world;
    return underWay.countAt(startedAt, effectiveUser) < state.quota.simultaneousRuns;
  }

  /**
   * Delivers a trigger: as often as the planned faults say, and only while the day's total run time
   * of triggers lasts. Returns the runs that came of it.
   */
  deliver(
    trigger: Pick<TriggerState, 'handler' | 'creator'>,
    kind: Execution['trigger'],
    user: string,
    eventOf: (env: ServiceEnv) => object,
    keepClock = false,
  ): Outcome[] {
    const fault = this.faults.ofTrigger(trigger.handler);
    if (fault === 'loseTrigger') this.loseTrigger(trigger);
    // An edit's run goes on beside the hand that types.
    if (fault === 'lateTrigger' && !keepClock && !this.world.isRunning) {
      this.advanceTo(this.now() + LATE_MS);
    }
    const times =
      fault === 'dropTrigger' || fault === 'loseTrigger' ? 0 : fault === 'doubleTrigger' ? 2 : 1;
    const outcomes: Outcome[] = [];
    for (let i = 0; i < times; i++) {
      const owner = trigger.creator ?? this.state.account;
      if (triggerMsLeft(this.state, this.now(), owner) <= 0) {
        const options = { function: trigger.handler, trigger: kind };
        this.list(refusedRun(options, this.now(), DAY_USED_UP), this.now());
        continue;
      }
      const outcome = this.run(
        { function: trigger.handler, trigger: kind, user, creator: trigger.creator },
        (env) => [fault === 'emptyEvent' ? {} : eventOf(env)],
        keepClock,
      );
      spendTriggerMs(this.state, this.now(), owner, outcome.execution.modelMs);
      outcomes.push(outcome);
    }
    return outcomes;
  }

  private loseTrigger(trigger: Pick<TriggerState, 'handler'>): void {
    this.state.triggers = this.state.triggers.filter((one) => one !== trigger);
    this.world.touch();
  }

  /** A clock trigger comes due; it is not started where its run would change nothing. */
  private fire({ project, trigger, due }: Firing): void {
    this.world.within(project, () => this.fireWithin(trigger, due));
  }

  private fireWithin(trigger: TriggerState, due: number): void {
    trigger.next = followingFiring(trigger.schedule as never, due);
    if (!this.options.everyFiring && isIdle(this.state, trigger, due)) return;
    if (!this.world.isRunning) this.state.now = Math.max(this.state.now, due);
    this.fireClock(trigger, due);
  }

  private fireClock(trigger: TriggerState, due: number): void {
    const { version } = this.state;
    const outcomes = this.deliver(trigger, 'clock', '', () => clockEvent(trigger, due));
    const quiet = outcomes.length > 0 && outcomes.every(({ execution }) => execution.ok);
    if (quiet) noteRun(this.state, trigger, version, due);
  }

  private beforeAsking({ run }: LockAsk): LockWait['before'] {
    return (work, ago = 2000) => {
      const begun = run.now() - ago;
      this.world.during(() => begun, work);
    };
  }

  private nextClockTrigger(): Firing | undefined {
    let first: Firing | undefined;
    for (const project of this.world.projects()) {
      for (const trigger of project.triggers) {
        const { next } = trigger;
        if (next === undefined) continue;
        if (!first || next < first.due) first = { project, trigger, due: next };
      }
    }
    return first;
  }
}

function emptyWorld(options: RuntimeOptions, random: RandomState): WorldState {
  const now = parseTime(options.start);
  return {
    now,
    random,
    version: 0,
    changedAt: now,
    account: options.account ?? ACCOUNT,
    editor: EDITOR,
    withdrawn: {},
    copies: [],
    scriptId: randomId(random, 57),
    spreadsheet: {
      id: randomId(random, 44),
      name: '台帳',
      timeZone: 'Asia/Tokyo',
      locale: 'ja_JP',
      sheets: [newSheet(0, FIRST_SHEET_NAME)],
      activeSheetId: 0,
      activeCell: { row: 1, column: 1 },
    },
    otherSpreadsheets: [],
    forms: [],
    documents: emptyDocuments(randomId(random, 19)),
    properties: {},
    triggers: [],
    mails: [],
    menus: [],
    quota: { ...WORKSPACE_QUOTA, ...options.quota },
    used: {},
    apiCalls: [],
    faults: [],
    idleRuns: {},
  };
}

const DAY_USED_UP = 'Exception: Service using too much computer time for one day';
const TOO_MANY =
  'Exception: There are too many scripts running simultaneously for this Google user account.';

/** A run that Google does not start; nor does it come back to it later (assumption `refused-runs`). */
function refusedRun(
  { function: name, trigger }: Pick<RunOptions, 'function' | 'trigger'>,
  at: number,
  error: string,
): Execution {
  return {
    at: timeText(at),
    function: name,
    trigger,
    ok: false,
    error,
    refused: true,
    calls: {},
    roundTrips: 0,
    cellsRead: 0,
    cellsWritten: 0,
    modelMs: 0,
  };
}
