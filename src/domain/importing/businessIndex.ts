// The businesses of the registry, to be found by number, name, 法人番号: looked up once for all rows of the lists.

import { folded } from '../base/text';
import { type Business, businessOf } from '../parties/businesses';
import type { Registry } from '../registry/registry';
import type { Given } from './lists';

const digits = (text: string) => text.normalize('NFKC').replace(/\D/g, '');

function addTo(groups: Map<string, Business[]>, key: string, row: Business): void {
  if (key === '') return;
  const group = groups.get(key);
  if (group) group.push(row);
  else groups.set(key, [row]);
}

/** How a row of a list stands to the businesses that are there. */
type Likeness =
  | { readonly kind: 'new'; readonly sameName: readonly Business[] }
  | { readonly kind: 'same'; readonly business: Business }
  | { readonly kind: 'sameName'; readonly businesses: readonly Business[] }
  | { readonly kind: 'sameNumber'; readonly business: Business };

export class BusinessIndex {
  private readonly byName = new Map<string, Business[]>();
  private readonly byCorporateNumber = new Map<string, Business[]>();
  /** Numbers and names of rows that have mistakes of their own. */
  private readonly unclear = new Set<string>();

  constructor(private readonly registry: Registry) {
    for (const row of registry.rows('businesses')) this.add(row);
  }

  add(row: Business): void {
    if (row.values.merged !== '') return;
    addTo(this.byName, folded(row.values.name), row);
    addTo(this.byCorporateNumber, digits(row.values.corporateNumber), row);
  }

  /** A row that is not taken in; who refers to it makes no mistake of their own. */
  addUnclear({ name = '', businessId = '' }: Given<'businesses'>): void {
    for (const written of [name, businessId]) if (written !== '') this.unclear.add(folded(written));
  }

  isUnclear = (written: string): boolean => this.unclear.has(folded(written));

  /** Those that somebody may mean by a number or a name; one that was merged is the one it was merged into. */
  named(written: string): readonly Business[] {
    const number = written.normalize('NFKC').trim().toUpperCase();
    const numbered = businessOf(this.registry, number);
    if (numbered) return [numbered];
    return this.byName.get(folded(written)) ?? [];
  }

  /** The business that a row means that gives no number of ours. */
  like(given: Given<'businesses'>): Likeness {
    const number = digits(given.corporateNumber ?? '');
    const sameName = this.byName.get(folded(given.name ?? '')) ?? [];
    const sameNumber = this.byCorporateNumber.get(number) ?? [];
    const numbered = sameNumber.filter((row) => sameName.includes(row));
    if (sameNumber.length > 0 && numbered.length === 0) {
      return { kind: 'sameNumber', business: sameNumber[0] };
    }
    const unlike = ({ values }: Business) =>
      number !== '' && !['', number].includes(digits(values.corporateNumber));
    const candidates = numbered.length > 0 ? numbered : sameName.filter((row) => !unlike(row));
    const address = folded(given.address ?? '');
    const there = candidates.filter(
      ({ values }) => address !== '' && folded(values.address) === address,
    );
    if (there.length === 1) return { kind: 'same', business: there[0] };
    // Without an address on either side, the name alone says who it is.
    const possible = candidates.filter(
      ({ values }) => address === '' || folded(values.address) === '',
    );
    if (numbered.length === 1) return { kind: 'same', business: numbered[0] };
    if (there.length === 0 && possible.length === 0) return { kind: 'new', sameName };
    return possible.length === 1 && there.length === 0
      ? { kind: 'same', business: possible[0] }
      : { kind: 'sameName', businesses: candidates };
  }
}
