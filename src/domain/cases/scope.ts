// What a change reaches: the rows whose derived cells may come to say something else because of it.

import { parseFiscalYear } from '../base/era';
import { distinct } from '../base/grouped';
import { ascending, listOf } from '../base/text';
import type { Context } from '../context';
import { type Agreement, binds } from '../parties/agreements';
import { businessOf } from '../parties/businesses';
import { unitIn } from '../registry/archiveUnits';
import { matterOf } from '../registry/reading';
import { isOf, type Registry, type Row } from '../registry/registry';
import type { TabKey } from '../registry/tabs';
import { type Case, isOpen, kindOf, type Project } from './cases';

/** Rows to be derived; of the whole registry, all of them. */
export interface Scope {
  readonly whole: boolean;
  readonly cases: readonly Case[];
  readonly projects: readonly Project[];
  readonly agreements: readonly Agreement[];
  readonly achievements: readonly Row<'achievements'>[];
  readonly businesses: readonly Row<'businesses'>[];
  readonly documents: readonly Row<'documents'>[];
  /** Whether what the year asks for of the results, of the season's proposals, may have changed. */
  readonly results: boolean;
  readonly season: boolean;
}

export const wholeScope = (registry: Registry): Scope => ({
  whole: true,
  cases: registry.rows('cases'),
  projects: registry.rows('projects'),
  agreements: registry.rows('agreements'),
  achievements: registry.rows('achievements'),
  businesses: registry.rows('businesses'),
  documents: registry.rows('documents'),
  results: true,
  season: true,
});

const yearParts = ['season', 'results', 'agreements'] as const;

/** What of the year is looked at as a whole. */
export type YearPart = (typeof yearParts)[number];

/** Whether this may be other than before. @param name that of a part; what is none always may */
export function reaches(scope: Scope, name: string): boolean {
  const part = yearParts.find((one) => one === name);
  if (part === undefined) return true;
  return part === 'agreements' ? scope.agreements.length > 0 : scope[part];
}

/** What every row hangs on: a change there reaches everything. */
const everywhere: ReadonlySet<TabKey> = new Set<TabKey>(['departments', 'settings']);

/** Whether a change of one row of this tab reaches all others. */
export const reachesAll = (tab: TabKey): boolean => everywhere.has(tab);

const of = <K extends TabKey>(tab: K, rows: readonly Row[]): readonly Row<K>[] =>
  rows.filter((row) => isOf(row, tab));

/** What changes of these rows reach. Reads everything of it, in one call. */
export function scopeOf(context: Context, touched: readonly Row[]): Scope {
  const { registry } = context;
  if (touched.some(({ tab }) => everywhere.has(tab))) {
    registry.bringAll();
    return wholeScope(registry);
  }
  const matters = new Set(touched.map((row) => matterOf(row.tab, row.values)));
  const businesses = new Set(of('businesses', touched));
  const agreements = new Set<Agreement>(of('agreements', touched));
  for (const matter of matters) {
    const term = registry.find('agreements', matter);
    if (term) agreements.add(term);
  }
  const cases = new Set<Case>();
  const ofResults = of('achievements', touched).map(({ values }) => unitIn(values.projectId));
  // Whether 締結する or 事業化する can be taken back hangs on the results.
  for (const matter of [...matters, ...ofResults]) {
    const row = registry.find('cases', matter);
    if (row) cases.add(row);
  }
  // Whoever a firm or an agreement is, its open cases say so; and each what is proposed in another.
  const proposedIn = [...of('cases', touched), ...of('projects', touched)].map(
    ({ values }) => registry.find('cases', values.caseId)?.values.businessId ?? '',
  );
  const ids = new Set([
    ...proposedIn,
    ...[...businesses].map(({ values }) => values.businessId),
    ...of('agreements', touched).flatMap(({ values }) => listOf(values.businessIds)),
  ]);
  for (const id of ids) {
    for (const row of registry.having('cases', 'businessId', id)) if (isOpen(row)) cases.add(row);
  }
  registry.bring([
    ...matters,
    ...[...matters].flatMap(yearReported),
    ...[...cases].map(({ values }) => values.caseId),
  ]);
  for (const { values } of cases) {
    const business = businessOf(registry, values.businessId);
    if (business) businesses.add(business);
    for (const term of registry.rows('agreements')) {
      if (binds(registry, term, values.businessId)) agreements.add(term);
    }
  }
  for (const row of concludedWith(registry, agreements)) cases.add(row);
  const caseRows = ordered(cases);
  const achievements = new Set(of('achievements', touched));
  const projects = caseRows.flatMap(({ values }) =>
    registry.havingHere('projects', 'caseId', values.caseId),
  );
  for (const { values } of projects) {
    for (const row of registry.having('achievements', 'projectId', values.projectId)) {
      achievements.add(row);
    }
  }
  return {
    whole: false,
    cases: caseRows,
    projects,
    agreements: [...agreements],
    achievements: [...achievements],
    businesses: [...businesses],
    documents: distinct([
      ...of('documents', touched),
      ...caseRows.flatMap(({ values }) =>
        registry.havingHere('documents', 'caseId', values.caseId),
      ),
    ]),
    results: achievements.size > 0 || [...matters].some((matter) => isReport.test(matter)),
    season:
      caseRows.some((row) => kindOf(row) === '年度当初') ||
      [...matters].some((matter) => isYear.test(matter)),
  };
}

/** `R8-様式7-健康福祉課`, `R8-公表資料` and `R8`, where a case is `R8-001`. */
const isReport = /^[A-Z]\d+-(様式[78]-|公表資料)/;
const isYear = /^[A-Z]\d+$/;

/** The results of the year that a report is about. */
function yearReported(matter: string): string[] {
  const year = isReport.test(matter) ? parseFiscalYear(matter.split('-')[0]) : undefined;
  return year === undefined ? [] : [String(year)];
}

/** The cases that these agreements concluded: whether one can be taken back hangs on the others. */
function concludedWith(registry: Registry, agreements: ReadonlySet<Agreement>): Case[] {
  const ids = new Set([...agreements].map(({ values }) => values.agreementId));
  return registry
    .having('cases', 'kind', '締結前')
    .filter(({ values }) => values.archivedIn === '' && values.state === '完了')
    .filter(({ values }) => listOf(values.agreementIds).some((id) => ids.has(id)));
}

const ordered = (cases: Iterable<Case>): Case[] =>
  [...cases].sort(ascending(({ values }) => values.caseId));
