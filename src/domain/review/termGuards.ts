// The question that the operations on 協定 ask first: whether the term stands.

import { hint } from '../base/text';
import type { Agreement } from '../parties/agreements';
import type { StateOf } from '../registry/tabs';

const standing = new Set<StateOf<'agreements'>>(['有効', '見直し中']);
const over = new Set<StateOf<'agreements'>>(['更新済', '満了', '終了']);

/** Refuses a term that is over, or whose 状態 cannot be read. */
export function closedTerm({ values: { state } }: Agreement): string | undefined {
  if (standing.has(state)) return undefined;
  return over.has(state)
    ? `この期は終わっています（状態：${state}）。`
    : `状態「${hint(state, 20)}」が読み取れません。状態を元の表示に戻してください。`;
}
