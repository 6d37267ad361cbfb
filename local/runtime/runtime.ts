/** The runtime: one Google account on this machine, its clock, its triggers and its people. */
import { type Bundle, loadBundle } from './bundle';
import { dayText, parseTime, timeText } from './clock';
import type { CostTable } from './costs';
import { type DocumentStore, emptyDocuments } from './documents';
import { clockEvent } from './events';
import { execute, type Outcome } from './execute';
import type { FaultPlan } from './faults';
import { isIdle, noteRun } from './idle';
import { People } from './people';
import { type Quota, rollDay, WORKSPACE_QUOTA } from './quotas';
import { type RandomState, randomId } from './random';
import type { CallHook, RunOptions } from './run';
import { followingFiring } from './schedule';
import type { ServiceEnv } from './services/env';
import { newSheet } from './sheets/grid';
import type { Execution, TriggerState, WorldState } from './state';
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
}

/** What is not part of the state and so must be given again when going on from a snapshot. */
type Surroundings = Pick<RuntimeOptions, 'dist' | 'costs' | 'everyFiring'>;

interface Snapshot {
  state: WorldState;
  executions: Execution[];
}

export class Runtime {
  readonly executions: Execution[];
  readonly people: People;
  /** Called at every service call of every run; may start another run inside it. */
  onCall: CallHook | undefined;
  private readonly bundle: Bundle;

  private constructor(
    private readonly world: World,
    executions: Execution[],
    private readonly options: Surroundings,
  ) {
    this.executions = executions;
    this.bundle = loadBundle(options.dist);
    this.people = new People(world, this);
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
    return new Runtime(world, [], options);
  }

  /** Goes on from a snapshot. */
  static restore(snapshot: unknown, options: Surroundings): Runtime {
    const { state, executions } = structuredClone(snapshot) as Snapshot;
    return new Runtime(new World(state), executions, options);
  }

  /** The whole state as plain JSON, after everything under way has come to rest. */
  snapshot(): unknown {
    this.people.settle();
    return structuredClone({ state: this.state, executions: this.executions });
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
      const trigger = this.nextClockTrigger();
      if (!trigger || trigger.next === undefined || trigger.next > target) break;
      const due = trigger.next;
      const newDay = dayText(due) !== dayText(this.state.now);
      trigger.next = followingFiring(trigger.schedule as never, due);
      if (this.options.everyFiring || !isIdle(this.state, trigger, due)) {
        this.state.now = Math.max(this.state.now, due);
        this.fireClock(trigger, due);
      }
      if (newDay) onProgress?.(due);
    }
    this.state.now = Math.max(this.state.now, target);
    onProgress?.(this.state.now);
  }

  /**
   * Runs a function of the bundle now and lists it; the clock moves on by its model time unless
   * `keepClock`. Nested runs (from `onCall`) leave the clock to the outer one.
   */
  run(
    options: Omit<RunOptions, 'costs' | 'hook'>,
    argsOf?: (env: ServiceEnv) => unknown[],
    keepClock = false,
  ): Outcome {
    const nested = this.world.isRunning;
    const outcome = execute(
      this.world,
      this.bundle,
      { ...options, costs: this.options.costs, hook: this.onCall },
      argsOf,
    );
    this.executions.push(outcome.execution);
    if (!nested && !keepClock) this.state.now += outcome.execution.modelMs;
    return outcome;
  }

  /**
   * Delivers a trigger: as often as the planned faults say, and only while the day's total run time
   * of triggers lasts. Returns the runs that came of it.
   */
  deliver(
    trigger: Pick<TriggerState, 'handler'>,
    kind: Execution['trigger'],
    user: string,
    eventOf: (env: ServiceEnv) => object,
    keepClock = false,
  ): Outcome[] {
    const fault = this.faults.ofTrigger(trigger.handler);
    const times = fault === 'dropTrigger' ? 0 : fault === 'doubleTrigger' ? 2 : 1;
    const outcomes: Outcome[] = [];
    for (let i = 0; i < times; i++) {
      rollDay(this.state, this.now());
      if (this.state.usage.triggerMs >= this.state.quota.triggerMsPerDay) {
        this.executions.push(refusedRun(trigger.handler, kind, this.nowText()));
        continue;
      }
      const outcome = this.run(
        { function: trigger.handler, trigger: kind, user },
        (env) => [fault === 'emptyEvent' ? {} : eventOf(env)],
        keepClock,
      );
      this.state.usage.triggerMs += outcome.execution.modelMs;
      outcomes.push(outcome);
    }
    return outcomes;
  }

  private fireClock(trigger: TriggerState, due: number): void {
    const { version } = this.state;
    const outcomes = this.deliver(trigger, 'clock', '', () => clockEvent(trigger, due));
    const quiet = outcomes.length > 0 && outcomes.every(({ execution }) => execution.ok);
    if (quiet) noteRun(this.state, trigger, version, due);
  }

  private nextClockTrigger(): TriggerState | undefined {
    let first: TriggerState | undefined;
    for (const trigger of this.state.triggers) {
      if (trigger.next === undefined) continue;
      if (!first || trigger.next < (first.next as number)) first = trigger;
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
    account: options.account ?? 'seisaku@city.example.jp',
    scriptId: randomId(random, 57),
    spreadsheet: {
      id: randomId(random, 44),
      name: '台帳',
      timeZone: 'Asia/Tokyo',
      locale: 'ja_JP',
      sheets: [newSheet(0, 'シート1')],
      activeSheetId: 0,
      activeCell: { row: 1, column: 1 },
    },
    forms: [],
    documents: emptyDocuments(randomId(random, 19)),
    properties: {},
    triggers: [],
    mails: [],
    menus: [],
    quota: { ...WORKSPACE_QUOTA, ...options.quota },
    sentToday: 0,
    usage: { day: dayText(now), documents: 0, triggerMs: 0 },
    apiMinute: { minute: 0, reads: 0, writes: 0 },
    faults: [],
    idleRuns: {},
  };
}

/** A trigger that Google does not start because the day's run time is used up. */
function refusedRun(handler: string, trigger: Execution['trigger'], at: string): Execution {
  return {
    at,
    function: handler,
    trigger,
    ok: false,
    error: 'Exception: Service using too much computer time for one day',
    calls: {},
    roundTrips: 0,
    modelMs: 0,
  };
}
