// Cells written over by hand that the system cannot read, and that a deadline or a step hangs on.

import { hint, isOneOf } from '../base/text';
import { isArchived } from '../registry/archiveUnits';
import type { Registry } from '../registry/registry';
import { caseStates } from '../registry/tabs/cases';
import {
  type Case,
  caseOfProject,
  isOpen,
  type Project,
  projectsOf,
  stepOf,
  stepOfProject,
} from './cases';
import { projectSteps } from './steps';

/** A case whose 状態 or 段階 cannot be read; its 次にすること says so. */
export const isUnreadable = (row: Case): boolean =>
  !isOneOf(caseStates, row.values.state) || (isOpen(row) && !stepOf(row));

/** A project from ⑨ on whose 段階 says none of ⑨, ⑩ and ⑫. */
export const hasStrangeStage = (registry: Registry, project: Project): boolean =>
  project.values.stage.trim() === ''
    ? project.values.state === '協議中' && caseOfProject(registry, project) !== undefined
    : !projectSteps.has(stepOfProject(registry, project));

/** The projects of a case whose step nobody can be held to as it stands. */
export const strangeStages = (
  registry: Registry,
  row: Case,
): { place: string; subject: string; what: string }[] =>
  (isArchived(row) ? [] : projectsOf(registry, row.values.caseId))
    .filter((project) => hasStrangeStage(registry, project))
    .map(({ values }) => ({
      place: `提案事業 ${values.projectId}`,
      subject: values.projectName,
      what: `段階「${hint(values.stage, 40)}」が読み取れません。元の表示に戻してください。`,
    }));
