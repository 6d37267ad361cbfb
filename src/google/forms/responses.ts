// What has been submitted to a Google Form: the truth behind the form triggers, which are only hints.
import type { FormResponses } from '../../app/ports';
import type { RawSubmission } from '../../domain/forms/submission';
import { present } from '../setUp/ownedFile';
import { readFormRecord } from './formRecord';
import { otherForms, type Source } from './otherForms';
import { rawSubmission } from './rawSubmission';

function since(source: Source, moment: number): RawSubmission[] {
  return FormApp.openById(source.id)
    .getResponses(new Date(moment))
    .map((response) => rawSubmission(source, response));
}

export const responses: FormResponses = {
  since(form, moment) {
    const { id, items } = readFormRecord(form);
    // One that is gone for good has no link that works.
    const others = otherForms()
      .filter((other) => other.form === form && other.id !== id)
      .flatMap((other) => present(() => since(other, moment)) ?? []);
    return [...since({ form, id, items }, moment), ...others].sort(
      (a, b) => a.submittedAt - b.submittedAt,
    );
  },
};
