// The entry names of a form's questions in prefilled links: Google tells them only inside such a link.
import { grouped } from '../../domain/base/grouped';
import type { PlacedQuestion } from '../../domain/forms/form';
import { type FormLink, filledIn } from '../../domain/forms/links';
import type { QuestionItem } from './questionItem';

/** A question with its item and the choices that the item offers. */
export interface PlacedItem {
  readonly question: PlacedQuestion;
  readonly item: QuestionItem;
  readonly choices: readonly string[];
}

/** What one item answers in each link made: together it tells the item from all others. */
function sentinels(items: readonly PlacedItem[]): string[][] {
  const groups = grouped(items, ({ choices }) => choices.join('\n'));
  const rounds = Math.max(
    1,
    ...[...groups.values()].map(([{ choices }, ...others]) =>
      choices.length > 1 ? Math.ceil(Math.log(others.length + 1) / Math.log(choices.length)) : 1,
    ),
  );
  return items.map(({ question, choices }, index) => {
    // Several questions offer the same choices, so each answers with the digits of its own number.
    const number = (groups.get(choices.join('\n')) ?? []).findIndex(
      (one) => one.question === question,
    );
    return Array.from({ length: rounds }, (_, round) => {
      if (choices.length === 0)
        return question.kind === 'email' ? `n${index}@example.jp` : `n${index}`;
      return choices[Math.floor(number / choices.length ** round) % choices.length];
    });
  });
}

function prefilledUrl(
  form: GoogleAppsScript.Forms.Form,
  items: readonly PlacedItem[],
  answers: readonly string[],
): string {
  const response = form.createResponse();
  items.forEach(({ question, item }, index) => {
    const several = question.kind === 'choices' || question.kind === 'tick';
    response.withItemResponse(
      several
        ? (item as GoogleAppsScript.Forms.CheckboxItem).createResponse([answers[index]])
        : (item as GoogleAppsScript.Forms.TextItem).createResponse(answers[index]),
    );
  });
  return response.toPrefilledUrl();
}

/**
 * The public address and the entry name of each question. One link tells most; where several
 * questions offer the same choices, it takes two or three.
 * @throws when Google's links do not tell the questions apart
 */
export function prefillEntries(
  form: GoogleAppsScript.Forms.Form,
  items: readonly PlacedItem[],
): FormLink {
  const expected = sentinels(items);
  const answered: Record<string, string[]> = {};
  let url = '';
  for (let round = 0; round < expected[0].length; round++) {
    const link = prefilledUrl(
      form,
      items,
      expected.map((answers) => answers[round]),
    );
    [url] = link.split('?');
    for (const [name, values] of Object.entries(filledIn(link))) {
      answered[name] = [...(answered[name] ?? []), ...values];
    }
  }
  const entries: Record<string, string> = {};
  items.forEach(({ question }, index) => {
    const wanted = expected[index].join('\n');
    const found = Object.keys(answered).filter((name) => answered[name].join('\n') === wanted);
    if (found.length !== 1) {
      throw new Error(`フォームの質問「${question.label}」の事前入力の番号が分かりませんでした。`);
    }
    entries[question.label] = found[0];
  });
  return { url, entries };
}
