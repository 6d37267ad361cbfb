// The event of a form's trigger: which form, and what was submitted.
import { formIds } from '../../domain/forms';
import type { RawSubmission } from '../../domain/forms/submission';
import { findFormRecord, readFormRecord } from './formRecord';
import { rawSubmission } from './rawSubmission';

type FormEvent = Partial<GoogleAppsScript.Events.FormsOnFormSubmit>;

/** The submission of an event; undefined when the event is empty, as now and then it is, or of a foreign form. */
export function submissionFromEvent(event: FormEvent | undefined): RawSubmission | undefined {
  if (!event?.response || !event.source) return undefined;
  const fileId = event.source.getId();
  const form = formIds.find((id) => findFormRecord(id)?.id === fileId);
  return form && rawSubmission(form, readFormRecord(form), event.response);
}
