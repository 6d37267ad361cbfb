// The question that the operations on 協定 ask first: whether the term stands.

import { hint } from '../base/text';
import { overwritten } from '../operations/guards';
import type { Agreement } from '../parties/agreements';
import { termsOver } from '../parties/agreements';
import { because, type Refusal } from '../registry/refusal';
import type { StateOf } from '../registry/tabs';

const standing = new Set<StateOf<'agreements'>>(['有効', '見直し中']);
/** Refuses a term that is over, or whose 状態 cannot be read. */
export function closedTerm({ values: { state } }: Agreement): Refusal | undefined {
  if (standing.has(state)) return undefined;
  return termsOver.has(state)
    ? because(`この期は終わっています（状態：${state}）`)
    : overwritten('状態', hint(state, 20));
}
