// One lock for the whole script: whoever reads the registry in order to write holds it.
import type { RegistryLock } from '../app/ports';
import { forgetProperties } from './properties';

/** A lock that Google also lets go by itself when the run ends. */
export function createLock(): RegistryLock {
  const lock = LockService.getScriptLock();
  return {
    acquire(milliseconds) {
      if (!lock.tryLock(milliseconds)) return false;
      // The run that held it may have written what this one read before it waited.
      forgetProperties();
      return true;
    },
    release: () => lock.releaseLock(),
  };
}
