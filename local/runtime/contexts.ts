/**
 * The contexts in which runs take place. At Google every run begins with a script that has just been read; so it does
 * here, unless the script is known to keep nothing between its entry points. Then a run goes on in the context of an
 * earlier one, in which the script stands read and compiled: years are played three times as fast. How that one ended
 * does not matter: it may have been cut off at a call to a service alone, and what it knew is forgotten at the next
 * entry point.
 */
import type vm from 'node:vm';
import type { Bundle } from './bundle';
import { createScriptContext, type ScriptContext } from './context';
import { nextRandom } from './random';
import type { Run } from './run';

export interface RunContext extends ScriptContext {
  /** The run that is in it, whose clock and chance the script sees. */
  run: Run;
  /** What stands in it from the script itself; undefined until it has been read. */
  globals?: number;
}

/** Contexts that wait for their next run. */
const waiting = new WeakMap<Bundle, RunContext[]>();

const globalsOf = (context: vm.Context): number => Object.getOwnPropertyNames(context).length;

/** The context for a run, in which the script is still to be read, or stands. */
export function contextFor(run: Run, bundle: Bundle, keeps: boolean): RunContext {
  const kept = keeps ? waiting.get(bundle)?.pop() : undefined;
  if (kept) {
    kept.run = run;
    return kept;
  }
  const made: RunContext = {
    run,
    ...createScriptContext(
      () => made.run.now(),
      () => nextRandom(made.run.world.state.random),
    ),
  };
  return made;
}

/** Reads the script, unless it stands there. */
export function readScript(made: RunContext, bundle: Bundle): void {
  if (made.globals !== undefined) return;
  for (const script of bundle.scripts) script.runInContext(made.context);
  made.globals = globalsOf(made.context);
}

/**
 * Keeps a context for the next run, unless the run left something behind in it.
 * @returns whether it was kept
 */
export function keepContext(made: RunContext, bundle: Bundle): boolean {
  if (made.globals !== globalsOf(made.context)) return false;
  made.run.over = true;
  const contexts = waiting.get(bundle) ?? [];
  waiting.set(bundle, contexts);
  contexts.push(made);
  return true;
}
