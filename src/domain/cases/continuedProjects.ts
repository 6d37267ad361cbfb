// A project that goes on under a new number: last year's, still 実施中, is told beside it, or the year would count both.

import { folded, hint } from '../base/text';
import type { Context } from '../context';
import { type Business, businessOf } from '../parties/businesses';
import { caseOfProject, idsOf, type Project } from './cases';

/** 実施中 projects of the business with the same 事業名. */
export function continuedProjects(
  { registry }: Context,
  business: Business,
  project: Project,
): Project[] {
  const name = folded(project.values.projectName);
  return registry.having('projects', 'state', '実施中').filter((one) => {
    if (one.values.projectId === project.values.projectId) return false;
    if (folded(one.values.projectName) !== name) return false;
    const row = caseOfProject(registry, one);
    return row !== undefined && businessOf(registry, row.values.businessId) === business;
  });
}

/** For 総合政策課: which earlier one it continues, and what to do with that; undefined where it continues none. */
export function continuationHint(
  context: Context,
  business: Business,
  project: Project,
): string | undefined {
  const earlier = idsOf(continuedProjects(context, business, project));
  return earlier.length === 0
    ? undefined
    : `${project.values.projectId}「${hint(project.values.projectName, 60)}」と同じ名称の事業（${earlier.join('・')}）が実施中です。続きの事業のときは、こちらを事業化したら、${earlier.join('・')} に「実施を終了する」を選んでください（両方を実施中のままにすると、実績の報告も公表も二重になります）。`;
}
