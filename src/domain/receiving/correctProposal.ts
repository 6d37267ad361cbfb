// A proposal that is made once more: the project that stands says what was written last; what it said before is in 記録.

import { folded, hint } from '../base/text';
import { record } from '../cases/audit';
import type { Project } from '../cases/cases';
import { saysTheSame } from '../cases/sameProposal';
import type { Context } from '../context';
import type { Values } from '../registry/tabs';
import type { Arrival } from './outcome';
import { inCell } from './records';

/** `R8-001-01 見守り` */
export const nameLine = ({ values }: Project): string =>
  `${values.projectId} ${hint(values.projectName, 80)}`;

/** Of what says the same as a project that stands. */
export const sameNote = (
  { row, projectName }: { readonly row: number; readonly projectName: string },
  { values }: Project,
): string =>
  `提案${row}「${hint(projectName, 60)}」は、受け付けている ${values.projectId} と同じ内容のため、新しい提案事業にはしていません。`;

interface Written {
  readonly projectName: string;
  readonly content: string;
}

/**
 * @param o.silent the change was asked for and nobody has judged it yet, so that nobody has to look again
 * @param o.also what else it says
 * @returns what has changed, for whoever sent it; undefined when it says the same as before
 */
export function correctProposal(
  context: Context,
  project: Project,
  written: Written,
  arrival: Arrival,
  o: { action: string; silent?: boolean; also?: Partial<Values<'projects'>> },
): string | undefined {
  const before = project.values;
  const { projectId } = before;
  const projectName = inCell(written.projectName, arrival) || before.projectName;
  const content = inCell(written.content, arrival) || before.content;
  if (projectName !== before.projectName || content !== before.content) {
    record(context, {
      action: o.action,
      target: projectId,
      before: `${before.projectName}\n${before.content}`,
      after: `${projectName}\n${content}`,
    });
  }
  const same =
    folded(projectName) === folded(before.projectName) &&
    saysTheSame({ projectName, content }, before);
  const { intakeId } = arrival;
  const altered =
    same || o.silent
      ? // It is there again.
        before.altered.replace(/^再提出.*/, '')
      : `${intakeId} で内容が変わりました（前の内容は「記録」）`;
  context.registry.set(project, { projectName, content, altered, ...o.also });
  return same ? undefined : `${projectId}「${hint(projectName, 60)}」を、今回の内容に改めました。`;
}
