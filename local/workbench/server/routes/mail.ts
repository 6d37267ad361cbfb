/** メール: everything that was sent, with its attachments. */
import { Hono } from 'hono';
import { type BodyNode, toPdf } from '../../../runtime/documents';
import type { SentAttachment, SentMail } from '../../../runtime/state';
import type { MailSummary, MailView } from '../../shapes';
import { download } from '../download';
import { MAIL_POLICY, mailPage } from '../mailPage';
import { WrongRequest } from '../problems';
import { waitingMails } from '../waitingMails';
import type { Workbench } from '../workbench';

const FORM_LINK =
  /https:\/\/docs\.google\.com\/forms\/d\/e\/([^/?#\s]+)\/viewform[^\s<>"「」（）、。]*/g;

export function mailRoutes(workbench: Workbench): Hono {
  const mailAt = (text: string): SentMail => {
    const mail = workbench.runtime.state.mails[Number(text) - 1];
    if (!mail) throw new WrongRequest('そのメールはありません。');
    return mail;
  };
  return new Hono()
    .get('/', (context) =>
      context.json(
        workbench.runtime.state.mails.map((mail, index) => summaryOf(mail, index + 1)).reverse(),
      ),
    )
    .get('/waiting', (context) => context.json(waitingMails(workbench.runtime)))
    .get('/:number', (context) => {
      const mail = mailAt(context.req.param('number'));
      const view: MailView = {
        ...summaryOf(mail, Number(context.req.param('number'))),
        from: `${mail.name ?? ''} <${workbench.runtime.state.account}>`.trim(),
        body: mail.body,
        html: mail.htmlBody !== undefined,
        forms: formsIn(mail.body, workbench),
      };
      return context.json(view);
    })
    .get('/:number/html', (context) => {
      const { subject, htmlBody = '' } = mailAt(context.req.param('number'));
      context.header('Content-Security-Policy', MAIL_POLICY);
      return context.html(mailPage(subject, htmlBody));
    })
    .get('/:number/attachments/:index', async (context) => {
      const attachment = mailAt(context.req.param('number')).attachments[
        Number(context.req.param('index'))
      ];
      if (!attachment) throw new WrongRequest('その添付ファイルはありません。');
      const { name, contentType } = attachment;
      return download(context, { name, contentType, bytes: await bytesOf(attachment) });
    });
}

function summaryOf(mail: SentMail, number: number): MailSummary {
  const { at, to, cc, subject } = mail;
  return { number, at, to, cc, subject, attachments: mail.attachments.map(({ name }) => name) };
}

function formsIn(body: string, workbench: Workbench): Record<string, string> {
  const forms: Record<string, string> = {};
  for (const [link, publishedId] of body.matchAll(FORM_LINK)) {
    const form = workbench.runtime.state.forms.find((each) => each.publishedId === publishedId);
    if (form) forms[link] = form.title;
  }
  return forms;
}

/** A Doc was attached as it was then, and becomes a PDF only when somebody wants it. */
async function bytesOf(attachment: SentAttachment): Promise<Buffer> {
  if (!attachment.documentBody) return Buffer.from(attachment.base64, 'base64');
  return toPdf(attachment.documentBody as BodyNode, attachment.name);
}
