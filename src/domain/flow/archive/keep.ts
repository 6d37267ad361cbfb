// What has to stay in its tab though it is settled: somebody may still ask for it there.
import { fiscalYearOf } from '../../base/era';
import { ranIn } from '../../cases/ran';
import type { Context } from '../../context';
import type { Agreement } from '../../parties/agreements';
import type { Row } from '../../registry/registry';
import { type TabKey, tabs } from '../../registry/tabs';
import { isReported, isShown } from '../../reports/achievement';
import { releasesOf, standsAsReleased } from '../../reports/releases';
import { collectedYear, fiscalYearNamed } from '../../reports/year';
import { askedOf } from '../../review/asked';
import { isUnderReview } from '../../review/terms';

/** Published as it stands, or not to be, or nobody said anything of it. */
const isDecided = (row: Row<'achievements'>, from: number): boolean =>
  row.values.published === 'しない' ||
  !isReported(row) ||
  (isShown(row) && standsAsReleased(row) && releasesOf(row).every(({ in: year }) => year < from));

export interface Keep {
  /** The first fiscal year of which results may still be collected, compared with or published. */
  readonly from: number;
  readonly stays: (row: Row) => boolean;
}

const numbered = ['answers', 'meetings', 'outbox', 'intake'] as const;

/** The last number given in these tabs, which stays: 採番 may be lost. */
function newest({ registry }: Context): Set<string> {
  const length = (row: Row, key: string) =>
    (row.values as Record<string, string>)[key].padStart(12, '0');
  return new Set(
    numbered.map((tab) => {
      const key = tabs[tab].key;
      let last: Row | undefined;
      for (const row of registry.rows(tab)) {
        if (!last || length(row, key) > length(last, key)) last = row;
      }
      return `${tab} ${last ? (last.values as Record<string, string>)[key] : ''}`;
    }),
  );
}

/**
 * @param takenIn everything that the forms received before this minute is known to have been taken in: what stands in
 *   受付 since may be met again
 */
export function keepOf(context: Context, takenIn: string): Keep {
  const { registry, today } = context;
  const from = collectedYear(context, today) - 1;
  const years = Array.from({ length: fiscalYearOf(today) - from + 1 }, (_, index) => from + index);
  const last = newest(context);
  const requested = new Set(
    registry.rows('businesses').map(({ values }) => values.requestedChange.split('\n')[0]),
  );
  const reviews = new Set(
    registry
      .rows('agreements')
      .filter((term: Agreement) => isUnderReview(term))
      .flatMap((term) => (askedOf(term) ?? []).map(({ key }) => key)),
  );
  const undecided = new Set(
    registry
      .rows('achievements')
      .filter((row) => !isDecided(row, from))
      .map(({ values }) => values.fiscalYear),
  );
  const hasResult = (projectId: string) =>
    registry.havingHere('achievements', 'projectId', projectId).length > 0;
  const ofTab: { readonly [K in TabKey]?: (row: Row<K>) => boolean } = {
    projects: (row) =>
      row.values.state === '実施中' ||
      row.values.cityAnswer === '要判断' ||
      years.some((year) => ranIn(registry, row, year)) ||
      hasResult(row.values.projectId),
    // Reports are compared and published with the rest of their year.
    answers: ({ values }) => {
      const year = fiscalYearNamed(values.subject);
      return year !== undefined && (year >= from || hasResult(values.projectId));
    },
    // A year's results go together.
    achievements: ({ values }) => undecided.has(values.fiscalYear),
    outbox: ({ values }) => reviews.has(values.key),
    intake: ({ values }) => values.receivedAt >= takenIn || requested.has(values.intakeId),
    // A Doc of what a cell could not hold.
    documents: ({ values }) => {
      const [intakeId] = /^U\d+(?=-)/.exec(values.name) ?? [];
      return (
        intakeId !== undefined &&
        values.caseId === '' &&
        registry.havingHere('intake', 'intakeId', intakeId).length > 0
      );
    },
  };
  return {
    from,
    stays: (row) => {
      const { key } = row;
      return (
        last.has(`${row.tab} ${key}`) ||
        ((ofTab[row.tab] as ((one: Row) => boolean) | undefined)?.(row) ?? false)
      );
    },
  };
}
