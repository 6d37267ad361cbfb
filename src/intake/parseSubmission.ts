// Reads raw answers by the table of the form's questions: the schema follows from the table.
import * as z from 'zod/mini';
import { mailIn } from '../domain/base/mailAddress';
import { visible } from '../domain/base/names';
import { hint, listOf } from '../domain/base/text';
import { type FormId, formOf } from '../domain/forms';
import { type PlacedQuestion, questionsOf } from '../domain/forms/form';
import type { ParsedSubmission, RawSubmission, Submission } from '../domain/forms/submission';
import { wordAmong } from '../domain/registry/understood';
import { once } from './once';

const isBlank = (text: string) => visible(text) === '';

const isText = (answer: unknown) => typeof answer === 'string';

/** Several choices come as a list; a box that is ticked may come as true. One check: a union brings 3 K into the bundle. */
const answered = () =>
  z.custom<string | readonly string[] | boolean>(
    (answer) =>
      isText(answer) ||
      typeof answer === 'boolean' ||
      (Array.isArray(answer) && answer.every(isText)),
  );

const asText = once(() =>
  z.pipe(
    z.optional(answered()),
    z.transform((answer) => {
      if (answer === undefined || answer === false) return '';
      if (answer === true) return 'はい';
      return typeof answer === 'string' ? answer : answer.join('、');
    }),
  ),
);

/** The schema of one question's answer; its messages are what staff read. */
function answerSchema(question: PlacedQuestion) {
  const quote = (answer: string) => `${question.label}「${hint(answer, 40)}」`;
  return z.pipe(
    asText(),
    z.string().check(
      z.refine((answer) => !question.required || !isBlank(answer), {
        error: () => `${question.label}がありません。`,
      }),
      z.refine((answer) => question.kind !== 'email' || isBlank(answer) || mailIn(answer) !== '', {
        error: (issue) => `${quote(String(issue.input))}はメールアドレスではありません。`,
      }),
      z.refine(
        (answer) =>
          !['choice', 'choices'].includes(question.kind) ||
          isBlank(answer) ||
          isOffered(question, answer),
        {
          error: (issue) =>
            `${quote(String(issue.input))}は選べません（${question.choices?.join('・')}のいずれか）。`,
        },
      ),
    ),
  );
}

const isOffered = ({ choices = [], choicesFrom }: PlacedQuestion, answer: string) =>
  choicesFrom !== undefined || listOf(answer).every((choice) => wordAmong(choices, choice));

/** What was answered, in the words that were offered; '' for what nobody sees. */
function meant({ kind, choices }: PlacedQuestion, answer: string): string {
  if (isBlank(answer)) return '';
  if (kind === 'code') return visible(answer);
  if (kind === 'email') return mailIn(answer);
  if (!choices || kind === 'tick') return answer;
  return listOf(answer)
    .map((choice) => wordAmong(choices, choice) ?? choice)
    .join('、');
}

function formSchema(questions: readonly PlacedQuestion[]) {
  return z.object(
    Object.fromEntries(questions.map((question) => [question.label, answerSchema(question)])),
  );
}

const schemas = new Map<
  FormId,
  { questions: PlacedQuestion[]; schema: ReturnType<typeof formSchema> }
>();

function schemaOf(form: FormId) {
  const known = schemas.get(form);
  if (known) return known;
  const questions = questionsOf(formOf(form));
  const made = { questions, schema: formSchema(questions) };
  schemas.set(form, made);
  return made;
}

/**
 * Raw answers (by label) → the submission with its filled rows, or everything that is wrong with it in Japanese.
 * Answers to questions the table does not know are left alone: they stand in 受付 as they came.
 */
export function parseSubmission(form: FormId, answers: RawSubmission['answers']): ParsedSubmission {
  const { questions, schema } = schemaOf(form);
  const parsed = z.safeParse(schema, answers);
  if (!parsed.success) {
    return { ok: false, problems: parsed.error.issues.map(({ message }) => message) };
  }
  const fields: Record<string, string> = {};
  const rows = new Map<number, Record<string, string>>();
  for (const question of questions) {
    const { field, row, label } = question;
    const value = meant(question, parsed.data[label] as string);
    if (row === undefined) fields[field] = value;
    else rows.set(row, { ...rows.get(row), [field]: value });
  }
  const filled = [...rows].flatMap(([row, values]) =>
    Object.values(values).every(isBlank) ? [] : [{ row, ...values }],
  );
  return { ok: true, submission: { form, fields, rows: filled } as unknown as Submission };
}
