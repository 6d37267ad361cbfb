/**
 * Which runs of frequent clock triggers need not be repeated, so that years can be rehearsed in
 * about a minute.
 *
 * A run that changed nothing would, started again on the same world, change nothing again: unless
 * what it decides depends on the time. So every firing runs until for a whole hour none has changed
 * anything (a script may do one thing at one firing and another at the next), and after that the
 * first of every Japanese day. What needs another hour of the same quiet day to act would be missed;
 * the skipped runs are not listed among the executions.
 */
import { HOUR, startOfDay } from './clock';
import type { TriggerState, WorldState } from './state';

/** Whether this firing of a clock trigger at `due` can be skipped. */
export function isIdle(state: WorldState, trigger: TriggerState, due: number): boolean {
  const last = state.idleRuns[trigger.id];
  if (trigger.schedule?.kind !== 'minutes' || !last) return false;
  if (last.version !== state.version || state.faults.length > 0) return false;
  return startOfDay(last.at) === startOfDay(due) && last.at - last.since >= HOUR;
}

/** Notes whether a run that began at `version` changed anything. */
export function noteRun(state: WorldState, trigger: TriggerState, version: number, at: number) {
  if (state.version !== version) {
    delete state.idleRuns[trigger.id];
    return;
  }
  const last = state.idleRuns[trigger.id];
  const since = last?.version === version ? (last.since ?? at) : at;
  state.idleRuns[trigger.id] = { version, at, since };
}
