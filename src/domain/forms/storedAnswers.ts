// 受付.回答内容: the raw answers as they came, by the label of their question.
import { either, list, record, stored, text } from '../registry/storedCell';

type Answers = Readonly<Record<string, string | readonly string[]>>;

export const storedAnswers = stored<Answers>(record(either(text, list(text))));

/** The answers that are texts; none where the cell holds something else, or was cut. */
export const answersIn = (cell: string): Readonly<Record<string, string | undefined>> =>
  Object.fromEntries(
    Object.entries(storedAnswers.read(cell) ?? {}).flatMap(([label, answer]) =>
      typeof answer === 'string' ? [[label, answer]] : [],
    ),
  );
