/** Which budgets are exceeded, in words: what `--check` and the tests go by. */
import { budgetOf, exceeded } from './budgets';
import type { Column } from './column';
import { benchRuns } from './runs';

export function overBudget(columns: readonly Column[]): string[] {
  return columns.flatMap(({ kind, measured }) =>
    measured.flatMap(({ name, costs, problem }) => {
      const run = benchRuns.find((one) => one.name === name);
      const found = run ? exceeded(budgetOf(run, kind), costs) : [];
      return [...found, ...(problem ? [problem] : [])].map(
        (what) => `${kind.size}, ${kind.moment}, ${kind.years} years: ${name}: ${what}`,
      );
    }),
  );
}
