/** Checks the answers of a scenario against the questions of their form. */
import { type FormId, formByKey, formIds, formOf } from '../../../src/domain/forms';
import { type PlacedQuestion, questionsOf } from '../../../src/domain/forms/form';
import { listed, type MistakeList, quoted } from './mistakes';
import type { Answers } from './scenario';
import { readMap } from './values';

type Answer = Answers[string];

const MAIL_ADDRESS = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

/** The form of this key (`様式2`). */
export function readForm(list: MistakeList, place: string, value: unknown): FormId | undefined {
  const form = typeof value === 'string' ? formByKey(value) : undefined;
  if (!form) {
    const keys = formIds.map((id) => formOf(id).key);
    list.add(place, `there is no form ${quoted(value)}; the forms are ${listed(keys)}`);
  }
  return form;
}

interface Strictness {
  /** Posted whatever they say: only the titles are checked. */
  raw: boolean;
  /** Nothing is filled in beforehand, so what the form requires must be there. */
  complete: boolean;
}

/** Answers by the questions' titles. */
export function readAnswers(
  list: MistakeList,
  place: string,
  value: unknown,
  form: FormId | undefined,
  { raw, complete }: Strictness,
): Answers {
  const given = readMap(list, place, value);
  if (!form) return {};
  const { key } = formOf(form);
  const questions = questionsOf(formOf(form));
  const answers: Record<string, Answer> = {};
  for (const [title, answer] of Object.entries(given)) {
    const question = questions.find(({ label }) => label === title);
    if (question) {
      answers[title] = readAnswer(list, `${place}.${title}`, answer, question, raw);
    } else {
      const titles = listed(questions.map(({ label }) => label));
      list.add(place, `${key} has no question ${quoted(title)}; its questions are ${titles}`);
    }
  }
  if (complete && !raw) {
    for (const { label } of questions.filter(({ required }) => required)) {
      if (isNothing(given[label])) list.add(place, `${key} requires an answer to ${quoted(label)}`);
    }
  }
  return answers;
}

const isNothing = (answer: unknown): boolean =>
  answer === undefined ||
  answer === null ||
  answer === '' ||
  answer === false ||
  (Array.isArray(answer) && answer.length === 0);

/** The answer in the shape of its question, after taking down what Google's form would refuse. */
function readAnswer(
  list: MistakeList,
  place: string,
  value: unknown,
  question: PlacedQuestion,
  raw: boolean,
): Answer {
  if (isNothing(value)) return value === '' ? '' : null;
  if (value === true && question.kind === 'tick') return true;
  const texts = [value].flat().map((one) => (typeof one === 'number' ? String(one) : one));
  const several = question.kind === 'choices' || question.kind === 'tick';
  if (!isTexts(texts) || (Array.isArray(value) && !several)) {
    const shape = question.kind === 'tick' ? 'true' : several ? 'a list of texts' : 'one text';
    list.add(place, `${quoted(value)} is not an answer to this question; it takes ${shape}`);
    return null;
  }
  if (!raw) checkTexts(list, place, texts, question);
  return Array.isArray(value) ? texts : texts[0];
}

const isTexts = (values: unknown[]): values is string[] =>
  values.every((value) => typeof value === 'string');

function checkTexts(
  list: MistakeList,
  place: string,
  texts: readonly string[],
  { choices, kind }: PlacedQuestion,
): void {
  for (const text of texts) {
    if (choices && !choices.includes(text)) {
      list.add(place, `${quoted(text)} is no choice; the choices are ${listed(choices)}`);
    }
    if (kind === 'email' && !MAIL_ADDRESS.test(text)) {
      list.add(place, `${quoted(text)} is not a mail address`);
    }
  }
}
