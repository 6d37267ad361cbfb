// 「X」を選ぶ stands in 次にすること only where X would be accepted now; otherwise what it lacks, in few words.

import { withRest } from '../base/text';
import type { Context } from '../context';
import type { Refusal } from '../registry/refusal';
import type { Row } from '../registry/registry';
import { type TabKey, tabs } from '../registry/tabs';
import { type Operation, prepared } from './operation';

/** So many things at once are enough to begin with. */
const MOST = 3;

/**
 * What to do for an operation on a row: `「締結する」を選ぶ`, or what is missing: `締結日・協定名称を入れる`.
 * @param where said before the name of the operation: the row on which it is chosen, if it is another tab's
 * @param before said before what is missing, where that alone does not tell for what
 */
export function choosing<K extends TabKey>(
  context: Context,
  operation: Operation<K>,
  row: Row<K>,
  where = '',
  before = '',
): string {
  const ready = prepared(context, operation, row);
  const choose = `${where}「${operation.name}」を選ぶ`;
  if (!('missing' in ready)) {
    return `${choose}${ready.concerns?.length ? '（先に確かめることがあります）' : ''}`;
  }
  return ready.unreasoned
    ? `備考に理由を書いて、${choose}`
    : before + inShort(ready.missing.filter(isFirst));
}

/** A reason is asked for when nothing else is missing. */
const isFirst = ({ needs }: Refusal): boolean => needs !== tabs.cases.columns.remarks.header;

/** The cells to be filled first, all together. */
function inShort(refusals: readonly Refusal[]): string {
  const columns = refusals.flatMap(({ needs }) => needs ?? []);
  const others = refusals.flatMap(({ needs, short }) => (needs ? [] : [short]));
  const items = [...(columns.length > 0 ? [`${columns.join('・')}を入れる`] : []), ...others];
  return withRest(items, MOST).join('、');
}
