/** mail.json, and every mail as a file that a mail program opens. */
import { createHash } from 'node:crypto';
import { formOf } from '../../../src/domain/forms';
import { type Answer, parseTime, type Runtime, type SentMail } from '../../runtime';
import { linksIn, prefilledBy } from '../mailLinks';
import type { PdfRenderer } from './attachments';

interface MailEntry {
  at: string;
  to: string;
  cc: string;
  subject: string;
  body: string;
  attachments: string[];
  /** `form` is the form's key, empty for a link to some other form. */
  links: { form: string; url: string; prefilled: Record<string, Answer> }[];
}

/** All mails in the order in which they went out. */
export function mailEntries(runtime: Runtime): MailEntry[] {
  return runtime.state.mails.map(({ at, to, cc, subject, body, attachments }) => ({
    at,
    to,
    cc,
    subject,
    body,
    attachments: attachments.map(({ name }) => name),
    links: linksIn(runtime, body).map(({ form, url }) => ({
      form: form ? formOf(form).key : '',
      url,
      prefilled: prefilledBy(runtime, url),
    })),
  }));
}

/** One mail in the Internet message format. */
export async function emlOf(
  mail: SentMail,
  sender: string,
  number: number,
  renderer: PdfRenderer,
): Promise<Buffer> {
  const attachments = await Promise.all(
    mail.attachments.map(async (attachment) => ({
      filename: attachment.name,
      contentType: attachment.contentType,
      content: await renderer.content(attachment),
    })),
  );
  // Heavy, and of no use to who only reads mails.
  const { default: MailComposer } = await import('nodemailer/lib/mail-composer');
  const message = new MailComposer({
    from: mail.name ? { name: mail.name, address: sender } : sender,
    to: mail.to,
    cc: mail.cc || undefined,
    replyTo: mail.replyTo,
    subject: mail.subject,
    text: mail.body,
    html: mail.htmlBody,
    date: new Date(parseTime(mail.at)),
    messageId: `<${number}.${mail.at.replace(/\D/g, '')}@rehearsal.invalid>`,
    attachments,
  }).compile();
  // By itself it would be random, and the same rehearsal must write the same files.
  message.baseBoundary = createHash('sha256')
    .update(`${number} ${mail.at}`)
    .digest('hex')
    .slice(0, 16);
  return message.build();
}
