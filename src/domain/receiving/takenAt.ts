// Up to which step a case takes proposals: a further 様式1 at ① and ②, 様式3 up to ⑤/C.
import { type Case, isOpen, stepOf } from '../cases/cases';
import { type StepKey, stepsUpTo } from '../cases/steps';
import type { FormId } from '../forms';

const takenAt: Readonly<Partial<Record<FormId, ReadonlySet<StepKey | undefined>>>> = {
  businessProposal: new Set(stepsUpTo('consultation')),
  // ⑤/C runs at the same time as ④/E.
  departmentProposal: new Set(stepsUpTo('departmentProposal')),
};

/** Whether the case of these proposals follows from the business that they name. */
export const isProposal = (form: FormId): boolean => form in takenAt;

/** Whether an open case stands where it takes such a form. */
export const takes = (row: Case, form: FormId): boolean =>
  isOpen(row) && (takenAt[form]?.has(stepOf(row)) ?? true);
