// One lock for the whole script: whoever reads the registry in order to write holds it.
import type { RegistryLock } from '../app/ports';
import { forgetProperties } from './properties';
import { remembered } from './runMemory';

/** The lock that this run has, or has no more need of. */
const held = remembered((): GoogleAppsScript.Lock.Lock | undefined => undefined);

/** Hands the lock back with everything written: while a person reads a message, others may work. */
export function freeLock(): void {
  if (!held.now) return;
  SpreadsheetApp.flush();
  held.now.releaseLock();
  held.now = undefined;
}

/**
 * A lock that Google also lets go by itself when the run ends: it is handed back only if this run wants it again or
 * shows a message, so that others may come between.
 */
export function createLock(): RegistryLock {
  const lock = LockService.getScriptLock();
  let done = false;
  return {
    acquire(milliseconds) {
      if (done) lock.releaseLock();
      done = false;
      if (!lock.tryLock(milliseconds)) return false;
      held.now = lock;
      // The run that held it may have written what this one read before it waited.
      forgetProperties();
      return true;
    },
    release: () => {
      done = true;
    },
  };
}
