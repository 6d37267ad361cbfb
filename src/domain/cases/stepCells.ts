// Which cells staff fill in at a step: what 案件カード shows there, beside what an operation says is missing.
import type { ColumnKey } from '../registry/tabs';

/** By the tab of the row: the case, each of its projects, its business. */
export interface StepCells {
  readonly cases?: readonly ColumnKey<'cases'>[];
  readonly projects?: readonly ColumnKey<'projects'>[];
  readonly businesses?: readonly ColumnKey<'businesses'>[];
}
