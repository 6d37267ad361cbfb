// A new business (事業者): its number, and every criterion still to be confirmed by a person.

import { everyCriterion } from '../base/criteria';
import type { ParticularKey } from '../forms/businessProposal';
import type { Business } from '../parties/businesses';
import { newBusinessId } from '../registry/numbers';
import type { Registry } from '../registry/registry';
import { decisionsOf } from './criterionDecisions';

/** What 様式1 says of a business; 案件を開く asks less. */
export type BusinessParticulars = Readonly<Record<ParticularKey, string>>;

export function newBusiness(
  registry: Registry,
  particulars: Partial<BusinessParticulars>,
): Business {
  const undecided = everyCriterion('確認中');
  return registry.append('businesses', {
    businessId: newBusinessId(registry),
    ...particulars,
    eligibility: '確認中',
    ...undecided,
    notedCriteria: decisionsOf(undecided),
  });
}
