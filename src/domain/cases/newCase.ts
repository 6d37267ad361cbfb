// A new case (案件): its number, kind and first step.
import type { Day } from '../base/day';
import { fiscalYearOf } from '../base/era';
import type { Context } from '../context';
import type { Business } from '../parties/businesses';
import { newCaseId } from '../registry/numbers';
import type { CaseKind } from '../registry/tabs/cases';
import type { Case } from './cases';
import { type StepKey, stageLabel } from './steps';

/** @param day the day of receipt, which governs 年度 and number */
export function openCase(
  { registry, settings }: Pick<Context, 'registry' | 'settings'>,
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
    stage: stageLabel(settings, o.step, o.kind),
    state: '進行中',
    wishes: o.wishes ?? '',
    ...(o.dueOn && { dueOn: o.dueOn }),
  });
}
