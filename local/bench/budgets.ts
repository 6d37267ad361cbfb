/** What each run may cost, the same with no history, with one year and with ten. */
import type { Cost } from './measure';
import type { Kind } from './registry/compose';
import type { BenchRun } from './runs/run';

export interface Budget {
  readonly roundTrips?: number;
  readonly cellsRead?: number;
  readonly modelMs?: number;
}

/** What an operation may read. */
function operationCells({ size, moment }: Kind): number {
  if (size === 'large') return 150_000;
  return moment === 'quiet' ? 15_000 : 30_000;
}

const MINUTE = 60_000;

const budgets = {
  operation: (kind) => ({ roundTrips: 8, cellsRead: operationCells(kind) }),
  idle: () => ({ roundTrips: 4, cellsRead: 500, modelMs: 2_000 }),
  plainEdit: () => ({ roundTrips: 1, cellsRead: 500 }),
  derivedEdit: (kind) => ({ roundTrips: 8, cellsRead: operationCells(kind) }),
  letter: (kind) => ({ roundTrips: 8, cellsRead: operationCells(kind) }),
  letters: (kind, count) => ({ roundTrips: 4 + 6 * count, cellsRead: operationCells(kind) }),
  /** Two for each, and eight once. */
  mails: (kind, count) => ({ roundTrips: 2 * count + 8, cellsRead: operationCells(kind) }),
  open: () => ({ roundTrips: 0, cellsRead: 0 }),
  /** What src/app/backup.ts leaves it of the six minutes. */
  backup: () => ({ modelMs: 4 * MINUTE }),
  march: () => ({ modelMs: 4.5 * MINUTE }),
} as const satisfies Record<string, (kind: Kind, count: number) => Budget>;

export type BudgetKey = keyof typeof budgets;

/** The budget of a run on a registry of this kind; undefined where there is none. */
export const budgetOf = ({ budget, count = 0 }: BenchRun, kind: Kind): Budget | undefined =>
  budget && budgets[budget](kind, count);

/** What of a budget is exceeded by any of the runs, in words. */
export function exceeded(budget: Budget | undefined, costs: readonly Cost[]): string[] {
  return Object.entries(budget ?? {}).flatMap(([key, most]) => {
    const highest = Math.max(0, ...costs.map((cost) => cost[key as keyof Budget]));
    return highest > most ? [`${key} ${highest} > ${most}`] : [];
  });
}
