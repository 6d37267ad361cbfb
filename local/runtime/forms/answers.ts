/** Answers by the titles of questions, as people give them. */
import type { Answer, FormState } from './state';

/** By title; several choices as a list, `true` ticks the one box. */
export type FormAnswers = Record<string, string | string[] | boolean>;

/** The answers by item id, with what cannot be said to which question. */
export function answersById(
  form: FormState,
  answers: FormAnswers,
): { given: Record<string, Answer>; problems: string[] } {
  const given: Record<string, Answer> = {};
  const problems: string[] = [];
  for (const [title, answer] of Object.entries(answers)) {
    const item = form.items.find(
      (candidate) =>
        candidate.title === title &&
        candidate.type !== 'SECTION_HEADER' &&
        candidate.type !== 'PAGE_BREAK',
    );
    if (!item) {
      problems.push(`「${title}」という質問はありません。`);
    } else if (typeof answer === 'boolean') {
      given[item.id] = answer ? item.choices.slice(0, 1) : [];
    } else if (item.type === 'CHECKBOX') {
      given[item.id] = [answer].flat().filter((value) => value !== '');
    } else if (Array.isArray(answer)) {
      problems.push(`「${title}」の答えは一つだけです。`);
    } else {
      given[item.id] = answer;
    }
  }
  return { given, problems };
}
