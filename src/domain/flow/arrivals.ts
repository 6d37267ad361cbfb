// What a case finds at the step to which an operation has moved it: ⑥/F drafts 様式4.
import { type Case, stepOf } from '../cases/cases';
import type { StepKey } from '../cases/steps';
import type { Context } from '../context';
import { draftCityReply } from '../reply/draftCityReply';

const arrivals: { readonly [K in StepKey]?: (context: Context, row: Case) => void } = {
  cityReply: draftCityReply,
};

/** To be called once an operation on a case is done. @param before the step at which the case stood */
export function arrive(context: Context, row: Case, before: StepKey | undefined): void {
  const step = stepOf(row);
  if (step && step !== before) arrivals[step]?.(context, row);
}
