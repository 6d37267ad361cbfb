// A response of a Google Form as the system takes it in: answers by the questions' own labels.
import type { RawSubmission } from '../../domain/forms/submission';
import type { Source } from './otherForms';

/** Questions that people added keep their own title; unanswered ones are left out. */
export function rawSubmission(
  { form, items, unknown }: Source,
  response: GoogleAppsScript.Forms.FormResponse,
): RawSubmission {
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
  return {
    form,
    responseId: response.getId(),
    submittedAt: response.getTimestamp().getTime(),
    answers,
    ...(unknown !== undefined && { unknownForm: unknown }),
  };
}
