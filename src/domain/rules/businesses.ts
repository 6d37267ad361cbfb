// 事業者: recognising a known one, its criteria, and how it is addressed.
import { businessCriteria } from '../criteria';
import type { Registry, Row } from '../registry/registry';
import type { Settings } from '../settings';
import { folded, oneLine } from '../text';

export type Business = Row<'businesses'>;

export function businessOf(registry: Registry, businessId: string): Business | undefined {
  return registry.find('businesses', businessId);
}

const digits = (text: string) => text.normalize('NFKC').replace(/\D/g, '');

/** A known business *suggested* by 法人番号, or by name and address; neither proves anything. */
export function suggestedBusiness(
  registry: Registry,
  given: { name: string; corporateNumber: string; address: string },
): Business | undefined {
  const number = digits(given.corporateNumber);
  const byNumber =
    number.length === 13 &&
    registry.rows('businesses').find(({ values }) => digits(values.corporateNumber) === number);
  if (byNumber) return byNumber;
  return registry
    .rows('businesses')
    .find(
      ({ values }) =>
        folded(values.name) !== '' &&
        folded(values.name) === folded(given.name) &&
        folded(values.address) === folded(given.address),
    );
}

/** The criteria that are not 該当なし, by their headers. */
export function openCriteria(business: Business): { undecided: string[]; met: string[] } {
  const decided = (decision: string) =>
    businessCriteria
      .filter(({ key }) => business.values[key] === decision)
      .map(({ header }) => header);
  const met = decided('該当');
  const clear = decided('該当なし');
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

/** The lines of an address: name, then the representative with 様, or the name alone with 御中. */
export function addresseeLines(
  { values }: Business,
  settings: Pick<Settings, 'organizationHonorific' | 'personHonorific'>,
): string[] {
  const name = oneLine(values.name);
  const representative = oneLine(values.representative);
  return representative
    ? [name, `${representative}　${settings.personHonorific}`]
    : [`${name}　${settings.organizationHonorific}`];
}
