// ⑩/K: what a department is told as it takes over the meetings with a business: the project, and whom to call.

import { oneLine } from '../base/text';
import { caseOfProject, type Project } from '../cases/cases';
import type { Context } from '../context';
import { businessOf } from '../parties/businesses';

export function aboutFurther({ registry }: Context, project: Project) {
  const { projectId, projectName } = project.values;
  const row = caseOfProject(registry, project);
  const business = businessOf(registry, row?.values.businessId ?? '')?.values;
  return {
    projectId,
    projectName: oneLine(projectName),
    businessName: oneLine(business?.name ?? row?.values.businessName ?? ''),
    contact: [business?.name, business?.contactPerson, business?.mail, business?.phone]
      .filter(Boolean)
      .join('\n'),
  };
}
