// 実績: the row of one project in one year, and what each side has reported for it.

import { departmentsConcerned } from '../appointments/participants';
import { fiscalYearCodeIn } from '../base/era';
import { ascending, listOf, oneLine } from '../base/text';
import { type AnswerRow, counts } from '../cases/answers';
import { caseOfProject, type Project } from '../cases/cases';
import type { Context } from '../context';
import { businessOf } from '../parties/businesses';
import type { Registry } from '../registry/registry';
import { type Achievement, askedOf, noteAskedBefore } from './asked';
import {
  bothSides,
  presentReporter,
  type Reporter,
  type ReportSide,
  reportSides,
} from './reporters';
import { requestsSent, type SentRequest } from './requestKeys';
import { achievementsOf } from './year';

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

type SentRequests = ReturnType<typeof requestsSent>;

/**
 * The row, made when there is none; of one that was deleted, 送信 and 回答 tell whom it had asked and who has answered.
 * @param sent requestsSent of the year, where many are made
 */
export function ensureAchievement(
  context: Context,
  year: number,
  project: Project,
  sent?: SentRequests,
): Achievement {
  const { registry } = context;
  const { projectId } = project.values;
  const standing = achievementOf(registry, year, projectId);
  if (standing) return standing;
  const row = registry.append('achievements', {
    achievementId: idOf(year, projectId),
    fiscalYear: String(year),
    projectId,
    ...projectFacts(context, project),
    comparison: '報告なし',
  });
  recall(context, row, (sent ?? requestsSent(context, year)).get(projectId) ?? []);
  return row;
}

function recall(context: Context, row: Achievement, sent: readonly SentRequest[]): void {
  for (const side of bothSides) {
    const last = new Map<string, SentRequest>();
    for (const one of sent.filter((request) => request.side === side)) {
      const { who } = presentReporter(context, one);
      last.delete(who);
      last.set(who, one);
    }
    noteAskedBefore(
      context,
      row,
      side,
      [...last].map(([now, { who, at, dueOn }]) => {
        const report = reportOf(context, row, { side, who: now })?.values;
        const came = report && report.answeredOn >= at ? report.intakeId : '';
        return { who, on: at.slice(0, 10), dueOn, came };
      }),
    );
  }
}

/** Whether one of these askings went to him, by whatever name. */
export const wasAsked = (
  context: Context,
  sent: readonly SentRequest[] | undefined,
  { side, who }: Reporter,
): boolean =>
  sent?.some((one) => one.side === side && presentReporter(context, one).who === who) ?? false;

/** What tells the year of one project. */
interface YearOfProject {
  readonly values: Pick<Achievement['values'], 'projectId' | 'fiscalYear'>;
}

/** Every report of one side about a project's year that came through its 様式, also one that was replaced. */
export const everReported = (
  registry: Registry,
  { values }: YearOfProject,
  side: ReportSide,
): AnswerRow[] =>
  registry
    .havingHere('answers', 'projectId', values.projectId)
    .filter(
      (answer) =>
        answer.values.subject === fiscalYearCodeIn(values.fiscalYear) &&
        answer.values.form === reportSides[side].key,
    );

/** Those that count. */
export const reportsOf = (registry: Registry, row: YearOfProject, side: ReportSide): AnswerRow[] =>
  everReported(registry, row, side).filter(counts);

/** That of one reporter; of a project there is one business only, whatever it was called. */
export const reportOf = (
  context: Context,
  row: YearOfProject,
  { side, who }: Reporter,
): AnswerRow | undefined =>
  reportsOf(context.registry, row, side).find(
    ({ values }) =>
      side === '事業者' || presentReporter(context, { side, who: values.answerer }).who === who,
  );

/** Those of one side whom the row names, and who have told nothing of it. */
export const silentOf = (context: Context, row: Achievement, side: ReportSide): Reporter[] =>
  listOf(side === '課' ? row.values.department : row.values.businessId)
    .map((who) => presentReporter(context, { side, who }))
    .filter((reporter) => !reportOf(context, row, reporter));

/** The rows of the year about which this one was asked or has reported, by project. */
export const achievementsBy = (context: Context, year: number, reporter: Reporter): Achievement[] =>
  achievementsOf(context.registry, year)
    .filter(
      (row) =>
        askedOf(context, row, reporter) !== undefined ||
        (concerns(context, row, reporter) && reportOf(context, row, reporter) !== undefined),
    )
    .sort(ascending(({ values }) => values.projectId));

/** The business of a row is its own; a department's reports name it. */
const concerns = (context: Context, { values }: Achievement, { side, who }: Reporter): boolean =>
  side === '課' || presentReporter(context, { side, who: values.businessId }).who === who;
