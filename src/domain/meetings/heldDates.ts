// ⑨/J: the answers to a 日程調整 that wait in 受付 for a person.

import { caseOfProject, type Project } from '../cases/cases';
import type { Context } from '../context';
import { type HeldAnswer, heldFor, speaksOf } from '../receiving/heldAnswers';

export function heldDates(context: Context, project: Project): HeldAnswer[] {
  const row = caseOfProject(context.registry, project);
  return (row ? heldFor(context, row, 'scheduling') : []).filter((one) =>
    speaksOf(context, one, project.values.projectId),
  );
}
