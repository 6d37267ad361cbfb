/** Lets the bundle's own clock triggers work until nothing changes any more: the registry at rest. */
import type { Execution, Runtime } from '../runtime';
import { HOUR, MINUTE } from '../runtime/clock';
import { clockEvent } from '../runtime/events';
import type { TriggerState } from '../runtime/state';

const DAY = 24 * HOUR;

/** Where the bundle still finds something to do after so many sweeps, it never comes to rest. */
const MOST = 60;

/** Sweeps until one changes nothing. @returns the runs before that one, and that one */
export function rest(runtime: Runtime): { readonly busy: Execution[]; readonly idle: Execution } {
  const busy: Execution[] = [];
  for (let count = 0; count < MOST; count++) {
    const { version } = runtime.state;
    const run = sweep(runtime);
    if (runtime.state.version === version) return { busy, idle: run };
    busy.push(run);
  }
  throw new Error(`after ${MOST} sweeps there is still something to do`);
}

/** A registry whose history still has to move into the archives is at rest after so many days. */
const MOST_DAYS = 20;

/** Lets days pass until one changes nothing: what is finished has moved into the archives. */
export function settle(runtime: Runtime): void {
  for (let day = 0; day < MOST_DAYS; day++) {
    const { version } = runtime.state;
    runtime.advanceTo(runtime.now() + DAY);
    if (runtime.state.version === version) return;
  }
  throw new Error(`after ${MOST_DAYS} days there is still something to do`);
}

/** One firing of the standing trigger, ten minutes on. */
export function sweep(runtime: Runtime): Execution {
  runtime.state.now += 10 * MINUTE;
  return fire(runtime, trigger(runtime, 'minutes'));
}

/** One firing of the daily trigger. */
export function daily(runtime: Runtime): Execution {
  return fire(runtime, trigger(runtime, 'daily'));
}

function trigger({ state }: Runtime, kind: 'minutes' | 'daily'): TriggerState {
  const found = state.triggers.find(({ schedule }) => schedule?.kind === kind);
  if (!found) throw new Error(`the bundle has set up no ${kind} trigger`);
  return found;
}

/** A run that dies at its end counts as it stands; what it told of itself is in `error`. */
function fire(runtime: Runtime, due: TriggerState): Execution {
  const [outcome] = runtime.deliver(due, 'clock', '', () => clockEvent(due, runtime.state.now));
  return outcome ? outcome.execution : (runtime.executions.at(-1) as Execution);
}
