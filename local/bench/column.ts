/** One column of the table: a registry of one kind is written, and every run that was asked for is done on it. */
import type { Cost } from './measure';
import { benchRegistry } from './registry/benchRegistry';
import type { Kind } from './registry/compose';
import type { BenchRun } from './runs/run';
import { Stage } from './runs/stage';

interface Measured {
  readonly name: string;
  /** The runs that came of it. */
  readonly costs: readonly Cost[];
  /** Why it could not be measured. */
  readonly problem?: string;
}

export interface Column {
  readonly kind: Kind;
  /** Cells in the working spreadsheet before anything was done. */
  readonly cells: number;
  readonly measured: readonly Measured[];
}

/**
 * @param runs in their order, with those that must come before
 * @param onRun told what is done next
 */
export function measureColumn(
  kind: Kind,
  runs: readonly BenchRun[],
  dist: string,
  onRun: (label: string) => void = () => {},
): Column {
  onRun('writing the registry');
  // The column before must not count in this one's memory.
  globalThis.gc?.();
  const { runtime, city } = benchRegistry(kind, dist);
  // A run that takes longer than Google allows is measured all the same; its time tells.
  runtime.state.quota.runMs = Number.POSITIVE_INFINITY;
  runtime.state.quota.triggerMsPerDay = Number.POSITIVE_INFINITY;
  const cells = cellsIn(runtime);
  const stage = new Stage(runtime, city);
  onRun('coming to rest');
  stage.rest();
  const failed = new Set<string>();
  const measured = runs.flatMap((run): Measured[] => {
    if (run.where && !run.where(kind)) return [];
    if (run.after && failed.has(run.after)) {
      failed.add(run.name);
      return [{ name: run.name, costs: [], problem: `${run.after} failed` }];
    }
    onRun(run.label);
    const result = attempt(run, stage);
    if (result.problem) failed.add(run.name);
    return [result];
  });
  return { kind, cells, measured };
}

function attempt({ name, act }: BenchRun, stage: Stage): Measured {
  try {
    const costs = act(stage);
    const problem = costs.find(({ ok }) => !ok)?.error;
    return { name, costs, ...(problem ? { problem } : {}) };
  } catch (error) {
    return { name, costs: [], problem: (error as Error).message };
  }
}

const cellsIn = ({ state }: Stage['runtime']): number =>
  state.spreadsheet.sheets.reduce(
    (sum, { cells }) => sum + cells.reduce((ofSheet, line) => ofSheet + line.length, 0),
    0,
  );
