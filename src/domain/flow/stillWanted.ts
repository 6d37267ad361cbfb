// Whether a mail that did not arrive is still to arrive, by its kind.

import type { Context } from '../context';
import { hearingWanted } from '../inquiry/hearingWanted';
import { inquiryWanted } from '../inquiry/wanted';
import { kindOfMail } from '../mail/keys';
import type { AskingKind, NoticeKind } from '../mail/kinds';
import type { Wanted } from '../mail/wanted';
import { invitationWanted, schedulingWanted } from '../meetings/wanted';
import { returnWanted } from '../proposal/wanted';
import type { Row } from '../registry/registry';
import { replyTooLate } from '../reply/wanted';
import { requestWanted } from '../reports/wanted';
import { reviewWanted } from '../review/wanted';
import { callWanted } from '../season/wanted';
import { letterOf } from './afterSending';
import { reminderWanted } from './remind';

type Mail = Row<'outbox'>;

/** Of every kind that asks for something. */
const byKind: Readonly<Record<AskingKind | 'invitation', Wanted>> = {
  inquiry: inquiryWanted,
  inquiryReopened: inquiryWanted,
  proposalCall: inquiryWanted,
  scheduling: schedulingWanted,
  reportRequest: requestWanted,
  reportRequestAgain: requestWanted,
  proposalSeason: callWanted,
  seasonCall: callWanted,
  invitation: invitationWanted,
  hearing: hearingWanted,
  return: returnWanted,
  reviewRequest: reviewWanted,
  reminder: reminderWanted,
};

function wantedOf(mail: Mail): Wanted | undefined {
  const kind = kindOfMail(mail);
  return kind && (byKind as Partial<Record<NoticeKind, Wanted>>)[kind];
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
