/** The calls at which a run may go wrong with a meaning: what is decided, claimed, made, sent and settled. */
import type { Execution } from '../runtime';

/** Calls of which each has a meaning of its own. */
export const deciding = /^(Sheets\.|MailApp\.)/;

/** Calls that change something, or on which a change rests. */
const watched =
  /^(Sheets\.|MailApp\.|LockService\.(tryLock|releaseLock)|Properties\.|File\.makeCopy|File\.getAs|Document\.saveAndClose|DocumentApp\.openById|Form\.getResponses|SpreadsheetApp\.flush)/;

/** The calls that these runs made: each name as often as it was called, but not without end. */
export function callsIn(executions: readonly Execution[], most = 4): [string, number][] {
  const counts = new Map<string, number>();
  for (const { calls, roundTrips } of executions) {
    if (roundTrips === 0) continue;
    for (const [name, count] of Object.entries(calls)) {
      if (watched.test(name)) counts.set(name, (counts.get(name) ?? 0) + count);
    }
  }
  return [...counts].flatMap(([name, count]) =>
    Array.from(
      { length: Math.min(count, deciding.test(name) ? most : 2) },
      (_, index): [string, number] => [name, index + 1],
    ),
  );
}
