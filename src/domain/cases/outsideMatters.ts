// B: whether what a business wishes lies outside its agreement's 連携事項. Shown to staff; nothing is refused for it.

import { folded, listOf } from '../base/text';
import { isInForce } from '../parties/agreements';
import type { Registry } from '../registry/registry';
import type { Case } from './cases';

/** 希望する政策分野 that no agreement of the case names in its 連携事項; none where 連携事項 is not written. */
export function outsideMatters(registry: Registry, { values }: Case): string[] {
  const ids = listOf(values.agreementIds);
  const matters = ids
    .flatMap((id) => registry.having('agreements', 'agreementId', id))
    .filter((agreement) => isInForce(agreement, values.receivedOn))
    .flatMap((agreement) => listOf(agreement.values.matters))
    .map(folded);
  if (matters.length === 0) return [];
  const covered = (field: string) =>
    matters.some((matter) => matter.includes(folded(field)) || folded(field).includes(matter));
  return listOf(values.wishes).filter((field) => !covered(field));
}
