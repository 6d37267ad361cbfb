// A city with results of two years, for tests of the publication.
import type { Context } from '../../../src/domain/context';
import { derive } from '../../../src/domain/flow/derive';
import { releaseResults } from '../../../src/domain/publication/releaseResults';
import type { Values } from '../../../src/domain/registry/tabs';
import { contextOf } from '../support/context';
import type { GivenRow, GivenRows } from '../support/rows';

type AchievementCells = Partial<Values<'achievements'>>;

/** One row of 実績; both sides reported, unless something else is given. */
export const achievement = (
  fiscalYear: number,
  projectId: string,
  cells: AchievementCells = {},
): AchievementCells => ({
  achievementId: `${fiscalYear}-${projectId}`,
  fiscalYear: String(fiscalYear),
  projectId,
  projectName: `事業${projectId.slice(-2)}`,
  businessId: 'J0001',
  businessName: '株式会社A',
  department: '健康福祉課',
  departmentReport: '教室を12回開きました。',
  businessReport: '講師を12回派遣しました。',
  comparison: '一致',
  ...cells,
});

export const businesses: GivenRows['businesses'] = [
  {
    businessId: 'J0001',
    name: '株式会社A',
    representative: '代表取締役 山田太郎',
    contactPerson: '営業部 井上実',
    mail: 'inoue@a.example.jp',
    phone: '0142-00-0001',
  },
  { businessId: 'J0002', name: 'B農業協同組合', contactPerson: '広報', mail: 'b@example.jp' },
];

const agreements: GivenRows['agreements'] = [
  {
    termId: 'K001-第1期',
    agreementId: 'K001',
    businessIds: 'J0001',
    name: '伊達市と株式会社Aとの包括連携協定',
    concludedOn: '2025-05-10',
    startsOn: '2025-05-10',
    expiresOn: '2028-05-09',
    matters: '健康・福祉、防災・防犯',
    state: '有効',
  },
  {
    termId: 'K002-第1期',
    agreementId: 'K002',
    businessIds: 'J0002',
    name: '伊達市とB農業協同組合との包括連携協定',
    concludedOn: '2026-06-01',
    startsOn: '2026-06-01',
    expiresOn: '2029-05-31',
    matters: '',
    state: '有効',
  },
];

export const departments: GivenRows['departments'] = [
  { name: '健康福祉課', head: '佐藤一郎', mail: 'kenko@city.example.jp' },
];

/** The context on a day, with these rows of 実績, everything derived. */
export function cityOn(
  today: string,
  achievements: readonly GivenRow<'achievements'>[],
  more: GivenRows = {},
): Context {
  const context = contextOf(
    { businesses, agreements, departments, achievements, ...more },
    { today, now: `${today}T10:00` },
  );
  derive(context);
  return context;
}

/** The same registry on another day. */
export function later(context: Context, today: string): Context {
  const moved = { ...context, today, now: `${today}T10:00` };
  derive(moved);
  return moved;
}

/** Cells of 実績 change, as when a report comes or staff choose. */
export function change(context: Context, projectId: string, cells: AchievementCells): void {
  const [row] = context.registry.having('achievements', 'projectId', projectId);
  Object.assign(row.values as Record<string, string>, cells);
  derive(context);
}

/** Releases, as 実績を公表する does; throws what is refused. */
export function publish(context: Context, fiscalYear: number) {
  const released = releaseResults(context, fiscalYear);
  if ('problems' in released) throw new Error(released.problems.join());
  derive(context);
  return released;
}
