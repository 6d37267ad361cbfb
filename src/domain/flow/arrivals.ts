// What a case finds at the step to which an operation has moved it.
import { type Case, stepOf } from '../cases/cases';
import type { StepKey } from '../cases/steps';
import type { Context } from '../context';
import type { Room } from '../room';
import { together } from './rooms';

const arrivals: Room['arrivals'] = together('arrivals');

/** To be called once an operation on a case is done. @param before the step at which the case stood */
export function arrive(context: Context, row: Case, before: StepKey | undefined): void {
  const step = stepOf(row);
  if (step && step !== before) arrivals[step]?.(context, row);
}
