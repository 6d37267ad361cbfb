// 回答: what has been answered about a project.
import type { Registry, Row } from '../registry/registry';

export type AnswerRow = Row<'answers'>;

/** Whether an answer counts. One without 可否 says that its answerer left blank what he had answered before. */
export const counts = ({ values }: AnswerRow): boolean =>
  values.validity === '有効' && values.answer !== '';

/** The answers to a project that count, of one form. */
export function validAnswers(
  registry: Registry,
  projectId: string,
  form: AnswerRow['values']['form'],
): AnswerRow[] {
  return registry
    .having('answers', 'projectId', projectId)
    .filter((row) => row.values.form === form && counts(row));
}
