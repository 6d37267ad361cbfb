/**
 * The script's and the document's lock on the virtual clock: who holds them, and since when they are free. A run
 * that asks while another one, by the clock, still holds a lock waits as long as its patience lasts; those who wait
 * get it in the order in which their runs are played (assumption `lock-order`).
 */
import type { Run } from './run';

export type LockName = 'script' | 'document';

/** A run asks for a lock that it does not hold. */
export interface LockAsk {
  lock: LockName;
  run: Run;
  /** How long the run would wait, milliseconds. */
  patienceMs: number;
  /** Whether the run has held a lock before, and given it back. */
  again: boolean;
}

export class Locks {
  /** Called before a run that asks is served: others may come first. */
  onAsk: ((ask: LockAsk) => void) | undefined;
  private readonly holders = new Map<LockName, Run>();
  private readonly freeSince = new Map<LockName, number>();
  private readonly hadOne = new WeakSet<Run>();

  /** Whether the run got the lock; its clock has moved on by the wait either way. */
  take(lock: LockName, run: Run, patienceMs: number): boolean {
    if (this.isHeldBy(lock, run)) return true;
    this.onAsk?.({ lock, run, patienceMs, again: this.hadOne.has(run) });
    const wait = this.holders.has(lock)
      ? // Its holder goes on only when this run, which began inside one of its calls, has ended.
        Number.POSITIVE_INFINITY
      : (this.freeSince.get(lock) ?? 0) - run.now();
    run.waitForLock(Math.max(0, Math.min(wait, patienceMs)));
    if (wait > patienceMs) return false;
    this.holders.set(lock, run);
    this.hadOne.add(run);
    return true;
  }

  isHeldBy(lock: LockName, run: Run): boolean {
    return this.holders.get(lock) === run;
  }

  release(lock: LockName, run: Run): void {
    if (!this.isHeldBy(lock, run)) return;
    this.holders.delete(lock);
    this.freeSince.set(lock, run.now());
  }

  /** Locks are given back when a run ends, however it ends (documented). */
  releaseAll(run: Run): void {
    for (const lock of [...this.holders.keys()]) this.release(lock, run);
  }

  /** Nothing is under way any more: whatever the clock says, the locks are free. */
  rest(): void {
    this.freeSince.clear();
  }
}
