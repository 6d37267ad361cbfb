/** Lets the bundle's own clock triggers work until nothing changes any more: the registry at rest. */
import type { Execution, Runtime } from '../runtime';
import { MINUTE } from '../runtime/clock';
import { clockEvent } from '../runtime/events';
import type { TriggerState } from '../runtime/state';

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
