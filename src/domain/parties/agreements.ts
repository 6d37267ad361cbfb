// 協定: whom a term binds, and which term stands in the way of another or was signed together.

import { type Day, toSerial } from '../base/day';
import { parseDay } from '../base/era';
import { distinct } from '../base/grouped';
import { ascending, folded, listOf } from '../base/text';
import type { Context } from '../context';
import type { Registry, Row } from '../registry/registry';
import type { StateOf } from '../registry/tabs';
import { presentBusinessId } from './businesses';

export type Agreement = Row<'agreements'>;

/** Whether a term names this business, also one that was merged (統合する) into it. */
export const binds = (registry: Registry, agreement: Agreement, businessId: string): boolean =>
  listOf(agreement.values.businessIds).some(
    (id) => presentBusinessId(registry, id) === presentBusinessId(registry, businessId),
  );

/** States of a term that binds nobody, whatever its days: ended before its time, or never really concluded. */
const ended: ReadonlySet<StateOf<'agreements'>> = new Set(['終了', '取消']);

/** Whether a term runs on this day; one that was ended (終了) does not, and one that was not renewed only to its last day. */
export function isInForce({ values }: Agreement, day: Day): boolean {
  const from = parseDay(values.startsOn) ?? parseDay(values.concludedOn);
  const until = parseDay(values.expiresOn);
  return !ended.has(values.state) && !!from && !!until && from <= day && day <= until;
}

/** The terms in force of all agreements, in the order of their numbers. */
export const agreementsInForce = (registry: Registry, day: Day): Agreement[] =>
  registry
    .rows('agreements')
    .filter((agreement) => isInForce(agreement, day))
    .sort(ascending(({ values }) => values.termId));

/** 協定番号 of the agreements that bind a business on a day, each once. */
export const agreementIdsOf = (registry: Registry, businessId: string, day: Day): string[] =>
  distinct(
    agreementsInForce(registry, day)
      .filter((agreement) => binds(registry, agreement, businessId))
      .map(({ values }) => values.agreementId),
  );

/** The terms of a business that are in force on this day or begin later; one that was ended (終了) does not count. */
export function standingAgreements(registry: Registry, businessId: string, from: Day): Agreement[] {
  return registry.rows('agreements').filter((agreement) => {
    const until = parseDay(agreement.values.expiresOn);
    return (
      !ended.has(agreement.values.state) &&
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
        !ended.has(agreement.values.state) &&
        parseDay(agreement.values.concludedOn) === o.concludedOn &&
        folded(agreement.values.name) === folded(o.name) &&
        binds(registry, agreement, o.businessId),
    );
}

/** A term that is over, however it came to its end. */
export const termsOver: ReadonlySet<StateOf<'agreements'> | ''> = new Set([
  '更新済',
  '満了',
  '終了',
  '取消',
]);

/** A term that was made by mistake stays, with the ground, under a key that leaves its own to the one in its place. */
export function voidTerm(
  { registry, today }: Pick<Context, 'registry' | 'today'>,
  term: Agreement,
  ground: string,
): void {
  const { termId } = term.values;
  let key = `${termId}-取消`;
  for (let n = 2; registry.find('agreements', key); n++) key = `${termId}-取消${n}`;
  registry.set(term, { termId: key, state: '取消', endedOn: today, endedFor: ground });
}
