// ※2: whether a department and a business have worked together before; then no first meeting is needed.
import type { Context } from '../context';
import { businessOf } from './businesses';
import { caseOfProject, type Project } from './cases';
import { departmentsConcerned } from './participants';

export interface EarlierCooperation {
  /** Departments concerned, each with the newest project that reached ⑫/L with this business. */
  readonly evidence: readonly { readonly department: string; readonly project: Project }[];
  /** Departments that have not worked with this business yet. */
  readonly without: readonly string[];
}

const reached = new Set(['実施中', '終了']);

/** Merged businesses count as one; departments by the names that they have today. */
export function earlierCooperation(context: Context, project: Project): EarlierCooperation {
  const { registry } = context;
  const businessIdOf = (one: Project) => {
    const row = caseOfProject(registry, one);
    return row && businessOf(registry, row.values.businessId)?.values.businessId;
  };
  const businessId = businessIdOf(project);
  const earlier = registry
    .rows('projects')
    .filter(
      (one) =>
        one.values.projectId !== project.values.projectId &&
        reached.has(one.values.state) &&
        businessId !== undefined &&
        businessIdOf(one) === businessId,
    )
    .sort((a, b) => (a.values.projectId > b.values.projectId ? -1 : 1));
  const found = departmentsConcerned(context, project).map((department) => ({
    department,
    project: earlier.find((one) => departmentsConcerned(context, one).includes(department)),
  }));
  return {
    evidence: found.flatMap(({ department, project: one }) =>
      one ? [{ department, project: one }] : [],
    ),
    without: found.filter((one) => !one.project).map(({ department }) => department),
  };
}
