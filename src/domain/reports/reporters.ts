// Who reports a year's results (A): the departments of a project with 様式7, its business with 様式8.

import { departmentsConcerned } from '../appointments/participants';
import { japaneseDate, parseDay } from '../base/era';
import { ascending, oneLine } from '../base/text';
import { caseOfProject, type Project } from '../cases/cases';
import { ranIn } from '../cases/ran';
import type { Context } from '../context';
import { addressOfBusiness, departmentAddress } from '../documents/addresses';
import type { FormId } from '../forms';
import type { Address } from '../mail/notice';
import { businessOf, presentBusinessId } from '../parties/businesses';
import { presentName } from '../parties/departments';
import type { Refusal } from '../registry/refusal';

export type ReportSide = '課' | '事業者';

/** What differs between the sides: their 様式, and where 実績 remembers whom it asked and what they said. */
export const reportSides = {
  課: { form: 'departmentReport', key: '様式7', asked: 'askedDepartments' },
  事業者: { form: 'businessReport', key: '様式8', asked: 'askedBusiness' },
} as const;

export const bothSides = Object.keys(reportSides) as ReportSide[];

/** undefined for other forms. */
export const sideOfForm = (form: FormId): ReportSide | undefined =>
  bothSides.find((side) => reportSides[side].form === form);

/** One who reports: a department by its present name, a business by its present number. */
export interface Reporter {
  readonly side: ReportSide;
  readonly who: string;
}

export const presentReporter = (
  { registry, today }: Pick<Context, 'registry' | 'today'>,
  { side, who }: Reporter,
): Reporter => ({
  side,
  who: side === '課' ? presentName(registry, today, who) : presentBusinessId(registry, who),
});

/** As people call it. */
export const reporterName = ({ registry }: Context, { side, who }: Reporter): string =>
  side === '課' ? who : oneLine(businessOf(registry, who)?.values.name ?? who);

export const reporterAddress = (
  context: Context,
  { side, who }: Reporter,
): Address | { problem: Refusal } =>
  side === '課' ? departmentAddress(context, who) : addressOfBusiness(context, who);

/** Who of one side has to tell of a project's result. */
export function reportersOf(context: Context, project: Project, side: ReportSide): Reporter[] {
  if (side === '課') return departmentsConcerned(context, project).map((who) => ({ side, who }));
  const row = caseOfProject(context.registry, project);
  return row ? [presentReporter(context, { side, who: row.values.businessId })] : [];
}

/** The projects of the year, by their numbers. */
export const projectsRun = ({ registry }: Context, year: number): Project[] =>
  registry
    .rows('projects')
    .filter((project) => ranIn(registry, project, year))
    .sort(ascending(({ values }) => values.projectId));

/** Those of one reporter. */
export const projectsReportedBy = (
  context: Context,
  year: number,
  { side, who }: Reporter,
): Project[] =>
  projectsRun(context, year).filter((project) =>
    reportersOf(context, project, side).some((one) => one.who === who),
  );

/** Where a project stands, for those who took it for one of the year: `終了、実施終了日 令和8年3月20日`. */
export function stateOf({ values }: Project): string {
  const until = parseDay(values.implementedUntil);
  const from = parseDay(values.implementedFrom);
  return [
    values.state,
    ...(from ? [`実施開始日 ${japaneseDate(from)}`] : []),
    ...(until ? [`実施終了日 ${japaneseDate(until)}`] : []),
  ].join('、');
}
