// A new case (案件): its number, kind and first step.
import type { Day } from '../calendar/day';
import { fiscalYearOf } from '../calendar/era';
import { newCaseId } from '../registry/numbers';
import type { Registry } from '../registry/registry';
import { type StepKey, stageLabel } from '../steps';
import type { CaseKind } from '../tabs/cases';
import type { Business } from './businesses';
import type { Case } from './cases';

/** @param day the day of receipt, which governs 年度 and number */
export function openCase(
  registry: Registry,
  o: {
    business: Business;
    kind: CaseKind;
    day: Day;
    step: StepKey;
    wishes?: string;
    dueOn?: Day;
    /** 協定番号 of the agreements on which a case after conclusion rests. */
    agreementIds?: readonly string[];
  },
): Case {
  const fiscalYear = fiscalYearOf(o.day);
  return registry.append('cases', {
    caseId: newCaseId(registry, fiscalYear),
    kind: o.kind,
    fiscalYear: String(fiscalYear),
    agreementIds: (o.agreementIds ?? []).join('、'),
    receivedOn: o.day,
    businessId: o.business.values.businessId,
    businessName: o.business.values.name,
    stage: stageLabel(o.step, o.kind),
    state: '進行中',
    wishes: o.wishes ?? '',
    ...(o.dueOn && { dueOn: o.dueOn }),
  });
}
