/** One measured run: its name, what must have happened before, what is done, and which budget it has. */
import type { BudgetKey } from '../budgets';
import type { Cost } from '../measure';
import type { Kind } from '../registry/compose';
import type { Stage } from './stage';

export interface BenchRun {
  /** As `--only` takes it, and as the JSON names it. */
  readonly name: string;
  /** As the table shows it. */
  readonly label: string;
  readonly budget?: BudgetKey;
  /** How many letters or mails it brings, where the budget counts them. */
  readonly count?: number;
  /** The name of the run that must have been done before. */
  readonly after?: string;
  /** Where it can be measured; everywhere when left out. */
  readonly where?: (kind: Kind) => boolean;
  /** Does it, and gives the runs to be counted; what has to follow is done and not counted. */
  readonly act: (stage: Stage) => Cost[];
}
