// A case ends: its projects with it, and nothing of it is waited for any more.
import type { Context } from '../context';
import type { CaseState } from '../tabs/cases';
import type { ProjectState } from '../tabs/projects';
import { record } from './audit';
import { type Case, projectsOf } from './cases';

/** The states in which a project has come to its end. */
export const endStates: ReadonlySet<string> = new Set([
  '終了',
  '不適合',
  '不採用',
  '不成立',
  '取下げ',
]);

/** Ends a case; its projects that are still under way end in `projectState`. */
export function endCase(
  context: Context,
  row: Case,
  state: CaseState,
  projectState: ProjectState,
): void {
  const { registry } = context;
  for (const project of projectsOf(registry, row.values.caseId)) {
    if (!endStates.has(project.values.state)) {
      registry.set(project, { state: projectState, stage: '' });
    }
  }
  const before = row.values.state;
  registry.set(row, { state, dueOn: '', askedOn: '' });
  record(context, { action: '案件の終了', target: row.values.caseId, before, after: state });
}
