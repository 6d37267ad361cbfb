// What follows once a letter has really been sent, could not be sent, or was called off.

import { record } from '../cases/audit';
import type { Context } from '../context';
import { replacedBy } from '../documents/drafts';
import { isLetter } from '../documents/letterMail';
import type { DocumentRow } from '../documents/rows';
import { isSetAside, setAside } from '../mail/keys';
import type { Registry, Row } from '../registry/registry';
import { letterOfForm } from './letters';

type Mail = Row<'outbox'>;

/** The letter that a mail carries as its subject matter; none for ordinary notices. */
export function letterOf(registry: Registry, mail: Mail): DocumentRow | undefined {
  return isLetter(mail.values.key) ? registry.find('documents', mail.values.target) : undefined;
}

/** The letter into which this mail's sending fills 発信日 and 文書番号; one that was sent before is never changed. */
export function letterToFill(registry: Registry, mail: Mail): DocumentRow | undefined {
  const document = letterOf(registry, mail);
  return document?.values.state === '発送待ち' ? document : undefined;
}

/** A mail has been sent: its letter is 発送済, the one it replaces 差替済, and the case goes on. */
export function mailSettled(context: Context, mail: Mail): void {
  const { registry, today } = context;
  const document = letterToFill(registry, mail);
  // One that came back after its letter was sent settles nothing more: a correction may have replaced it since.
  if (!document) return;
  const earlier = replacedBy(registry, document);
  registry.set(document, { state: '発送済', sentOn: document.values.sentOn || today });
  if (earlier) {
    registry.set(earlier, { state: '差替済' });
    record(context, {
      action: '文書の差し替え',
      target: document.values.name,
      before: earlier.values.name,
      after: document.values.name,
    });
  }
  const row = registry.find('cases', document.values.caseId);
  const letter = letterOfForm(document.values.form);
  if (row && letter) letter.sent(context, row, document, earlier !== undefined);
}

/** A letter's mail did not leave, and will be tried again: nobody has sent it yet. */
export function mailPutOff({ registry }: Context, mail: Mail): void {
  const document = letterToFill(registry, mail);
  if (document) registry.set(document, { sentOn: '' });
}

/** Whether the letter of this mail is a draft again, to be sent by another mail. */
export const isWithdrawn = (key: string): boolean => isSetAside('withdrawn', key);

/** A letter's mail was called off or could not be made: the draft waits for staff again. */
export function mailWithdrawn(context: Pick<Context, 'registry'>, mail: Mail): void {
  const document = letterToFill(context.registry, mail);
  if (!document) return;
  context.registry.set(document, { state: '案', sentOn: '' });
  // The letter may be sent again later: its key must not count as sent.
  context.registry.set(mail, { key: setAside('withdrawn', mail) });
}
