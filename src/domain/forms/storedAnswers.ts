// 受付.回答内容: the raw answers as they came, as questions and answers; those of before, and what lines cannot hold, as JSON.
import { byText } from '../base/byText';
import { either, list, record, stored, text } from '../registry/storedCell';
import type { RawSubmission } from './submission';

type Answers = RawSubmission['answers'];

const json = stored<Answers>(record(either(text, list(text))));

/** Stands at the end: a text that was cut is no submission. */
const END = '\n（以上）';

/** Questions begin with ■, choices with ・; what people wrote is indented, so that it never passes for either. */
const linesOf = ([question, answer]: [string, Answers[string]]): string[] => [
  `■${question}`,
  ...(typeof answer === 'string'
    ? answer.split('\n').map((line) => `　${line}`)
    : answer.map((choice) => `・${choice}`)),
];

function answersInLines(cell: string): Answers | undefined {
  if (!cell.startsWith('■') || !cell.endsWith(END)) return undefined;
  const blocks = cell.slice(0, -END.length).split(/\n(?=■)/);
  const read = blocks.map((block): [string, Answers[string] | undefined] => {
    const [question, ...lines] = block.split('\n');
    const begin = (sign: string) => lines.every((line) => line.startsWith(sign));
    const bare = lines.map((line) => line.slice(1));
    return [question.slice(1), begin('・') ? bare : begin('　') ? bare.join('\n') : undefined];
  });
  const isWhole = read.every(([, answer]) => answer !== undefined);
  return isWhole ? (Object.fromEntries(read) as Answers) : undefined;
}

/** Other line ends and the like, and halves of characters, may not come back from a sheet as they were. */
const isPlain = (lines: string) => !/\p{Cs}|[^\P{Cc}\n\t]/u.test(lines);

export const storedAnswers = {
  /** Undefined where the cell holds something else, or was cut. */
  read: (cell: string): Answers | undefined => answersInLines(cell) ?? json.read(cell),
  write: (answers: Answers): string => {
    const lines = Object.entries(answers).flatMap(linesOf).join('\n') + END;
    const read = isPlain(lines) && answersInLines(lines);
    // A question or a choice may have lines of its own.
    return read && json.write(read) === json.write(answers) ? lines : json.write(answers);
  },
};

/** The answers that are texts; none where the cell holds something else, or was cut. */
export const answersIn = byText(
  (cell): Readonly<Record<string, string | undefined>> =>
    Object.fromEntries(
      Object.entries(storedAnswers.read(cell) ?? {}).flatMap(([label, answer]) =>
        typeof answer === 'string' ? [[label, answer]] : [],
      ),
    ),
);
