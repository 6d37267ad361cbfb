// ⑧/H: what became of each proposal (結果), and which departments are told of it.

import { distinct } from '../base/grouped';
import { listOf } from '../base/text';
import type { Context } from '../context';
import { presentName } from '../parties/departments';
import type { Registry } from '../registry/registry';
import { validAnswers } from './answers';
import { type Project, projectsOf } from './cases';
import { endStates } from './endCase';
import { readUsedRemarks } from './usedRemarks';

export interface Outcome {
  /** Empty while it is still open. */
  readonly result: Project['values']['businessAnswer'] | '不採用' | '取下げ';
  /** The ground of a 否 or 不採用. */
  readonly reason: string;
}

/** 結果 of a proposal: the city's answer to one of the business, the business's answer to one of the city. */
export function outcomeOf(registry: Registry, { values }: Project): Outcome {
  const { state, proposerSide, cityAnswer, cityReason, businessAnswer, projectId } = values;
  const plain = (result: Outcome['result']): Outcome => ({ result, reason: '' });
  if (state === '取下げ') return plain(state);
  if (state === '不採用') return { result: state, reason: whyDeclined(values) };
  if (proposerSide === '市') {
    if (businessAnswer !== '否') return plain(businessAnswer);
    const [answer] = validAnswers(registry, projectId, '様式5');
    return { result: '否', reason: answer?.values.reason.trim() ?? '' };
  }
  if (cityAnswer === '否') return { result: '否', reason: cityReason.trim() };
  return plain(cityAnswer === '可' ? '可' : '');
}

/** 市の理由 as typed; otherwise what 備考 said when 採用しない was chosen, whatever has been noted there since. */
function whyDeclined({ cityReason, usedRemarks }: Project['values']): string {
  const { operation, text } = readUsedRemarks(usedRemarks);
  return cityReason.trim() || (operation === '採用しない' ? text.trim() : '');
}

/** The projects that are neither answered nor ended, each with what is missing: `R8-001-02（事業者の回答）`. */
export const openOutcomes = (registry: Registry, caseId: string): string[] =>
  projectsOf(registry, caseId)
    .filter(
      (project) =>
        !endStates.has(project.values.state) && outcomeOf(registry, project).result === '',
    )
    .map(
      ({ values }) =>
        `${values.projectId}（${values.proposerSide === '市' ? '事業者の回答' : '市の回答'}）`,
    );

/** The names as written of those whom a project concerns: they answered 可 or 要協議, proposed it, or were named for it. */
function concernedNames(registry: Registry, project: Project): string[] {
  const { projectId, proposerSide, proposer, department } = project.values;
  const willing = validAnswers(registry, projectId, '様式2')
    .filter(({ values }) => values.answer === '可' || values.answer === '要協議')
    .map(({ values }) => values.answerer);
  return [
    ...willing,
    ...(proposerSide === '市' ? [proposer] : []),
    ...(registry.isTyped(project, 'department') ? listOf(department) : []),
  ];
}

/** The departments that a project concerns, by the names that they have today. */
export const departmentsConcerned = ({ registry, today }: Context, project: Project): string[] =>
  distinct(concernedNames(registry, project).map((name) => presentName(registry, today, name)));

/** The departments that a case's 様式6 go to, one each, by today's names. */
export const outcomeReceivers = (context: Context, caseId: string): string[] =>
  distinct(
    projectsOf(context.registry, caseId).flatMap((project) =>
      departmentsConcerned(context, project),
    ),
  );

/** The projects that one department is told of. */
export function projectsConcerning(
  context: Context,
  caseId: string,
  department: string,
): Project[] {
  const now = presentName(context.registry, context.today, department);
  return projectsOf(context.registry, caseId).filter((project) =>
    departmentsConcerned(context, project).includes(now),
  );
}
