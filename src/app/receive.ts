// Taking in what the forms bring: from a trigger, which is a hint, and from the sweep, which is the truth.

import { inOrder, receive } from '../domain/flow/receive/receive';
import type { RawSubmission } from '../domain/forms/submission';
import type { Ports } from './ports';
import { onRegistry, type Session, type Work } from './session';

/** The same for the same answers, in whatever order they come. */
export const fingerprint = (ports: Ports, answers: RawSubmission['answers']): string =>
  ports.hash(JSON.stringify(Object.entries(answers).sort(([a], [b]) => (a < b ? -1 : 1))));

/** Takes in submissions, oldest first. One that stands in 受付 already changes nothing. */
export function takeIn(
  ports: Ports,
  { context }: Session,
  submissions: readonly RawSubmission[],
): void {
  for (const raw of inOrder(submissions)) {
    receive(context, { raw, hash: fingerprint(ports, raw.answers) });
  }
}

/** The form's trigger: one submission. When another run holds the registry, the sweep takes it in. */
export function submitted(work: Work, raw: RawSubmission): void {
  const done = onRegistry(work, (session) => {
    takeIn(work.ports, session, [raw]);
    return true;
  });
  if (!done) work.ports.watch.miss(work.ports.clock.now());
}
