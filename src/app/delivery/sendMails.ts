// Sends a portion of mails: claimed before anything goes, and each noted in the journal before it is tried.
import { isAmong, mailIn, notDeliverable } from '../../domain/base/mailAddress';
import { cut, oneLine } from '../../domain/base/text';
import type { Context } from '../../domain/context';
import { storedBlanks } from '../../domain/documents/storedContent';
import { letterToFill } from '../../domain/flow/afterSending';
import { attachedTo } from '../../domain/flow/delivery';
import { keptFromLeaving } from '../../domain/flow/heldUp';
import { asTest } from '../../domain/mail/asTest';
import { placeOf, withRowLink } from '../../domain/mail/rowLink';
import type { Row } from '../../domain/registry/registry';
import type { OutgoingMail, Ports, SendResult } from '../ports';
import { blanksOf, type EarlierBlanks, prepareLetter } from './blanks';
import { attemptOf, fail, settleFailure } from './settle';

type Mail = Row<'outbox'>;

/** 送信中 is written before anything is sent: whatever happens then, nothing goes out twice. */
export function claim(context: Context, mails: readonly Mail[]): EarlierBlanks {
  const { registry, now, today } = context;
  const earlier = new Map<string, string>();
  for (const mail of mails) {
    registry.set(mail, {
      state: '送信中',
      sentAt: now,
      attempts: String(Number(mail.values.attempts || '0') + 1),
      reason: '',
    });
    const letter = letterToFill(registry, mail);
    if (!letter) continue;
    earlier.set(letter.values.name, letter.values.filledIn);
    registry.set(letter, {
      sentOn: today,
      filledIn: storedBlanks.write(blanksOf(context, letter)),
    });
  }
  return earlier;
}

/** Keeps back what was held up and is not wanted any more, or would name a deadline that has passed. */
export function mayLeave(context: Context, mail: Mail): boolean {
  const kept = keptFromLeaving(context, mail);
  if (!kept) return true;
  if (kept.needless) fail(context, mail, kept.reason);
  else settleFailure(context, mail, kept.reason);
  return false;
}

/** Error texts may be long, and the journal is a small place. */
const briefly = (result: SendResult): SendResult =>
  'reason' in result && result.reason ? { ...result, reason: cut(result.reason, 200) } : result;

/**
 * Sends one after the other, while there is time; without a result it was not tried. Before each, the journal notes
 * what became of those before it and which one comes now: whenever the run dies, at most one mail is in doubt.
 */
export function sendAll(
  ports: Ports,
  context: Context,
  mails: readonly Mail[],
  { earlier, until }: { readonly earlier: EarlierBlanks; readonly until: number },
): { mail: Mail; result: SendResult | undefined }[] {
  const results: Record<string, SendResult> = {};
  let over: SendResult | undefined;
  return mails.map((mail) => {
    if (over) return { mail, result: over };
    if (ports.clock.now() >= until) return { mail, result: undefined };
    const obstacle = misaddressed(mail) ?? prepareLetter(ports, context, mail, earlier);
    if (!obstacle) ports.journal.note({ attempting: attemptOf(mail), results });
    const result: SendResult = obstacle
      ? { kind: 'failed', reason: obstacle }
      : ports.mailer.send(outgoing(ports, context, mail));
    results[attemptOf(mail)] = briefly(result);
    if (result.kind === 'quota') over = result;
    return { mail, result };
  });
}

/** What keeps a mail from leaving that is addressed to what is no address: nothing is tried with it. */
function misaddressed({ values: { to, cc } }: Mail): string | undefined {
  const wrong = [to, ...(cc.trim() === '' ? [] : [cc])].find((cell) => mailIn(cell) === '');
  return wrong === undefined ? undefined : `宛先の${notDeliverable(wrong)}。`;
}

/** The rows are where they were read: a link says so, for those who open it after they were sorted. */
function bodyOf(ports: Ports, { registry, settings }: Context, { values }: Mail): string {
  const { body, target, to } = values;
  if (!isAmong(mailIn(to), [settings.policyDivisionMail])) return body;
  const place = placeOf(registry, target);
  return withRowLink(body, target, place, ports.registry.addressOf(place));
}

function outgoing(ports: Ports, context: Context, mail: Mail): OutgoingMail {
  const { registry, settings } = context;
  const { invitation } = mail.values;
  const documents = attachedTo(registry, mail) ?? [];
  return {
    to: mailIn(mail.values.to),
    cc: mailIn(mail.values.cc),
    subject: oneLine(mail.values.subject),
    ...(settings.testEnvironment && asTest(settings, mail.values)),
    body: bodyOf(ports, context, mail),
    senderName: oneLine(`${settings.cityName} ${settings.policyDivisionName}`),
    replyTo: settings.policyDivisionMail,
    attachments: documents.map(({ values }) => ({ name: values.name, fileId: values.fileId })),
    ...(invitation && { invitation }),
  };
}
