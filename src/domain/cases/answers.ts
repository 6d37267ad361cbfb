// 回答: what has been answered about a project.
import type { Registry, Row } from '../registry/registry';

export type AnswerRow = Row<'answers'>;

/** The answers to a project that count (有効), of one form. */
export function validAnswers(
  registry: Registry,
  projectId: string,
  form: AnswerRow['values']['form'],
): AnswerRow[] {
  return registry
    .having('answers', 'projectId', projectId)
    .filter(({ values }) => values.form === form && values.validity === '有効');
}
