// ※2: whether a department and a business have worked together before; then no first meeting is needed.

import { departmentsConcerned } from '../appointments/participants';
import { caseOfProject, type Project } from '../cases/cases';
import type { Context } from '../context';
import { businessOf, presentBusinessId } from '../parties/businesses';
import { presentName } from '../parties/departments';
import { type PastProject, workedWith } from '../parties/remembered';
import type { StateOf } from '../registry/tabs';

export interface EarlierCooperation {
  /** Departments concerned, each with the newest project that reached ⑫/L with this business. */
  readonly evidence: readonly { readonly department: string; readonly project: PastProject }[];
  /** Departments that have not worked with this business yet. */
  readonly without: readonly string[];
}

const reached = new Set<StateOf<'projects'>>(['実施中', '終了']);

/** Merged businesses count as one; departments by the names that they have today. */
export function earlierCooperation(context: Context, project: Project): EarlierCooperation {
  const { registry, today } = context;
  const { projectId } = project.values;
  const businessIdOf = (one: Project) => {
    const row = caseOfProject(registry, one);
    return row && businessOf(registry, row.values.businessId)?.values.businessId;
  };
  const businessId = businessIdOf(project);
  const here = registry
    .rows('projects')
    .filter(
      (one) =>
        one.values.projectId !== projectId &&
        reached.has(one.values.state) &&
        businessId !== undefined &&
        businessIdOf(one) === businessId,
    );
  const stands = ({ values }: PastProject) =>
    registry.havingHere('projects', 'projectId', values.projectId).length > 0;
  const moved = registry
    .rows('businesses')
    .filter(
      ({ values }) =>
        values.archived !== '' && presentBusinessId(registry, values.businessId) === businessId,
    )
    .flatMap(workedWith)
    .filter((one) => !stands(one.project));
  const earlier: { project: PastProject; departments: string[] }[] = [
    ...here.map((one) => ({ project: one, departments: departmentsConcerned(context, one) })),
    ...moved.map((one) => ({
      project: one.project,
      departments: [presentName(registry, today, one.department)],
    })),
  ].sort((a, b) => (a.project.values.projectId > b.project.values.projectId ? -1 : 1));
  const found = departmentsConcerned(context, project).map((department) => ({
    department,
    project: earlier.find(({ departments }) => departments.includes(department))?.project,
  }));
  return {
    evidence: found.flatMap(({ department, project: one }) =>
      one ? [{ department, project: one }] : [],
    ),
    without: found.filter((one) => !one.project).map(({ department }) => department),
  };
}
