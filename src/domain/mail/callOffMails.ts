// Mails that have not left and are not wanted any more.

import type { Registry, Row } from '../registry/registry';
import type { StateOf } from '../registry/tabs';
import { type NoticeKind, noticeKinds } from './kinds';

/** Never left, and will not of itself before a person says so. */
const unsent = new Set<StateOf<'outbox'>>(['待ち', '失敗']);

/** Calls off those of these mails that have not left. */
export function callOffUnsent(
  registry: Registry,
  mails: readonly Row<'outbox'>[],
  reason: string,
): void {
  for (const mail of mails) {
    if (unsent.has(mail.values.state)) registry.set(mail, { state: '取りやめ', reason });
  }
}

/**
 * The mails of one kind about a case or project, those that have not left called off.
 * @returns those that went out, or may have
 */
export function callOffMails(
  registry: Registry,
  o: { kind: NoticeKind; target: string; reason: string },
): Row<'outbox'>[] {
  const mails = registry
    .having('outbox', 'target', o.target)
    .filter(({ values }) => values.kind === noticeKinds[o.kind].name);
  callOffUnsent(registry, mails, o.reason);
  return mails.filter(({ values }) => values.state !== '取りやめ');
}
