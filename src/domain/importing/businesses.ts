// 事業者 from paper: a business whose criteria are not given has been found to meet none of them.
import { businessCriteria, everyCriterion } from '../base/criteria';
import type { Business } from '../parties/businesses';
import type { Entering } from './entering';
import type { Given } from './lists';

export function enterBusiness(
  { registry, numbering }: Entering,
  given: Given<'businesses'>,
): Business {
  const complete = { ...everyCriterion('該当なし'), ...given };
  const decisions = businessCriteria.map(({ key }) => complete[key]);
  const eligibility = decisions.includes('該当')
    ? '不適合'
    : decisions.every((decision) => decision === '該当なし')
      ? '適合'
      : '確認中';
  return registry.append(
    'businesses',
    { eligibility, ...complete, businessId: numbering.business(given.businessId) },
    { typed: true },
  );
}
