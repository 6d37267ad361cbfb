// All 様式 that people fill in as Google Forms.
import { agreementReview } from './agreementReview';
import { businessAnswer } from './businessAnswer';
import { businessProposal } from './businessProposal';
import { businessReport } from './businessReport';
import { departmentAnswer } from './departmentAnswer';
import { departmentProposal } from './departmentProposal';
import { departmentReport } from './departmentReport';
import type { Form } from './form';
import { scheduling } from './scheduling';

export const forms = {
  businessProposal,
  departmentAnswer,
  departmentProposal,
  businessAnswer,
  departmentReport,
  businessReport,
  scheduling,
  agreementReview,
} as const;

export type FormId = keyof typeof forms;
export const formIds = Object.keys(forms) as FormId[];

/** The form that people call by this key (`様式1`). */
export function formByKey(key: string): FormId | undefined {
  return formIds.find((id) => forms[id].key === key);
}

/** Same table, for code that treats all forms alike. */
export const formOf = (id: FormId): Form => forms[id];
