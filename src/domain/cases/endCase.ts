// A case ends: its projects with it, and nothing of it is waited for any more.
import type { Context } from '../context';
import type { Registry } from '../registry/registry';
import type { StateOf } from '../registry/tabs';
import type { CaseState } from '../registry/tabs/cases';
import type { ProjectState } from '../registry/tabs/projects';
import { record } from './audit';
import { type Case, idsOf, type Project, projectsOf } from './cases';

/** The states in which a project has come to its end. */
export const endStates: ReadonlySet<StateOf<'projects'>> = new Set([
  '終了',
  '不適合',
  '不採用',
  '不成立',
  '取下げ',
]);

/** Whether a project ends when its case does: what is carried out (実施中) goes on by itself. */
export const endsWithCase = ({ values }: Project): boolean =>
  !endStates.has(values.state) && values.state !== '実施中';

/** For 操作結果: the projects that the end of the case leaves alone, and how they end; '' without any. */
export function carriedOn(registry: Registry, caseId: string): string {
  const projects = projectsOf(registry, caseId).filter(({ values }) => values.state === '実施中');
  return projects.length > 0
    ? `実施中の提案事業（${idsOf(projects).join('・')}）は、案件が終わっても実施中のままです。終えるときは「実施を終了する」を選んでください。`
    : '';
}

/** Ends a case; its projects that are still under way end in `projectState`, those carried out go on. */
export function endCase(
  context: Context,
  row: Case,
  state: CaseState,
  projectState: ProjectState,
): void {
  const { registry } = context;
  for (const project of projectsOf(registry, row.values.caseId)) {
    if (endsWithCase(project)) registry.set(project, { state: projectState, stage: '' });
  }
  const before = row.values.state;
  registry.set(row, { state, dueOn: '', askedOn: '' });
  record(context, { action: '案件の終了', target: row.values.caseId, before, after: state });
}
