// 協定: whom a term binds, and which term stands in the way of another or was signed together.
import { type Day, toSerial } from '../calendar/day';
import { parseDay } from '../calendar/era';
import type { Registry, Row } from '../registry/registry';
import { folded, listOf } from '../text';
import { presentBusinessId } from './businesses';

export type Agreement = Row<'agreements'>;

/** Whether a term names this business, also one that was merged (統合する) into it. */
export const binds = (registry: Registry, agreement: Agreement, businessId: string): boolean =>
  listOf(agreement.values.businessIds).some(
    (id) => presentBusinessId(registry, id) === presentBusinessId(registry, businessId),
  );

/** The terms of a business that are in force on this day or begin later; one that was ended (終了) does not count. */
export function standingAgreements(registry: Registry, businessId: string, from: Day): Agreement[] {
  return registry.rows('agreements').filter((agreement) => {
    const until = parseDay(agreement.values.expiresOn);
    return (
      agreement.values.state !== '終了' &&
      until !== undefined &&
      toSerial(from) <= toSerial(until) &&
      binds(registry, agreement, businessId)
    );
  });
}

/** The agreement of this very day and name that names the business already: it signed together with another. */
export function signedTogether(
  registry: Registry,
  o: { businessId: string; concludedOn: Day; name: string },
): Agreement | undefined {
  return registry
    .rows('agreements')
    .find(
      (agreement) =>
        agreement.values.state !== '終了' &&
        parseDay(agreement.values.concludedOn) === o.concludedOn &&
        folded(agreement.values.name) === folded(o.name) &&
        binds(registry, agreement, o.businessId),
    );
}
