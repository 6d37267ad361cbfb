// What an operation is: the one thing that the drop-down, できる操作, the refusal and the doing all follow.
import type { Context } from '../context';
import type { Row } from '../registry/registry';
import type { TabKey } from '../tabs';
import type { Words } from '../words';

export interface Operation<K extends TabKey = TabKey> {
  /** As chosen in 次の操作. */
  readonly name: string;
  readonly tab: K;
  /** For people: what it does. */
  readonly about: Words;
  /**
   * Whether it belongs to where the row stands. When it does not, できる操作 and the refusal leave its needs unsaid.
   * @returns why not, or undefined
   */
  readonly misplaced: (context: Context, row: Row<K>) => string | undefined;
  /** What is still missing, each as a sentence that says what to do; empty when it can be done. */
  readonly missing: (context: Context, row: Row<K>) => string[];
  /** For what has been sent already and cannot be taken back (一つ前に戻す): what corrects it instead. */
  readonly correctedBy?: string;
  /** Does it. Called only when nothing is missing. @returns what was done, for 操作結果 */
  readonly perform: (context: Context, row: Row<K>) => string;
}

export function operation<K extends TabKey>(declaration: Operation<K>): Operation<K> {
  return declaration;
}

/** Why this operation cannot be done on this row now; empty when it can. */
export function objections<K extends TabKey>(
  context: Context,
  operation: Operation<K>,
  row: Row<K>,
): string[] {
  const misplaced = operation.misplaced(context, row);
  return misplaced ? [misplaced] : operation.missing(context, row);
}
