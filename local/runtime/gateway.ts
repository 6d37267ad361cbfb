/** The one gate through which every call to a service passes: counted, timed, and open to faults. */
import type { CostKind } from './costs';

/**
 * What a call costs: a row of the cost table, with the number of its units (cells, KB, responses)
 * where the row has a price per unit; a function of the result where only the result tells.
 */
export interface Cost<T = unknown> {
  kind: CostKind;
  units?: number | ((result: T) => number);
}

/** One per run of the script; services receive the gateway of the run they were made for. */
export interface Gateway {
  /**
   * Does `fn` as the service call `name` (`Class.method`, e.g. `Document.saveAndClose`).
   * Counts it, lets model time pass, and throws instead of or after `fn` where a fault is planned,
   * where the run has exceeded its six minutes, or where the run is already dead.
   * `cost` may be a bare kind of the cost table.
   */
  call<T>(name: string, cost: CostKind | Cost<T>, fn: () => T): T;
  /** The run's own time: epoch milliseconds, moving with the model time of its calls. */
  now(): number;
  /** Marks the world as changed, for writes whose cost row does not already say so. */
  touched(): void;
  /**
   * Has `commit` done when the run ends by itself (returned or thrown); not when it crashed.
   * This is how what services keep until the end of a run is saved.
   */
  atEnd(commit: () => void): void;
  /** Counts `count` against a quota of the day; throws Google's message when it is used up. */
  spend(quota: DailyQuota, count: number): void;
}

/** What is limited by the day and account. */
export type DailyQuota = 'recipients' | 'documents' | 'spreadsheets';
