// The triggers of the script: those that are gone are made again, and 総合政策課 is told.
import { instantOf } from '../domain/base/day';
import { post } from '../domain/mail/notice';
import { dayMissedReport, stoppedReport } from '../domain/mail/stopped';
import type { Watch } from './ports';
import { onRegistry, type Work } from './session';

/** A daily run comes within a day, at some minute of its hour. */
const LONGEST_WAIT_MS = 26 * 3_600_000;

/**
 * Whether a daily run that had something to do has not come. One that has nothing to do leaves no trace: so it is reckoned
 * from when there was something.
 * @param o.version of the spreadsheet now
 * @param o.begun when a daily run last began to look at everything
 */
export function isDayMissed(
  { quiet, awaited, version: noted }: Watch,
  { version, begun, now }: { version: string; begun: number | undefined; now: number },
): boolean {
  const unseen = noted === version ? begun : now;
  const since =
    quiet?.version === version ? instantOf(`${quiet.until}T00:00`) : (awaited ?? unseen ?? now);
  return now - Math.max(since, begun ?? 0) > LONGEST_WAIT_MS;
}

/**
 * Looks once; what is missing is looked at again under the lock, so that no two runs make it. What cannot be made is tried
 * again the next day.
 * @param dayMissed the daily run has not come
 */
export function mendTriggers(work: Work, dayMissed: boolean): void {
  const { triggers } = work.ports;
  if (!triggers.areMissing() && !dayMissed) return;
  onRegistry(work, ({ context }) => {
    const stopped = triggers.mend();
    if (stopped) post(context, stoppedReport(context, stopped));
    else if (dayMissed) post(context, dayMissedReport(context));
  });
}
