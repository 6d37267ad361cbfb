// 突合: what both sides have reported of a project, put side by side in 実績.

import { cellText, listOf, oneLine } from '../base/text';
import type { AnswerRow } from '../cases/answers';
import { isContradictory } from '../cases/contradictions';
import type { Context } from '../context';
import { fullTextName } from '../receiving/records';
import { achievementOf, everReported, projectFacts, reportsOf, silentOf } from './achievementRows';
import type { Achievement } from './asked';
import type { ReportSide } from './reporters';
import { collectedYear } from './year';

/** What one side says as a whole: that there was something, that there was nothing, or nothing at all. */
type Said = 'あり' | 'なし' | '';

/** @param waiting whether some of the departments have said nothing yet */
export function comparisonOf(
  departments: Said,
  business: Said,
  waiting = false,
): Achievement['values']['comparison'] {
  if (waiting) return '一部のみ';
  if (departments === business && departments !== '') return '一致';
  if (departments === 'あり') return '部局のみ';
  return business === 'あり' ? '事業者のみ' : '報告なし';
}

/** @param standing what the row says where nothing came through a form: it was brought in otherwise */
function saidBy(reports: readonly AnswerRow[], standing: string): Said {
  if (reports.some(({ values }) => values.answer === 'あり')) return 'あり';
  if (reports.length > 0) return 'なし';
  if (standing.trim() === '') return '';
  return standing.trim() === NOTHING ? 'なし' : 'あり';
}

const NOTHING = '実績なし';

const wordsOf = ({ values }: AnswerRow): string =>
  values.answer === 'なし' ? NOTHING : values.reason;

/** Where several departments share a project, each one's words stand under its name. */
function textOf(reports: readonly AnswerRow[], shared: boolean, standing: string): string {
  if (reports.length === 0) return standing;
  const text = reports
    .map((report) =>
      shared ? `【${oneLine(report.values.answerer)}】\n${wordsOf(report)}` : wordsOf(report),
    )
    .join('\n');
  return cellText(text, fullTextName(reports[0].values.intakeId));
}

/** Brings one row up to date. Names stay as they were published. */
function compareAchievement(context: Context, row: Achievement): void {
  const { registry } = context;
  const project = registry.find('projects', row.values.projectId);
  if (project && row.values.publishedOn === '') registry.set(row, projectFacts(context, project));
  const by = (side: ReportSide) => reportsOf(registry, row, side);
  const departments = by('課');
  const business = by('事業者');
  const shared = departments.length > 1 || listOf(row.values.department).length > 1;
  // What came through no 様式 stands: it was brought in otherwise.
  const standing = (side: ReportSide, text: string) =>
    everReported(registry, row, side).length > 0 ? '' : text;
  const departmentReport = standing('課', row.values.departmentReport);
  const businessReport = standing('事業者', row.values.businessReport);
  registry.set(row, {
    departmentReport: textOf(departments, shared, departmentReport),
    businessReport: textOf(business, false, businessReport),
    comparison: comparisonOf(
      saidBy(departments, departmentReport),
      saidBy(business, businessReport),
      departments.length > 0 && silentOf(context, row, '課').length > 0,
    ),
  });
}

/** The rows of the year that is collected, and of the one before; older ones do not change any more. */
export function deriveAchievements(context: Context, rows: readonly Achievement[]): void {
  const year = collectedYear(context, context.today);
  const changing = new Set([year - 1, year].map(String));
  for (const row of rows) {
    if (!changing.has(row.values.fiscalYear)) continue;
    if (isContradictory(context.registry, row)) continue;
    context.registry.attempt(() => compareAchievement(context, row));
  }
}

/** The same for certain projects of a year, however long ago. */
export function compareReported(
  context: Context,
  year: number,
  projectIds: readonly string[],
): void {
  for (const projectId of projectIds) {
    const row = achievementOf(context.registry, year, projectId);
    if (row) compareAchievement(context, row);
  }
}
