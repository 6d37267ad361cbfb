/**
 * Which runs of frequent clock triggers need not be repeated, so that years can be rehearsed in
 * about a minute.
 *
 * A run that changed nothing would, started again on the same world, change nothing again: unless
 * what it decides depends on the time. So it is repeated when anything has changed, on the first
 * firing of every Japanese day, and once more when an hour has passed since the last change (for
 * whatever waits some minutes before it acts). What needs another hour of the same quiet day to
 * act would be missed; the skipped runs are not listed among the executions.
 */
import { dayText, HOUR } from './clock';
import type { TriggerState, WorldState } from './state';

/** Whether this firing of a clock trigger at `due` can be skipped. */
export function isIdle(state: WorldState, trigger: TriggerState, due: number): boolean {
  const last = state.idleRuns[trigger.id];
  if (trigger.schedule?.kind !== 'minutes' || !last) return false;
  if (last.version !== state.version || state.faults.length > 0) return false;
  if (dayText(last.at) !== dayText(due)) return false;
  const settled = state.changedAt + HOUR;
  return last.at >= settled || due < settled;
}

/** Notes whether a run that began at `version` changed anything. */
export function noteRun(state: WorldState, trigger: TriggerState, version: number, at: number) {
  if (state.version === version) state.idleRuns[trigger.id] = { version, at };
  else delete state.idleRuns[trigger.id];
}
