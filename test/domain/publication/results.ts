// A city with results of two years, for tests of the publication.
import { releaseResults } from '../../../src/domain/publication/releaseResults';
import type { Values } from '../../../src/domain/registry/tabs';
import { agreement, businessOf, departmentsNamed } from '../support/given';
import { Office } from '../support/office';
import type { GivenRow, GivenRows } from '../support/rows';

export const businesses: GivenRows['businesses'] = [
  businessOf(1, { representative: '代表取締役 山田太郎', phone: '0142-00-0001' }),
  businessOf(2, { name: 'B農業協同組合', contactPerson: '広報', representative: '' }),
];

const agreements: GivenRows['agreements'] = [
  agreement(1, 'J0001', {
    name: '伊達市と株式会社Aとの包括連携協定',
    concludedOn: '2025-05-10',
    startsOn: '2025-05-10',
    expiresOn: '2028-05-09',
  }),
  agreement(2, 'J0002', {
    name: '伊達市とB農業協同組合との包括連携協定',
    concludedOn: '2026-06-01',
    startsOn: '2026-06-01',
    expiresOn: '2029-05-31',
    matters: '',
  }),
];

export const departments: GivenRows['departments'] = departmentsNamed('健康福祉課');

/** The city on a day, with these rows of 実績, everything derived. */
export const cityOn = (
  today: string,
  achievements: readonly GivenRow<'achievements'>[],
  more: GivenRows = {},
): Office =>
  new Office(
    { businesses, agreements, departments, achievements, ...more },
    `${today}T10:00`,
  ).derive();

/** The same city on another day. */
export const later = (there: Office, today: string): Office => there.at(`${today}T10:00`).derive();

/** Cells of 実績 change, as when a report comes or staff choose. */
export function change(
  there: Office,
  projectId: string,
  cells: Partial<Values<'achievements'>>,
): void {
  const [row] = there.registry.having('achievements', 'projectId', projectId);
  there.type('achievements', row.values.achievementId, cells).derive();
}

/** Releases, as 実績を公表する does; throws what is refused. */
export function publish(there: Office, fiscalYear: number) {
  const released = releaseResults(there.context, fiscalYear);
  if ('problems' in released) throw new Error(released.problems.join());
  there.derive();
  return released;
}
