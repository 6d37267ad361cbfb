/** One trial: a core flow in which one call (or two) goes wrong, and what must hold at rest all the same. */
import type { CallHook } from '../../runtime/run';
import { type Failure, type PlainStep, SimulatedCity } from '../city';
import type { Dice } from '../dice';
import { type Flow, NEIGHBOUR } from './flows';
import { type Kind, kinds } from './kinds';

/** The how-manieth call of a name that a flow makes, from 1. */
export interface Call {
  readonly name: string;
  readonly nth: number;
}

interface Wrong {
  readonly call: Call;
  readonly kind: Kind;
}

export interface Trial {
  readonly flow: Flow;
  /** One, or two of a pair. */
  readonly wrong: readonly Wrong[];
}

export interface Tried {
  readonly trial: Trial;
  /** Everything that was done, as a scenario writes it. */
  readonly steps: readonly PlainStep[];
  /** Whether everything that was to go wrong did. */
  readonly hit: boolean;
  readonly failure: Failure | undefined;
}

/** A quota of the day is there again then, and the daily run has come. */
const REST_DAYS = 1;

/** The neighbour's rows, as far as they say where it stands. */
const bystander = (there: SimulatedCity): string =>
  JSON.stringify([
    there
      .sight()
      .rows('案件')
      .filter((row) => row.事業者名 === NEIGHBOUR)
      .map((row) => [row.段階, row.状態]),
    there
      .sight()
      .rows('提案事業')
      .filter((row) => row.提案者 === NEIGHBOUR)
      .map((row) => [row.状態, row.市の回答, row.担当部局]),
  ]);

/** Nobody acts on the neighbour's case, so what has changed in it was meant for another row. */
function bystanderStands(before: SimulatedCity, after: SimulatedCity): Failure | undefined {
  const [was, is] = [bystander(before), bystander(after)];
  return was === is ? undefined : { invariant: 'bystanderStands', found: [`${was} → ${is}`] };
}

/** Cities in which steps have been done that other flows begin with too. */
const known = new Map<string, SimulatedCity>();

/** A city in which as many of the steps as possible are done, and how many. */
function nearest(steps: readonly PlainStep[], dist: string): [SimulatedCity, number] {
  for (let done = steps.length - 1; done > 0; done--) {
    const there = known.get(`${dist} ${JSON.stringify(steps.slice(0, done))}`);
    if (there) return [there.fork(), done];
  }
  return [new SimulatedCity(dist), 0];
}

/** A flow on a city in which all of it that comes before has been done. */
export class FlowCity {
  readonly calls: readonly Call[];
  private readonly begun: SimulatedCity;

  /** @throws when the flow cannot be played undisturbed */
  constructor(
    private readonly flow: Flow,
    dist: string,
  ) {
    const [standing, done] = nearest(flow.before, dist);
    this.begun = standing;
    for (const step of flow.before.slice(done, -1)) this.mustDo(this.begun, step);
    known.set(`${dist} ${JSON.stringify(flow.before.slice(0, -1))}`, this.begun.fork());
    for (const step of flow.before.slice(-1)) this.mustDo(this.begun, step);
    this.calls = this.listed();
  }

  /** Every single fault at every call that it can hit. */
  singles(): Trial[] {
    return this.calls.flatMap((call) =>
      kinds
        .filter(({ fits }) => fits?.(call.name) ?? true)
        .map((kind): Trial => ({ flow: this.flow, wrong: [{ call, kind }] })),
    );
  }

  /** So many pairs of them, by the dice. */
  pairs(count: number, dice: Dice): Trial[] {
    const singles = this.singles();
    return Array.from({ length: this.flow.pairs ? count : 0 }, () => ({
      flow: this.flow,
      wrong: [...dice.one(singles).wrong, ...dice.one(singles).wrong],
    }));
  }

  try(trial: Trial): Tried {
    const there = this.begun.fork();
    const at = this.at(there);
    for (const { call, kind } of trial.wrong) {
      const hit = { at, service: kind.service ?? call.name, call: call.nth };
      const step = kind.meanwhile?.(this.flow);
      if (step) there.do({ ...hit, fault: 'anotherRun', step });
      if (kind.fault !== 'anotherRun' || !step) there.do({ ...hit, fault: kind.fault });
    }
    for (const step of this.flow.steps) there.do(step);
    const hit = there.runtime.state.faults.length === 0;
    there.rest(REST_DAYS);
    const failure = there.failure ?? bystanderStands(this.begun, there);
    return { trial, steps: there.done, hit, failure };
  }

  private at(there: SimulatedCity): string {
    const [{ at = there.runtime.nowText() }] = this.flow.steps;
    return String(at);
  }

  /** The calls of the undisturbed flow that reach Google. */
  private listed(): Call[] {
    const there = this.begun.fork();
    // One that never comes: while a fault is waited for, every firing of the sweep is played.
    there.do({ at: this.at(there), fault: 'throwBefore', service: 'None.none' });
    const calls: Call[] = [];
    const counts = new Map<string, number>();
    const note: CallHook = (name, _run, reaches) => {
      const nth = (counts.get(name) ?? 0) + 1;
      counts.set(name, nth);
      if (reaches) calls.push({ name, nth });
    };
    there.runtime.onCall = note;
    for (const step of this.flow.steps) this.mustDo(there, step);
    return calls;
  }

  private mustDo(there: SimulatedCity, step: PlainStep): void {
    if (there.do(step) && !there.failure) return;
    const what = JSON.stringify(there.failure ?? step);
    throw new Error(`The flow 「${this.flow.name}」 cannot be played: ${what}`);
  }
}
