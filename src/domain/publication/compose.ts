// What is published of a fiscal year's results (I): from the rows of 実績 with 公表 = する, and from nothing else.

import { distinct, grouped } from '../base/grouped';
import { listOf, oneLine } from '../base/text';
import { idsOf } from '../cases/cases';
import type { Context } from '../context';
import { businessOf, presentBusinessId } from '../parties/businesses';
import { presentName } from '../parties/departments';
import { unitIn } from '../registry/archiveUnits';
import type { Registry } from '../registry/registry';
import { type Achievement, inOrder, isShown, textsOf } from '../reports/achievement';
import {
  markOf,
  type Release,
  releaseCount,
  releasedYears,
  releasesOf,
  rowsOfYear,
} from '../reports/releases';
import { frameFinder, OTHER_FIELD } from './agreementsOfYear';

/** One project's result as it is shown. */
export interface Result {
  readonly fiscalYear: number;
  readonly projectId: string;
  readonly projectName: string;
  readonly businessId: string;
  readonly businessName: string;
  /** 協定の名称 */
  readonly agreements: readonly string[];
  /** 政策分野 */
  readonly fields: readonly string[];
  readonly departments: readonly string[];
  /** 様式7の実績内容; '' where the department reported nothing. */
  readonly byDepartment: string;
  /** 様式8の実績内容 */
  readonly byBusiness: string;
  /** Against what was published of the year before; '' where nothing was. */
  readonly standing: '新規' | '継続' | '';
  /** Against earlier releases: it came, or was changed, after the first. */
  readonly change: '追補' | '訂正' | '';
}

export interface Totals {
  readonly businesses: number;
  readonly projects: number;
  readonly departments: number;
}

export interface Publication {
  readonly cityName: string;
  readonly fiscalYear: number;
  /** By business, then by project. */
  readonly results: readonly Result[];
  readonly totals: Totals;
  /** A project counts once, for its first field. */
  readonly byField: readonly {
    readonly field: string;
    readonly projects: number;
    readonly businesses: number;
  }[];
  /** Undefined where nothing of the year before was published. */
  readonly difference?: {
    readonly previous: Totals;
    /** The projects that were published then, and have no result now, be it 保留 or しない. */
    readonly gone: readonly { readonly projectName: string; readonly businessName: string }[];
  };
  /** Of earlier published years: what was reported or changed after their publication. */
  readonly supplements: readonly Result[];
}

/**
 * The publication as it would be released now. Releasing it does not change it.
 * No contact persons, no reasons of refusal, nothing of rows with しない or 保留.
 */
export function publicationOf(context: Context, fiscalYear: number): Publication {
  const { registry, settings } = context;
  bringProjects(registry, [fiscalYear - 1, fiscalYear]);
  const frameOf = frameFinder(context);
  const resultOf = (row: Achievement, o: Pick<Result, 'standing' | 'change'>): Result => {
    const { values } = row;
    const businessId = presentBusinessId(registry, values.businessId);
    const business = businessOf(registry, businessId);
    return {
      fiscalYear: Number(values.fiscalYear),
      projectId: values.projectId,
      ...textsOf(row),
      businessId,
      businessName: oneLine(business?.values.name || values.businessName),
      ...frameOf(row),
      departments: listOf(values.department),
      ...o,
    };
  };

  const releases = releaseCount(registry, fiscalYear);
  const earlierRows = rowsOfYear(registry, fiscalYear - 1).filter(
    (row) => releasesOf(row).length > 0,
  );
  const earlierIds = new Set(idsOf(earlierRows));
  const comparable = releasedYears(registry).has(fiscalYear - 1);
  const results = inOrder(
    rowsOfYear(registry, fiscalYear)
      .filter(isShown)
      .map((row) =>
        resultOf(row, {
          standing: !comparable ? '' : earlierIds.has(row.values.projectId) ? '継続' : '新規',
          change: releases === 0 ? '' : changeIn(row, fiscalYear),
        }),
      ),
  );
  const continued = new Set(idsOf(rowsOfYear(registry, fiscalYear)));
  const previous = inOrder(
    earlierRows.filter(isShown).map((row) => resultOf(row, { standing: '', change: '' })),
  );
  return {
    cityName: settings.cityName,
    fiscalYear,
    results,
    totals: totalsOf(context, results),
    byField: byField(results, settings.policyFields),
    ...(comparable && {
      difference: {
        previous: totalsOf(context, previous),
        gone: previous
          .filter(({ projectId }) => !continued.has(projectId))
          .map(({ projectName, businessName }) => ({ projectName, businessName })),
      },
    }),
    supplements: inOrder(
      supplementsFor(context, fiscalYear).map((row) =>
        resultOf(row, {
          standing: '',
          change: before(row, fiscalYear).length > 0 ? '訂正' : '追補',
        }),
      ),
    ),
  };
}

/** The projects behind the results of these years, where they rest in the archive. */
function bringProjects(registry: Registry, years: readonly number[]): void {
  const rows = years.flatMap((year) => rowsOfYear(registry, year));
  registry.bringArchived(
    rows
      .filter(
        ({ values }) => registry.havingHere('projects', 'projectId', values.projectId).length === 0,
      )
      .map(({ values }) => unitIn(values.projectId)),
  );
}

/** How a row of the year itself differs from the year's first release. */
function changeIn(row: Achievement, fiscalYear: number): Result['change'] {
  const own = releasesOf(row).filter(({ in: year }) => year === fiscalYear);
  if (own.length === 0) return '追補';
  const mark = markOf(row);
  if (own.some((release) => release.mark !== mark)) return '訂正';
  return own[0].release > 1 ? '追補' : '';
}

/** The releases of a row before it appeared in this publication. */
function before(row: Achievement, fiscalYear: number): Release[] {
  const all = releasesOf(row);
  const first = all.findIndex(({ in: year }) => year === fiscalYear);
  return first < 0 ? all : all.slice(0, first);
}

/** The shown rows of earlier published years that came or changed since, or were in this publication already. */
function supplementsFor({ registry }: Context, fiscalYear: number): Achievement[] {
  const published = releasedYears(registry);
  return registry.rows('achievements').filter((row) => {
    const year = Number(row.values.fiscalYear);
    if (!(year < fiscalYear) || !published.has(year) || !isShown(row)) return false;
    const all = releasesOf(row);
    return (
      all.some((release) => release.in === fiscalYear) ||
      all.length === 0 ||
      all[all.length - 1].mark !== markOf(row)
    );
  });
}

/** The rows of 実績 behind what a publication shows, those of earlier years too. */
export const rowsShownIn = (context: Context, fiscalYear: number): Achievement[] => [
  ...rowsOfYear(context.registry, fiscalYear).filter(isShown),
  ...supplementsFor(context, fiscalYear),
];

const howMany = (items: readonly string[]): number => new Set(items).size;

/** Who was renamed or merged meanwhile counts once. */
const totalsOf = ({ registry, today }: Context, results: readonly Result[]): Totals => ({
  businesses: howMany(results.map(({ businessId }) => businessId)),
  projects: howMany(results.map(({ projectId }) => projectId)),
  departments: howMany(
    results.flatMap(({ departments }) =>
      departments.map((name) => presentName(registry, today, name)),
    ),
  ),
});

/** In the order of the setting 政策分野, then as they come; その他 last. */
function byField(results: readonly Result[], order: readonly string[]): Publication['byField'] {
  const groups = grouped(results, ({ fields: [field] }) => field);
  const named = [...order, ...groups.keys()].filter((field) => field !== OTHER_FIELD);
  return distinct([...named, OTHER_FIELD]).flatMap((field) => {
    const group = groups.get(field);
    return group
      ? [
          {
            field,
            projects: howMany(group.map(({ projectId }) => projectId)),
            businesses: howMany(group.map(({ businessId }) => businessId)),
          },
        ]
      : [];
  });
}
