// 事業者: recognising a known one, its criteria, and how it is addressed.

import { businessCriteria, type CriterionDecision } from '../base/criteria';
import { distinct } from '../base/grouped';
import { bareName, honored, honoredPerson, isSamePerson } from '../base/honorifics';
import { foldedAddress, isSamePlace, likeness } from '../base/likeness';
import { mailIn } from '../base/mailAddress';
import { folded } from '../base/text';
import type { Registry, Row } from '../registry/registry';
import type { Settings } from '../settings';

export type Business = Row<'businesses'>;
type Fits = (row: Business) => boolean;

/** The business of this number; one that was merged (統合する) is the one it was merged into. */
export function businessOf(registry: Registry, businessId: string): Business | undefined {
  const seen = new Set<string>();
  let business = registry.find('businesses', businessId);
  while (business?.values.merged && !seen.has(business.values.merged)) {
    seen.add(business.values.merged);
    business = registry.find('businesses', business.values.merged);
  }
  return business;
}

/** The number that a business has today: its own, or that of the business it was merged into. */
export const presentBusinessId = (registry: Registry, businessId: string): string =>
  businessOf(registry, businessId)?.values.businessId ?? businessId;

/** The businesses whose rows fit; what fits only rows that were merged means those they were merged into. */
function fitting(registry: Registry, fits: Fits): Business[] {
  const rows = registry.rows('businesses').filter(fits);
  const standing = rows.filter(({ values }) => values.merged === '');
  if (standing.length > 0) return standing;
  return distinct(rows.flatMap(({ values }) => businessOf(registry, values.businessId) ?? []));
}

/** The businesses that somebody may mean by a number or a name; more than one where a name is not unique. */
export function businessesNamed(registry: Registry, written: string): Business[] {
  const name = folded(bareName(written));
  if (name === '') return [];
  const byNumber = fitting(registry, ({ values }) => folded(values.businessId) === name);
  return byNumber.length > 0
    ? byNumber
    : fitting(registry, ({ values }) => folded(values.name) === name);
}

const digits = (text: string) => text.normalize('NFKC').replace(/\D/g, '');

interface GivenBusiness {
  readonly name: string;
  readonly corporateNumber: string;
  readonly address: string;
}

/** How a row may fit what somebody says of a business. */
function fits(given: GivenBusiness): Readonly<Record<'number' | 'name' | 'address', Fits>> {
  const number = digits(given.corporateNumber);
  const name = folded(given.name);
  const address = foldedAddress(given.address);
  return {
    number: ({ values }) => number.length === 13 && digits(values.corporateNumber) === number,
    name: ({ values }) => name !== '' && folded(values.name) === name,
    address: ({ values }) => foldedAddress(values.address) === address,
  };
}

/** Those of one 法人番号, which a business shares with its branches; without any, those of one name and address. */
export function alikeBusinesses(registry: Registry, given: GivenBusiness): Business[] {
  const { number, name, address } = fits(given);
  const numbered = fitting(registry, number);
  return numbered.length > 0 ? numbered : fitting(registry, (row) => name(row) && address(row));
}

const only = (rows: readonly Business[]): Business | undefined =>
  rows.length === 1 ? rows[0] : undefined;

/**
 * The one known business *suggested* by 法人番号 and name (and address, where several have them), or, where nobody
 * has the 法人番号, by name and address; neither proves anything.
 */
export function suggestedBusiness(registry: Registry, given: GivenBusiness): Business | undefined {
  const { number, name, address } = fits(given);
  if (fitting(registry, number).length === 0) return only(alikeBusinesses(registry, given));
  return (
    only(fitting(registry, (row) => number(row) && name(row) && address(row))) ??
    only(fitting(registry, (row) => number(row) && name(row)))
  );
}

/**
 * Rows that may be the same business as this one, by 法人番号, メール, or a name and address that are alike
 * (髙橋／高橋, 2丁目1番／2-1): pointed at for a person to decide, who knows of 統合する.
 */
export function perhapsTheSame(registry: Registry, { values }: Business): Business[] {
  const number = digits(values.corporateNumber);
  const mail = mailIn(values.mail).toLowerCase();
  const name = likeness(values.name);
  const placed = (address: string) => foldedAddress(address) !== '';
  return registry
    .rows('businesses')
    .filter(
      ({ values: other }) =>
        other.businessId !== values.businessId &&
        other.merged === '' &&
        ((number.length === 13 && digits(other.corporateNumber) === number) ||
          (mail !== '' && mailIn(other.mail).toLowerCase() === mail) ||
          (name !== '' &&
            likeness(other.name) === name &&
            (!placed(values.address) ||
              !placed(other.address) ||
              isSamePlace(values.address, other.address)))),
    );
}

/** The criteria that were decided so, by their headers. */
export const criteriaDecided = ({ values }: Business, decision: CriterionDecision): string[] =>
  businessCriteria.filter(({ key }) => values[key] === decision).map(({ header }) => header);

/** The criteria that are not 該当なし, by their headers. */
export function openCriteria(business: Business): { undecided: string[]; met: string[] } {
  const met = criteriaDecided(business, '該当');
  const clear = criteriaDecided(business, '該当なし');
  const undecided = businessCriteria
    .map(({ header }) => header)
    .filter((header) => !met.includes(header) && !clear.includes(header));
  return { undecided, met };
}

/** 適否 of the business: what the eight cells come to. */
export function businessEligibility(business: Business): '確認中' | '適合' | '不適合' {
  const { undecided, met } = openCriteria(business);
  if (met.length > 0) return '不適合';
  return undecided.length > 0 ? '確認中' : '適合';
}

/** The lines of an address: name, then the representative with 様, or the name alone with 御中; an individual once. */
export function addresseeLines(
  { values }: Business,
  settings: Pick<Settings, 'organizationHonorific' | 'personHonorific'>,
): string[] {
  const name = bareName(values.name);
  if (bareName(values.representative) === '')
    return [honored(name, settings.organizationHonorific)];
  const person = honoredPerson(values.representative, settings.personHonorific);
  return isSamePerson(name, values.representative) ? [person] : [name, person];
}
