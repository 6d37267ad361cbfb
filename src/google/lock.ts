// One lock for the whole script: whoever reads the registry in order to write holds it.
import type { RegistryLock } from '../app/ports';
import { forgetProperties } from './properties';

/**
 * A lock that Google also lets go by itself when the run ends: it is handed back only if this run wants it again, so
 * that others may come between.
 */
export function createLock(): RegistryLock {
  const lock = LockService.getScriptLock();
  let done = false;
  return {
    acquire(milliseconds) {
      if (done) lock.releaseLock();
      done = false;
      if (!lock.tryLock(milliseconds)) return false;
      // The run that held it may have written what this one read before it waited.
      forgetProperties();
      return true;
    },
    release: () => {
      done = true;
    },
  };
}
