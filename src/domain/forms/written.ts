// What somebody wrote on a 様式, by its questions’ fields: nobody else knows what a question is called.
import { type FormId, formOf, type forms } from '.';

type SingleField = {
  [F in FormId]: keyof (typeof forms)[F]['head'] | keyof (typeof forms)[F]['foot'];
}[FormId];

/** The label of a question of a 様式; of its rows, in one of them (from 1). */
export function labelOf(form: FormId, field: string, row?: number): string {
  const { head, rows, foot } = formOf(form);
  const question = head[field] ?? foot[field] ?? rows?.questions[field];
  if (!question) throw new Error(`${form} has no question ${field}`);
  return row === undefined ? question.label : question.label.replace('{n}', String(row));
}

/** What is written where the 様式 asks once; nothing of what another 様式 asks, or where choices were ticked. */
export function writtenIn(
  form: FormId,
  answers: Readonly<Record<string, string | readonly string[] | undefined>>,
): Readonly<Partial<Record<SingleField, string>>> {
  const { head, foot } = formOf(form);
  return Object.fromEntries(
    Object.entries({ ...head, ...foot }).flatMap(([field, { label }]) => {
      const answer = answers[label];
      return typeof answer === 'string' ? [[field, answer.trim()]] : [];
    }),
  );
}
