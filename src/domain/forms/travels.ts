// Where the answers of a 様式 go, read from its questions: onto the paper, into a column of 台帳.
import type { Form, Question } from './form';

/** Answers by the question's field, as a submission has them. */
type Answers = Readonly<Record<string, string>>;

/** The questions that stand once on a 様式, by their field. */
const singleQuestions = ({ head, foot }: Form): [string, Question][] => [
  ...Object.entries(head),
  ...Object.entries(foot),
];

/** What fills the blanks of the 様式 as filed, and the lines that stand under what was proposed. */
export function onPaper(
  form: Form,
  answers: Answers,
): { readonly blanks: Record<string, string>; readonly lines: string[] } {
  const blanks: Record<string, string> = {};
  const lines: string[] = [];
  for (const [field, { paper }] of singleQuestions(form)) {
    const answer = answers[field] ?? '';
    if (paper === 'nowhere') continue;
    if ('line' in paper) lines.push(...(answer === '' ? [] : [`${paper.line}：${answer}`]));
    else {
      const others = blanks[paper.blank];
      const stacked = paper.above ? [answer, others] : [others, answer];
      blanks[paper.blank] = stacked.filter(Boolean).join('\n');
    }
  }
  return { blanks, lines };
}

/** その他の回答 of 案件: one line for each answer that has no column of its own. */
type OtherAnswers = ReadonlyMap<string, string>;

const goesToOthers = ({ goes }: Question): boolean =>
  typeof goes === 'object' && goes.tab === 'cases' && goes.column === 'otherAnswers';

const otherQuestions = (form: Form): [string, Question][] =>
  singleQuestions(form).filter(([, question]) => goesToOthers(question));

/** What the cell holds, by the question's label. */
const readOthers = (cell: string): OtherAnswers =>
  new Map(
    cell
      .split('\n')
      .filter((line) => line.includes('：'))
      .map((line) => [line.slice(0, line.indexOf('：')), line.slice(line.indexOf('：') + 1)]),
  );

/** The cell once these answers have come; an answer that is left blank leaves what stands there. */
export function withOthers(cell: string, form: Form, answers: Answers): string {
  const others = new Map(readOthers(cell));
  for (const [field, { label }] of otherQuestions(form)) {
    const answer = (answers[field] ?? '').replace(/\s*\n\s*/g, ' ').trim();
    if (answer !== '') others.set(label, answer);
  }
  return [...others].map(([label, answer]) => `${label}：${answer}`).join('\n');
}

/** What a link fills in again of them. */
export const othersAgain = (
  form: Form,
  cell: string,
): { field: string; value: string; optional: true }[] =>
  otherQuestions(form).flatMap(([field, { label, again }]) => {
    const value = readOthers(cell).get(label);
    return again && value ? [{ field, value, optional: true as const }] : [];
  });
