// 実績: the row of one project in one year, and what each side has reported for it.
import type { Context } from '../../context';
import type { Registry } from '../../registry/registry';
import { businessOf } from '../../rules/businesses';
import { caseOfProject, type Project } from '../../rules/cases';
import type { AnswerRow } from '../../rules/inquiry';
import { validAnswers } from '../../rules/inquiry';
import { departmentsConcerned } from '../../rules/participants';
import { oneLine } from '../../text';
import { type Achievement, askedOf } from './asked';
import { presentReporter, type Reporter, type ReportSide, reportSides } from './reporters';
import { achievementsOf, yearCode } from './reportYear';

/** `2026-R8-001-01` */
const idOf = (year: number, projectId: string) => `${year}-${projectId}`;

export const achievementOf = (
  registry: Registry,
  year: number,
  projectId: string,
): Achievement | undefined => registry.find('achievements', idOf(year, projectId));

/** What the row says of the project, by the names of today. */
export function projectFacts(context: Context, project: Project) {
  const { registry } = context;
  const row = caseOfProject(registry, project);
  const business = row && businessOf(registry, row.values.businessId);
  return {
    projectName: oneLine(project.values.projectName),
    businessId: business?.values.businessId ?? row?.values.businessId ?? '',
    businessName: oneLine(business?.values.name ?? row?.values.businessName ?? ''),
    department: departmentsConcerned(context, project).join('、'),
  };
}

/** The row, made when there is none. */
export function ensureAchievement(context: Context, year: number, project: Project): Achievement {
  const { registry } = context;
  const { projectId } = project.values;
  return (
    achievementOf(registry, year, projectId) ??
    registry.append('achievements', {
      achievementId: idOf(year, projectId),
      fiscalYear: String(year),
      projectId,
      ...projectFacts(context, project),
      comparison: '報告なし',
    })
  );
}

/** The reports (有効) of one side about a project's year. */
export const reportsOf = (
  registry: Registry,
  { values }: Achievement,
  side: ReportSide,
): AnswerRow[] =>
  validAnswers(registry, values.projectId, reportSides[side].key).filter(
    (answer) => answer.values.subject === yearCode(Number(values.fiscalYear)),
  );

/** That of one reporter; of a project there is one business only, whatever it was called. */
export const reportOf = (
  context: Context,
  row: Achievement,
  { side, who }: Reporter,
): AnswerRow | undefined =>
  reportsOf(context.registry, row, side).find(
    ({ values }) =>
      side === '事業者' || presentReporter(context, { side, who: values.answerer }).who === who,
  );

/** The rows of the year about which this one was asked or has reported, by project. */
export const achievementsBy = (context: Context, year: number, reporter: Reporter): Achievement[] =>
  achievementsOf(context.registry, year)
    .filter(
      (row) =>
        askedOf(context, row, reporter) !== undefined ||
        (concerns(context, row, reporter) && reportOf(context, row, reporter) !== undefined),
    )
    .sort((a, b) => (a.values.projectId < b.values.projectId ? -1 : 1));

/** The business of a row is its own; a department's reports name it. */
const concerns = (context: Context, { values }: Achievement, { side, who }: Reporter): boolean =>
  side === '課' || presentReporter(context, { side, who: values.businessId }).who === who;
