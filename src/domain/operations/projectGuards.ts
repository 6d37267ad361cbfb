// The questions that the operations on a project ask first, from ⑨/J on.

import { isAmong, isOneOf } from '../base/text';
import { caseOfProject, type Project, stepOfProject } from '../cases/cases';
import { endStates } from '../cases/endCase';
import { type StepKey, stepLabel } from '../cases/steps';
import type { Context } from '../context';
import { because, type Refusal } from '../registry/refusal';
import { type ProjectState, projectStates } from '../registry/tabs/projects';
import { endingLetter, overwritten } from './guards';

export const caseGone = (caseId: string): Refusal =>
  because(`案件 ${caseId} がありません`, '消した行を元に戻してください。');

/** Refuses a project that has ended, or, unless it is carried out, whose case has ended otherwise than with 完了. */
export function projectGoesOn({ registry }: Context, project: Project): Refusal | undefined {
  const { state, caseId } = project.values;
  const row = caseOfProject(registry, project);
  if (!row) return caseGone(caseId);
  if (!isOneOf(projectStates, state)) return overwritten('状態', state);
  if (endStates.has(state)) return because(`この提案事業は終わっています（状態：${state}）`);
  return state === '実施中' || isAmong(row.values.state, ['進行中', '完了'])
    ? undefined
    : because(`案件 ${caseId} は終わっています（状態：${row.values.state}）`);
}

/** Refuses a project that does not stand at this step (⑨/J, ⑩/K or ⑫/L). */
export function projectAt(
  context: Context,
  project: Project,
  step: 'firstMeeting' | 'followUpMeeting' | 'implementation',
): Refusal | undefined {
  const ended = projectGoesOn(context, project);
  if (ended) return ended;
  const { state, stage } = project.values;
  const named = (key: StepKey) => `「${stepLabel(context.settings, key)}」`;
  const expected: ProjectState = step === 'implementation' ? '実施中' : '協議中';
  const current = stepOfProject(context.registry, project);
  if (state === expected && current === step) return undefined;
  if (stage !== '' && !current) return overwritten('段階', stage);
  return because(
    `いまの状態は「${state}」${stage && `、段階は「${stage}」`}です`,
    `この操作は、段階が${named(step)}のときに行えます。`,
  );
}

/** `misplaced` of an operation on a project at one step whose case no letter is about to end. */
export const unlessProjectAt =
  (step: Parameters<typeof projectAt>[2]) =>
  (context: Context, project: Project): Refusal | undefined =>
    projectAt(context, project, step) ?? caseEnding(context, project);

/** Refuses while a letter that ends the case is drafted or on its way. */
export function caseEnding(context: Context, project: Project): Refusal | undefined {
  const row = caseOfProject(context.registry, project);
  return row && endingLetter(context, row);
}
