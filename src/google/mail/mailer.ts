// Mail through MailApp, which tells neither beforehand nor afterwards whether a mail went out.
import type { Mailer, OutgoingMail } from '../../app/ports';
import { messageOf } from '../../domain/text';
import { mailHtml } from './mailHtml';
import { sendResultOf } from './sendError';

function pdf({ name, fileId }: OutgoingMail['attachments'][number]): GoogleAppsScript.Base.Blob {
  return DriveApp.getFileById(fileId).getAs('application/pdf').setName(`${name}.pdf`);
}

export const mailer: Mailer = {
  remaining: () => MailApp.getRemainingDailyQuota(),
  send({ to, cc, subject, body, senderName, replyTo, attachments }) {
    let files: GoogleAppsScript.Base.Blob[];
    try {
      files = attachments.map(pdf);
    } catch (error) {
      return {
        kind: 'failed',
        reason: `添付する文書を用意できませんでした（${messageOf(error)}）`,
      };
    }
    try {
      MailApp.sendEmail({
        to,
        subject,
        body,
        htmlBody: mailHtml(body),
        ...(cc && { cc }),
        ...(senderName && { name: senderName }),
        ...(replyTo && { replyTo }),
        ...(files.length > 0 && { attachments: files }),
      });
      return { kind: 'sent' };
    } catch (error) {
      return sendResultOf(messageOf(error));
    }
  },
};
