// The event of a form's trigger: which form, and what was submitted.
import { type FormId, formIds } from '../../domain/forms';
import type { RawSubmission } from '../../domain/forms/submission';
import { findFormRecord, readFormRecord } from './formRecord';
import { rawSubmission } from './rawSubmission';

type FormEvent = Partial<GoogleAppsScript.Events.FormsOnFormSubmit>;

/**
 * The submission that an event tells of, as the form itself keeps it: the event's own copy may differ in detail, and the
 * sweep would take the same response for another. Undefined when the event is empty, as now and then it is, or of a
 * foreign form.
 */
export function submissionFromEvent(event: FormEvent | undefined): RawSubmission | undefined {
  if (!event?.response || !event.source) return undefined;
  const fileId = event.source.getId();
  const form = formIds.find((id) => findFormRecord(id)?.id === fileId);
  return form && asKept(event.source, event.response.getId(), form);
}

/** A form that does not yet show what its event tells of leaves it to the sweep. */
function asKept(
  source: GoogleAppsScript.Forms.Form,
  responseId: string,
  form: FormId,
): RawSubmission | undefined {
  try {
    return rawSubmission(form, readFormRecord(form), source.getResponse(responseId));
  } catch (error) {
    console.warn(`回答 ${responseId} は、定期処理で受け付けます：${(error as Error).message}`);
    return undefined;
  }
}
