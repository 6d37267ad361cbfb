// What is to be made and sent next: the Docs that are asked for, and the mails whose time and whose attachments have come.

import { isReminder } from '../asks/reminders';
import { instantOf } from '../base/day';
import { ascending, listOf } from '../base/text';
import { isContradictory } from '../cases/contradictions';
import type { Context } from '../context';
import type { DocumentRow } from '../documents/rows';
import { oddity } from '../registry/memory';
import type { Registry, Row } from '../registry/registry';
import { settings } from '../settings';

type Mail = Row<'outbox'>;

/** Docs that are asked for and not made yet. */
export function unmadeDocuments(registry: Registry): DocumentRow[] {
  const without = registry
    .having('documents', 'fileId', '')
    .filter(({ values }) => values.state !== '差替済');
  registry.bringLongTexts(without);
  return without.filter((row) => row.values.content !== '' && !isContradictory(registry, row));
}

/** The Docs that a mail carries; undefined while one of them is not made yet. */
export function attachedTo(registry: Registry, mail: Mail): DocumentRow[] | undefined {
  const names = listOf(mail.values.attachments);
  const documents = names.flatMap((name) => registry.find('documents', name) ?? []);
  return documents.length === names.length && documents.every(({ values }) => values.fileId !== '')
    ? documents
    : undefined;
}

/** With more than these, or with one that was put off, not all may go out today. */
const MANY = 40;

/**
 * In the order of their numbers, however people sorted the tab; where not all may go out today, what goes to others
 * comes before what the office tells itself.
 */
function inOrder(mails: readonly Mail[], office: string): Mail[] {
  const isShort = mails.length > MANY || mails.some(({ values }) => values.attempts > '0');
  const rank = ({ values }: Mail) =>
    `${isShort && values.to === office ? '後' : '先'}${values.mailId}`;
  return [...mails].sort(ascending(rank));
}

/** So many waiting mails are read with their texts at once. */
const FEW = 60;

/** The mails that may go out now; none while nobody can tell whether this is a test. */
export function mailsDue({ registry, now, settings: values, settingProblems }: Context): Mail[] {
  const { testEnvironment, testReceivers } = settings;
  if (
    settingProblems.some(({ item }) => item === testEnvironment.item || item === testReceivers.item)
  )
    return [];
  const waiting = registry.having('outbox', 'state', '待ち');
  if (waiting.length <= FEW) registry.bringLongTexts(waiting);
  return inOrder(waiting, values.policyDivisionMail).filter(
    (mail) =>
      !oddity(registry, mail) &&
      mail.values.scheduledAt <= now &&
      attachedTo(registry, mail) !== undefined &&
      !isContradictory(registry, mail),
  );
}

/** Epoch ms: when the next mail goes out that waits for its time; undefined when none does. */
export function nextMailAt({ registry, now }: Context): number | undefined {
  const times = registry
    .having('outbox', 'state', '待ち')
    .map(({ values }) => values.scheduledAt)
    .filter((at) => at > now)
    .sort();
  return times.length > 0 ? instantOf(times[0]) : undefined;
}

/** Whether reminders are among the mails that wait. */
export const remindersWait = ({ registry }: Context): boolean =>
  registry.having('outbox', 'state', '待ち').some(({ values }) => isReminder(values.key));
