/** What a run of the bundle cost: its own account of it, and what the process spent on it. */
import type { Execution, Runtime } from '../runtime';

export interface Cost {
  readonly function: string;
  readonly ok: boolean;
  readonly error?: string;
  readonly roundTrips: number;
  readonly cellsRead: number;
  readonly cellsWritten: number;
  readonly modelMs: number;
  /** Of the whole process while the run went on. */
  readonly cpuMs: number;
  /** Once it had ended, MB. */
  readonly rssMb: number;
  readonly heapMb: number;
}

/** Does something, and tells what every run that came of it cost. */
export function costsOf(runtime: Runtime, act: () => unknown): Cost[] {
  const first = runtime.executions.length;
  const before = process.cpuUsage();
  act();
  const { user, system } = process.cpuUsage(before);
  const { rss, heapUsed } = process.memoryUsage();
  const runs = runtime.executions.slice(first);
  return runs.map((run) => ({
    ...accountOf(run),
    // Where one act brings several runs, each gets its share.
    cpuMs: Math.round((user + system) / 1000 / runs.length),
    rssMb: Math.round(rss / 1e6),
    heapMb: Math.round(heapUsed / 1e6),
  }));
}

function accountOf(run: Execution) {
  const { function: name, ok, error, roundTrips, cellsRead, cellsWritten, modelMs } = run;
  return {
    function: name,
    ok,
    ...(error ? { error } : {}),
    roundTrips,
    cellsRead,
    cellsWritten,
    modelMs,
  };
}
