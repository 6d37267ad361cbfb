/** Nothing that anyone submitted is lost, and none of it is taken in twice. */
import { wordAmong } from '../../../src/domain/registry/understood';
import type { Sight } from '../sight';
import { countsOf, repeated } from './counting';

const takenIn = (sight: Sight): string[] =>
  sight
    .rows('受付')
    .map((row) => String(row.回答ID))
    .filter(Boolean);

export const nothingTakenInTwice = (sight: Sight): string[] => repeated(takenIn(sight));

const settled = ['処理済', '保留', '重複', '処理しない'];

/** Every submission stands exactly once in 受付, as what became of it. */
export function everySubmissionStandsOnce(sight: Sight): string[] {
  const counts = countsOf(takenIn(sight));
  return [
    ...sight.submitted
      .filter((id) => counts.get(id) !== 1)
      .map((id) => `回答 ${id} is not in 受付`),
    ...sight
      .rows('受付')
      // As the product reads it, whatever width and blanks somebody has pasted.
      .filter((row) => !wordAmong(settled, String(row.状態)))
      .map((row) => `${row.受付番号}: 「${row.状態}」`),
  ];
}
