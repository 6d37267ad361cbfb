/** What goes wrong, of every kind there is: at a call that the last runs made, at a trigger, at the lock. */
import { ANY_TRIGGER, FAULT_KINDS, type FaultKind, type Runtime } from '../../runtime';
import { callsIn } from '../calls';
import type { Act } from './act';

const kinds = Object.keys(FAULT_KINDS) as FaultKind[];

/** What is hit where it is no call. */
const elsewhere: { readonly [K in FaultKind]?: readonly string[] } = {
  lockHeld: ['script'],
  dropTrigger: ['handleEdit', 'handleFormSubmit', 'sweep', 'daily'],
  doubleTrigger: ['handleEdit', 'handleFormSubmit', 'sweep', 'daily'],
  emptyEvent: ['handleEdit', 'handleFormSubmit'],
  lateTrigger: ['handleFormSubmit', 'sweep', 'daily'],
  loseTrigger: ['handleEdit', 'handleFormSubmit', 'sweep', 'daily'],
  mailUsedUp: ['MailApp.sendEmail'],
};

/** Each makes the other again; with both gone nobody is left to notice (docs/運用.md says what people look for). */
const clocks = ['sweep', 'daily'];

const haveAllClocks = ({ state }: Runtime): boolean =>
  clocks.every((clock) => state.triggers.some(({ handler }) => handler === clock));

/** The role account takes back what it has granted; whoever chooses from the menu as it grants everything again. */
export const withdraw: Act = (_sight, dice) => ({
  consent: [
    `…/auth/${dice.one(['spreadsheets', 'forms', 'documents', 'drive', 'script.send_mail', 'script.scriptapp'])}`,
  ],
});

/** Google stands still: of the hours in which nothing runs nobody tells, and what comes then waits. */
export const outage: Act = ({ runtime }, dice) =>
  runtime.state.faults.length > 0
    ? undefined
    : { fault: 'dropTrigger', service: ANY_TRIGGER, call: dice.whole(6, LONGEST_OUTAGE) };

/** Whether the only faults to come are of an outage: hours of it cost nothing to play. */
export const isOutage = ({ state }: Runtime): boolean =>
  state.faults.every(({ service }) => service === ANY_TRIGGER);

/** Triggers that are lost one after the other: some thirty hours of sweeps. */
const LONGEST_OUTAGE = 180;

/** So many of the last runs are looked at for their calls. */
const LAST = 12;

export const fault: Act = ({ runtime }, dice) => {
  // One that waits for its call is enough: several would wait for each other.
  if (runtime.state.faults.length > 0) return undefined;
  const kind = dice.one(kinds);
  const places = elsewhere[kind];
  if (places) {
    const service = dice.one(places);
    const isLost = kind === 'loseTrigger' && clocks.includes(service) && !haveAllClocks(runtime);
    return isLost ? undefined : { fault: kind, service };
  }
  const calls = callsIn(runtime.executions.slice(-LAST));
  if (calls.length === 0) return undefined;
  const [service, call] = dice.one(calls);
  return { fault: kind, service, call };
};
