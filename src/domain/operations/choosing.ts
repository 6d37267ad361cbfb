// 「X」を選ぶ stands in 次にすること only where X would be accepted now; otherwise what it lacks, in few words.

import { hint } from '../base/text';
import type { Context } from '../context';
import type { Row } from '../registry/registry';
import type { TabKey } from '../registry/tabs';
import { type Operation, objections } from './operation';

/** So many things at once are enough to begin with. */
const MOST = 3;
const LONGEST = 80;

/**
 * What to do for an operation on a row: `「締結する」を選ぶ`, or what is missing: `締結日・協定名称を入れる`.
 * @param where said before the name of the operation: the row on which it is chosen, if it is another tab's
 */
export function choosing<K extends TabKey>(
  context: Context,
  operation: Operation<K>,
  row: Row<K>,
  where = '',
): string {
  const problems = objections(context, operation, row);
  return problems.length > 0 ? inShort(problems) : `${where}「${operation.name}」を選ぶ`;
}

/** A sentence that asks for a column to be filled: `締結日に、…を入れてください`, `…に、可または否を入れてください：R8-001-01`. */
const toFill =
  /^((?:「[^」]+」タブの)?[^「」、。（：]+)(?:に、[^。]*|を)(?:入れ|書い)てください(?:（[^）]*）)?(?:：([^。]+))?/;

/** The first sentence; what somebody typed stands in brackets and may hold anything. */
const firstSentence = /^(?:「[^」]*」|（[^）]*）|[^。])*/;

/** The sentences of an operation's refusal, cut down to what is missing. */
function inShort(problems: readonly string[]): string {
  const columns: string[] = [];
  const others: string[] = [];
  for (const problem of problems) {
    const [, column, numbers] = toFill.exec(problem) ?? [];
    if (column === undefined) {
      const [sentence] = firstSentence.exec(problem.replace(/（例：[^）]*）/g, '')) ?? [problem];
      others.push(hint(sentence, LONGEST));
    } else if (numbers === undefined) columns.push(column);
    else others.push(`${column}を入れる（${hint(numbers, LONGEST)}）`);
  }
  const items = [...(columns.length > 0 ? [`${columns.join('・')}を入れる`] : []), ...others];
  const more = items.length - MOST;
  return [...items.slice(0, MOST), ...(more > 0 ? [`ほか${more}件`] : [])].join('、');
}
