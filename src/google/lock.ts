// One lock for the whole script: whoever reads the registry in order to write holds it.
import type { RegistryLock } from '../app/ports';

/** A lock that Google also lets go by itself when the run ends. */
export function createLock(): RegistryLock {
  const lock = LockService.getScriptLock();
  return {
    acquire: (milliseconds) => lock.tryLock(milliseconds),
    release({ wrote }) {
      // What SpreadsheetApp still buffers would otherwise be written after the next run has read.
      if (wrote) SpreadsheetApp.flush();
      lock.releaseLock();
    },
  };
}
