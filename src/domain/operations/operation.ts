// What an operation is: the one thing that the drop-down, できる操作, the refusal and the doing all follow.

import type { Words } from '../base/words';
import { readUsedRemarks, usedRemarksText } from '../cases/usedRemarks';
import type { Context } from '../context';
import { hasCell, type Row } from '../registry/registry';
import type { TabKey } from '../registry/tabs';

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
  /**
   * How it uses 備考: as the reason that goes into a letter or record, or as what else is noted. A reason is
   * never the words that another operation used before.
   */
  readonly remarks?: 'reason' | 'note';
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
  if (misplaced) return [misplaced];
  const used = operation.remarks === 'reason' ? usedBefore(operation.name, row) : undefined;
  return [...operation.missing(context, row), ...(used ? [used] : [])];
}

/** Why 備考 cannot be the reason: it still holds what another operation was given. */
function usedBefore(name: string, row: Row): string | undefined {
  if (!hasCell(row, 'usedRemarks')) return undefined;
  const { usedRemarks, remarks } = row.values;
  const used = readUsedRemarks(usedRemarks);
  return remarks.trim() && used.operation !== name && used.text === remarks.trim()
    ? `備考が、前の操作「${used.operation}」のときのままです。「${name}」の理由に書き換えてください。`
    : undefined;
}

/** Remembers which operation took 備考 into its words. */
export function noteRemarks<K extends TabKey>(
  { registry }: Context,
  operation: Operation<K>,
  row: Row<K>,
): void {
  const remarked: Row = row;
  if (operation.remarks && hasCell(remarked, 'usedRemarks') && remarked.values.remarks.trim()) {
    const text = remarked.values.remarks;
    registry.set(remarked, { usedRemarks: usedRemarksText({ operation: operation.name, text }) });
  }
}
