// What has been submitted to a Google Form: the truth behind the form triggers, which are only hints.
import type { FormResponses } from '../../app/ports';
import { readFormRecord } from './formRecord';
import { rawSubmission } from './rawSubmission';

export const responses: FormResponses = {
  since(form, moment) {
    const record = readFormRecord(form);
    return FormApp.openById(record.id)
      .getResponses(new Date(moment))
      .map((response) => rawSubmission(form, record, response))
      .sort((a, b) => a.submittedAt - b.submittedAt);
  },
};
