// A response of a Google Form as the system takes it in: answers by the questions' own labels.
import type { RawSubmission } from '../../domain/forms/submission';
import type { Source } from './otherForms';

type Response = GoogleAppsScript.Forms.FormResponse;

/** The answers are read when they are first looked at: of most responses the id says that they are known. */
export function rawSubmission({ form, items, unknown }: Source, response: Response): RawSubmission {
  let answers: RawSubmission['answers'] | undefined;
  return {
    form,
    responseId: response.getId(),
    submittedAt: response.getTimestamp().getTime(),
    get answers() {
      answers ??= answersOf(response, items);
      return answers;
    },
    ...(unknown !== undefined && { unknownForm: unknown }),
  };
}

/** Questions that people added keep their own title; unanswered ones are left out. */
function answersOf(response: Response, items: Source['items']): RawSubmission['answers'] {
  const answers: Record<string, string | string[]> = {};
  for (const itemResponse of response.getItemResponses()) {
    const item = itemResponse.getItem();
    const id = String(item.getId());
    const given = itemResponse.getResponse() as string | string[] | string[][];
    const answer = Array.isArray(given) ? given.map(String) : String(given ?? '');
    if (answer.length === 0) continue;
    const label = items[id] ?? item.getTitle();
    answers[label in answers ? `${label}（${id}）` : label] = answer;
  }
  return answers;
}
