// ⑦/G: what the business has answered to the city's proposals (様式5), and the step ending by itself.

import { parseDay } from '../base/era';
import {
  type Case,
  dueOn,
  livingProjects,
  moveTo,
  type Project,
  projectsOf,
  stepOf,
} from '../cases/cases';
import type { Context } from '../context';
import type { Registry } from '../registry/registry';

/** The city's proposals that 様式4 asked the business about, without those taken back since. */
export const proposedToBusiness = (registry: Registry, caseId: string): Project[] =>
  livingProjects(registry, caseId, '市').filter(
    ({ values }) => values.state === '市回答済' || values.state === '不成立',
  );

/** Those of them that the business has not answered. */
export const awaitedFromBusiness = (registry: Registry, caseId: string): Project[] =>
  proposedToBusiness(registry, caseId).filter(({ values }) => values.businessAnswer === '');

/** 事業者の回答 from the 様式5 that count: a 否 ends its project, a 可 that replaces it brings it back. */
export function applyBusinessAnswers(registry: Registry, caseId: string): void {
  for (const project of proposedToBusiness(registry, caseId)) {
    const [answer] = registry
      .having('answers', 'projectId', project.values.projectId)
      .filter(({ values }) => values.form === '様式5' && values.validity === '有効');
    if (!answer) continue;
    registry.set(project, {
      // What 様式5 offers; nothing where what was answered was left blank later.
      businessAnswer: answer.values.answer as Project['values']['businessAnswer'],
      state: answer.values.answer === '否' ? '不成立' : '市回答済',
    });
  }
}

/** The same at ⑦/G, with 回答状況; the step ends by itself once nothing is awaited any more. */
export function settleBusinessAnswers(context: Context, row: Case): void {
  const { registry } = context;
  const { caseId } = row.values;
  if (stepOf(row) !== 'businessAnswer') return;
  applyBusinessAnswers(registry, caseId);
  const all = proposedToBusiness(registry, caseId).length;
  const awaited = awaitedFromBusiness(registry, caseId).length;
  registry.set(row, { answered: `${all - awaited}/${all}` });
  const asked = projectsOf(registry, caseId).some(({ values }) => values.proposerSide === '市');
  if (!asked || awaited > 0) return;
  endBusinessAnswers(context, row);
}

/** ⑦/G: what is not answered is 回答なし. @returns those projects */
export function leaveUnanswered(registry: Registry, caseId: string): Project[] {
  const awaited = awaitedFromBusiness(registry, caseId);
  for (const project of awaited) {
    registry.set(project, { businessAnswer: '回答なし', state: '不成立' });
  }
  return awaited;
}

/** ⑧/H: a later 様式5 has left blank what was answered. It is awaited again, unless its time is over. */
export function awaitAgain(context: Context, row: Case): void {
  const { registry, today } = context;
  const { caseId, answersDueOn } = row.values;
  if (stepOf(row) !== 'feedback' || awaitedFromBusiness(registry, caseId).length === 0) return;
  const due = parseDay(answersDueOn);
  const closed = proposedToBusiness(registry, caseId).some(
    ({ values }) => values.businessAnswer === '回答なし',
  );
  if (closed || !due || due < today) leaveUnanswered(registry, caseId);
  else {
    moveTo(context, row, 'businessAnswer');
    registry.set(row, { dueOn: due, answersDueOn: '', askedOn: today });
  }
}

/** ⑦/G → ⑧/H. Its deadline is remembered: what came until then still counts. */
export function endBusinessAnswers(context: Context, row: Case): void {
  moveTo(context, row, 'feedback');
  context.registry.set(row, { answersDueOn: dueOn(row) ?? '', dueOn: '', askedOn: '' });
}
