// Reads raw answers by the table of the form's questions: what is asked of each follows from the table.
import * as z from 'zod/mini';
import { mailIn } from '../domain/base/mailAddress';
import { isBlank, visible } from '../domain/base/names';
import { hint, listOf } from '../domain/base/text';
import { type FormId, formOf } from '../domain/forms';
import { type PlacedQuestion, questionsOf } from '../domain/forms/form';
import type { ParsedSubmission, RawSubmission, Submission } from '../domain/forms/submission';
import { wordAmong } from '../domain/registry/understood';
import { once } from './once';

const isText = (answer: unknown) => typeof answer === 'string';

/** Several choices come as a list; a box that is ticked may come as true. One check: others bring their own code into the bundle. */
const answerShape = once(() =>
  z.custom<string | readonly string[] | boolean | undefined>(
    (answer) =>
      answer === undefined ||
      isText(answer) ||
      typeof answer === 'boolean' ||
      (Array.isArray(answer) && answer.every(isText)),
  ),
);

/** Undefined for what no form brings. */
function textOf(given: unknown): string | undefined {
  const { success, data: answer } = z.safeParse(answerShape(), given);
  if (!success) return undefined;
  if (answer === undefined || answer === false) return '';
  if (answer === true) return 'はい';
  return typeof answer === 'string' ? answer : answer.join('、');
}

/** What is wrong with an answer, in words for staff; undefined when nothing is. */
function problemOf(question: PlacedQuestion, answer: string | undefined): string | undefined {
  const { label, kind, required, choices } = question;
  if (answer === undefined) return `${label}が読み取れません。`;
  if (isBlank(answer)) return required ? `${label}がありません。` : undefined;
  const quote = `${label}「${hint(answer, 40)}」`;
  if (kind === 'email' && mailIn(answer) === '') return `${quote}はメールアドレスではありません。`;
  return (kind === 'choice' || kind === 'choices') && !isOffered(question, answer)
    ? `${quote}は選べません（${choices?.join('・')}のいずれか）。`
    : undefined;
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

const known = new Map<FormId, readonly PlacedQuestion[]>();

function questionsFor(form: FormId): readonly PlacedQuestion[] {
  const questions = known.get(form) ?? questionsOf(formOf(form));
  known.set(form, questions);
  return questions;
}

/**
 * Raw answers (by label) → the submission with its filled rows, or everything that is wrong with it in Japanese.
 * Answers to questions the table does not know are left alone: they stand in 受付 as they came.
 */
export function parseSubmission(form: FormId, answers: RawSubmission['answers']): ParsedSubmission {
  const answered = questionsFor(form).map((question) => {
    const answer = textOf(answers[question.label]);
    return { question, answer: answer ?? '', problem: problemOf(question, answer) };
  });
  const apart = formOf(form).rows?.apart;
  const stays = ({ row }: PlacedQuestion) => apart && row !== undefined;
  const problems = answered.flatMap(({ question, problem }) =>
    stays(question) ? [] : (problem ?? []),
  );
  if (problems.length > 0) return { ok: false, problems };
  const fields: Record<string, string> = {};
  const rows = new Map<number, Record<string, string>>();
  for (const { question, answer, problem } of answered) {
    const { field, row } = question;
    const value = meant(question, answer);
    if (row === undefined) fields[field] = value;
    else {
      const before = rows.get(row);
      const wrong = problem && { problem: (before?.problem ?? '') + problem };
      rows.set(row, { ...before, [field]: value, ...wrong });
    }
  }
  const filled = [...rows].flatMap(([row, values]) =>
    Object.values(values).every(isBlank) ? [] : [{ row, ...values }],
  );
  return { ok: true, submission: { form, fields, rows: filled } as unknown as Submission };
}
