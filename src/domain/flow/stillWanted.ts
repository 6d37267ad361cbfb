// Whether a mail that did not arrive is still to arrive, by its kind.

import type { Context } from '../context';
import { kindOfMail } from '../mail/keys';
import type { AskingKind } from '../mail/kinds';
import type { Wanted } from '../mail/wanted';
import type { Row } from '../registry/registry';
import { replyTooLate } from '../reply/wanted';
import type { Room } from '../room';
import { letterOf } from './afterSending';
import { reminderWanted } from './remind';
import { together } from './rooms';

type Mail = Row<'outbox'>;

/** Of every kind that asks for something. */
const byKind: Readonly<Record<AskingKind, Wanted>> & Room['wanted'] = {
  ...together('wanted'),
  reminder: reminderWanted,
};

function wantedOf(mail: Mail): Wanted | undefined {
  const kind = kindOfMail(mail);
  return kind && byKind[kind];
}

/** Why a mail need not arrive any more; undefined while it is still wanted. */
export function unwanted(context: Context, mail: Mail): string | undefined {
  const letter = letterOf(context.registry, mail);
  if (letter?.values.state === '差替済') {
    return `「${letter.values.name}」は差替済のため、送る必要はありません。`;
  }
  return wantedOf(mail)?.unwanted(context, mail);
}

/** What keeps a mail that is still wanted from going out as it is; with what to do. */
export function tooLate(context: Context, mail: Mail): string[] {
  const letter = letterOf(context.registry, mail);
  const late = letter ? replyTooLate(context, letter) : wantedOf(mail)?.tooLate?.(context, mail);
  return late ? [late] : [];
}
