// 事業者: recognising a known one, its criteria, and how it is addressed.
import { businessCriteria } from '../criteria';
import type { Registry, Row } from '../registry/registry';
import type { Settings } from '../settings';
import { folded, oneLine } from '../text';

export type Business = Row<'businesses'>;

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
function fitting(registry: Registry, fits: (row: Business) => boolean): Business[] {
  const rows = registry.rows('businesses').filter(fits);
  const standing = rows.filter(({ values }) => values.merged === '');
  if (standing.length > 0) return standing;
  return [...new Set(rows.flatMap(({ values }) => businessOf(registry, values.businessId) ?? []))];
}

/** The businesses that somebody may mean by a number or a name; more than one where a name is not unique. */
export function businessesNamed(registry: Registry, written: string): Business[] {
  const name = folded(written);
  if (name === '') return [];
  const byNumber = fitting(registry, ({ values }) => folded(values.businessId) === name);
  return byNumber.length > 0
    ? byNumber
    : fitting(registry, ({ values }) => folded(values.name) === name);
}

/** A business as somebody writes it: by its number or by its name. */
export const businessNamed = (registry: Registry, written: string): Business | undefined =>
  businessesNamed(registry, written)[0];

const digits = (text: string) => text.normalize('NFKC').replace(/\D/g, '');

/** A known business *suggested* by 法人番号, or by name and address; neither proves anything. */
export function suggestedBusiness(
  registry: Registry,
  given: { name: string; corporateNumber: string; address: string },
): Business | undefined {
  const number = digits(given.corporateNumber);
  const [byNumber] =
    number.length === 13
      ? fitting(registry, ({ values }) => digits(values.corporateNumber) === number)
      : [];
  if (byNumber) return byNumber;
  const name = folded(given.name);
  const address = folded(given.address);
  const [byName] = fitting(
    registry,
    ({ values }) =>
      name !== '' && folded(values.name) === name && folded(values.address) === address,
  );
  return byName;
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
