/** Every measured run, in the order in which they are done on one registry. */
import { caseRuns } from './case';
import { editRuns } from './edits';
import { mailRuns } from './mails';
import { marchRuns } from './march';
import type { BenchRun } from './run';
import { standingRuns } from './standing';

export const benchRuns: readonly BenchRun[] = [
  ...standingRuns,
  ...editRuns,
  ...caseRuns,
  ...mailRuns,
  ...marchRuns,
];

export const runNames = benchRuns.map(({ name }) => name);

/** These and those that must come before them, in their order. */
export function withThoseBefore(names: readonly string[]): BenchRun[] {
  const wanted = new Set(names);
  for (const { name, after } of [...benchRuns].reverse()) {
    if (after && wanted.has(name)) wanted.add(after);
  }
  return benchRuns.filter(({ name }) => wanted.has(name));
}
