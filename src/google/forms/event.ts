// The event of a form's trigger: which form, and what was submitted.
import { formIds } from '../../domain/forms';
import type { RawSubmission } from '../../domain/forms/submission';
import { findFormRecord, readFormRecord } from './formRecord';
import { noteUnknown, otherForm, type Source } from './otherForms';
import { rawSubmission } from './rawSubmission';

type FormEvent = Partial<GoogleAppsScript.Events.FormsOnFormSubmit>;

/**
 * The submission that an event tells of, as the form itself keeps it: the event's own copy may differ in detail, and the
 * sweep would take the same response for another. Undefined when the event is empty, as now and then it is, or the form
 * does not yet show what it tells of: that is left to the sweep.
 */
export function submissionFromEvent(event: FormEvent | undefined): RawSubmission | undefined {
  if (!event?.response || !event.source) return undefined;
  const source = sourceOf(event.source);
  try {
    // With the answers, which a copy reads.
    return { ...rawSubmission(source, event.source.getResponse(event.response.getId())) };
  } catch (error) {
    console.warn(`受け付けは定期処理で行います：${(error as Error).message}`);
    return undefined;
  }
}

function sourceOf(form: GoogleAppsScript.Forms.Form): Source {
  const fileId = form.getId();
  const known = formIds.find((id) => findFormRecord(id)?.id === fileId);
  return known
    ? { form: known, id: fileId, items: readFormRecord(known).items ?? {} }
    : (otherForm(fileId) ?? noteUnknown(form));
}
