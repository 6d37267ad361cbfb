// Who decided a criterion of a business, and when: noted in 記録, also when the edit's own trigger never came.

import { businessCriteria, type CriterionKey } from '../base/criteria';
import { record } from '../cases/audit';
import type { Context } from '../context';
import type { Business } from '../parties/businesses';
import { list, stored, text } from '../registry/storedCell';

/** 実行者 where Google hides it, or no trigger told. */
export const UNKNOWN = '不明';

/** The decisions of a row, as 記録済みの基準 remembers them. */
export function decisionsOf(values: Pick<Business['values'], CriterionKey>): string {
  return storedDecisions.write(businessCriteria.map(({ key }) => values[key].trim()));
}

const storedDecisions = stored<string[]>(list(text));

/**
 * Notes every decision that differs from what was noted last.
 * @param madeBy who typed into this cell, where the run knows it
 */
export function noteDecisions(
  context: Context,
  madeBy: (business: Business, criterion: CriterionKey) => string,
): void {
  for (const business of context.registry.rows('businesses')) {
    const { businessId, notedCriteria } = business.values;
    const now = decisionsOf(business.values);
    if (now === notedCriteria) continue;
    const noted = storedDecisions.read(notedCriteria);
    businessCriteria.forEach(({ key, header }, index) => {
      const before = noted?.[index] ?? '';
      const after = business.values[key].trim();
      // A row that came with its decisions made (an import) has nothing to note.
      if (!noted || before === after) return;
      record(
        { ...context, actor: madeBy(business, key) },
        { action: `基準の確認：${header}`, target: businessId, before, after },
      );
    });
    context.registry.set(business, { notedCriteria: now });
  }
}
