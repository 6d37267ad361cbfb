// What staff can decide about a term under review, in the same words wherever it is said; and why it cannot go on.
import { hint } from '../base/text';
import type { Context } from '../context';
import { usedBefore } from '../operations/operation';
import type { Agreement } from '../parties/agreements';
import { businessOf, openCriteria } from '../parties/businesses';
import { cannotFollow } from './nextTerm';
import { businessIdsOf } from './terms';

export const RENEW = '更新する';
export const END = '終了する';

/** The criteria that a person found to apply (該当), by business. */
export const metCriteria = ({ registry }: Context, term: Agreement): string[] =>
  businessIdsOf(registry, term).flatMap((id) => {
    const business = businessOf(registry, id);
    if (!business) {
      return [`事業者番号 ${id} が「事業者」タブにありません。消した行を元に戻してください。`];
    }
    const { met } = openCriteria(business);
    return met.length > 0
      ? [
          `「事業者」タブで ${id}（${hint(business.values.name, 40)}）に該当とした基準があります：${met.join('、')}。`,
        ]
      : [];
  });

/** Why 更新する is refused of a term under review. */
export const cannotRenew = (context: Context, term: Agreement): string[] => [
  ...cannotFollow(context, term),
  ...metCriteria(context, term),
];

/**
 * `「更新する」または「終了する」（備考に理由を書いてから）`: what would be accepted now.
 * @param spent 備考 has just become the reason of something else
 */
export function deciding(context: Context, term: Agreement, spent = false): string {
  const lacking = spent || term.values.remarks.trim() === '' || usedBefore(END, term);
  const renews = cannotRenew(context, term).length === 0;
  return `${renews ? `「${RENEW}」または` : ''}「${END}」${lacking ? '（備考に理由を書いてから）' : ''}`;
}
