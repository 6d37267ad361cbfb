// Taking in what the forms bring: from a trigger, which is a hint, and from the sweep, which is the truth.

import { ascending, messageOf } from '../domain/base/text';
import { inOrder, receive, stands } from '../domain/flow/receive/receive';
import type { FormId } from '../domain/forms';
import type { RawSubmission } from '../domain/forms/submission';
import type { Ports } from './ports';
import { onRegistry, type Session, type Work } from './session';

/** A form of which something could not be read. */
export interface Unread {
  readonly form: FormId;
  readonly reason: string;
}

/** The same for the same answers, in whatever order they come. */
export const fingerprint = (ports: Ports, answers: RawSubmission['answers']): string =>
  ports.hash(JSON.stringify(Object.entries(answers).sort(ascending(([key]) => key))));

/**
 * Takes in submissions, oldest first. One that stands in 受付 already changes nothing.
 * @param o.byId the answers of one that stands there are not read to see whether they are still the same
 * @returns those whose answers could not be read
 */
export function takeIn(
  ports: Ports,
  { context }: Session,
  submissions: readonly RawSubmission[],
  { byId = false } = {},
): Unread[] {
  return inOrder(submissions).flatMap((raw) => {
    if (byId && stands(context, raw)) return [];
    let hash: string;
    try {
      hash = fingerprint(ports, raw.answers);
    } catch (error) {
      return { form: raw.form, reason: messageOf(error) };
    }
    receive(context, { raw, hash });
    return [];
  });
}

/** The form's trigger: one submission. When another run holds the registry, the sweep takes it in. */
export function submitted(work: Work, raw: RawSubmission): void {
  const done = onRegistry(
    work,
    (session) => {
      takeIn(work.ports, session, [raw]);
      return true;
    },
    { later: true },
  );
  if (!done) work.ports.watch.miss(work.ports.clock.now());
}
