/** MailApp: what is sent is kept in the mailbox of the rehearsal; nothing leaves the machine. */
import { blobData } from '../blob';
import { timeText } from '../clock';
import { NotImplementedError, ServiceError } from '../errors';
import { recipientsLeft } from '../quotas';
import { serviceObject } from '../serviceObject';
import type { SentAttachment } from '../state';
import type { ServiceEnv } from './env';

type MailApp = GoogleAppsScript.Mail.MailApp;
type Message = GoogleAppsScript.Mail.MailAdvancedParameters;

/** What a Doc rendered as an attachment is reckoned at, KB. */
const RENDERED_KB = 100;
const KNOWN_FIELDS = ['to', 'cc', 'subject', 'body', 'htmlBody', 'name', 'replyTo', 'attachments'];

/** The global MailApp. */
export function createMailApp(env: ServiceEnv): MailApp {
  return serviceObject<MailApp>(env.realm, 'MailApp', new MailAppService(env));
}

class MailAppService implements Partial<MailApp> {
  constructor(private readonly env: ServiceEnv) {}

  getRemainingDailyQuota(): number {
    return this.env.run.call('MailApp.getRemainingDailyQuota', 'mailQuota', () =>
      recipientsLeft(this.env.world.state, this.env.run.now(), this.env.run.effectiveUser),
    );
  }

  /** Also `(recipient, subject, body, options)` and `(to, replyTo, subject, body)`. */
  sendEmail(...args: [Message] | string[] | [string, string, string, Message]): void {
    const message = messageOf(args);
    const unknown = Object.keys(message).find((field) => !KNOWN_FIELDS.includes(field));
    if (unknown) throw new NotImplementedError(`MailApp.sendEmail({${unknown}})`);
    const attachments = Array.from(message.attachments ?? [], attachmentOf);
    const bytes =
      Buffer.byteLength(message.body ?? '') +
      Buffer.byteLength(message.htmlBody ?? '') +
      attachments.reduce((sum, { size }) => sum + size, 0);
    const cost = { kind: 'sendMail', units: bytes / 1024 } as const;
    this.env.run.call('MailApp.sendEmail', cost, () => {
      const { world, run } = this.env;
      const { quota } = world.state;
      const to = addresses(message.to);
      const cc = addresses(message.cc);
      const recipients = [...to, ...cc];
      if (to.length === 0) throw new ServiceError('Failed to send email: no recipient');
      const invalid = recipients.find((address) => !isAddress(address));
      if (invalid) throw new ServiceError(`Invalid email: ${invalid}`);
      if (recipients.length > quota.recipientsPerMessage) {
        throw new ServiceError('Limit Exceeded: Email Recipients Per Message.');
      }
      const bodies = [message.body ?? '', message.htmlBody ?? ''];
      if (bodies.some((body) => Buffer.byteLength(body) > quota.bodyBytes)) {
        throw new ServiceError('Limit Exceeded: Email Body Size.');
      }
      if (bytes > quota.messageBytes) {
        throw new ServiceError('Limit Exceeded: Email Total Attachments Size.');
      }
      run.spend('recipients', recipients.length);
      world.state.mails.push({
        at: timeText(run.now()),
        to: to.join(', '),
        cc: cc.join(', '),
        subject: message.subject ?? '',
        body: message.body ?? '',
        ...(message.htmlBody === undefined ? {} : { htmlBody: message.htmlBody }),
        ...(message.name === undefined ? {} : { name: message.name }),
        ...(message.replyTo === undefined ? {} : { replyTo: message.replyTo }),
        attachments: attachments.map(({ attachment }) => attachment),
      });
    });
  }
}

function messageOf(args: unknown[]): Message {
  const [first, second, third, fourth] = args as [string, string, string, unknown];
  if (typeof first !== 'string') return first;
  if (typeof fourth === 'string') {
    return { to: first, replyTo: second, subject: third, body: fourth };
  }
  return { ...(fourth as Message | undefined), to: first, subject: second, body: third };
}

function attachmentOf(value: unknown): { attachment: SentAttachment; size: number } {
  const data = blobData(value);
  if (!data) throw new NotImplementedError('MailApp.sendEmail with an attachment that is no Blob');
  return {
    size: data.bytes?.length ?? RENDERED_KB * 1024,
    attachment: {
      name: data.name ?? 'Untitled',
      contentType: data.contentType ?? 'application/octet-stream',
      base64: data.bytes?.toString('base64') ?? '',
      ...(data.document
        ? { documentId: data.document.documentId, documentBody: data.document.body }
        : {}),
    },
  };
}

function addresses(list: string | undefined): string[] {
  return (list ?? '')
    .split(',')
    .map((address) => address.trim())
    .filter((address) => address !== '');
}

function isAddress(address: string): boolean {
  return /^([^<>]*<[^\s@<>]+@[^\s@<>]+>|[^\s@<>]+@[^\s@<>]+)$/.test(address);
}
