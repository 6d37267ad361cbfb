/** What goes wrong, of every kind there is: at a call that the last runs made, at a trigger, at the lock. */
import { FAULT_KINDS, type FaultKind } from '../../runtime';
import { callsIn } from '../calls';
import type { Act } from './act';

const kinds = Object.keys(FAULT_KINDS) as FaultKind[];

/** What is hit where it is no call. */
const elsewhere: { readonly [K in FaultKind]?: readonly string[] } = {
  lockHeld: ['script'],
  dropTrigger: ['handleEdit', 'handleFormSubmit', 'sweep', 'daily'],
  doubleTrigger: ['handleEdit', 'handleFormSubmit', 'sweep', 'daily'],
  emptyEvent: ['handleEdit', 'handleFormSubmit'],
  mailUsedUp: ['MailApp.sendEmail'],
};

/** So many of the last runs are looked at for their calls. */
const LAST = 12;

export const fault: Act = ({ runtime }, dice) => {
  // One that waits for its call is enough: several would wait for each other.
  if (runtime.state.faults.length > 0) return undefined;
  const kind = dice.one(kinds);
  const places = elsewhere[kind];
  if (places) return { fault: kind, service: dice.one(places) };
  const calls = callsIn(runtime.executions.slice(-LAST));
  if (calls.length === 0) return undefined;
  const [service, call] = dice.one(calls);
  return { fault: kind, service, call };
};
