/** The shared world behind all runs: its state with the few things that every service needs. */
import { DocumentStore } from './documents';
import { FaultPlan } from './faults';
import { Locks } from './locks';
import { randomId } from './random';
import type { WorldState } from './state';
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
    this.faults = new FaultPlan(state.faults);
    this.documents = new DocumentStore(state.documents, {
      now: () => this.now(),
      newId: (kind) => this.newId(kind),
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

  /** Notes that something changed. */
  touch(): void {
    this.state.version += 1;
    this.state.changedAt = this.now();
  }
}
