// Mail through MailApp, which tells neither beforehand nor afterwards whether a mail went out.
import type { Mailer, OutgoingMail } from '../../app/ports';
import { isAmong } from '../../domain/base/mailAddress';
import { messageOf } from '../../domain/base/text';
import { fileOf } from '../documents/files';
import { mailHtml } from './mailHtml';
import { sendResultOf } from './sendError';

function pdf({ name, fileId }: OutgoingMail['attachments'][number]): GoogleAppsScript.Base.Blob {
  return fileOf(fileId).getAs('application/pdf').setName(`${name}.pdf`);
}

/**
 * An event for the receiver's calendar. The method in the content type makes mail programs offer it as one.
 * Line breaks are made anew, whatever became of them in the cell that the text stood in.
 */
function calendarFile(invitation: string): GoogleAppsScript.Base.Blob {
  const text = invitation.replace(/\r\n|\r|\n/g, '\r\n');
  const method = /^METHOD:(REQUEST|CANCEL)\r$/m.exec(text)?.[1];
  if (!method) throw new Error('予定の内容が読み取れません');
  return Utilities.newBlob(text, `text/calendar; charset=utf-8; method=${method}`, '予定.ics');
}

const receivers = (...cells: readonly string[]): readonly string[] =>
  cells.flatMap((cell) => (cell === '' ? [] : cell.split(',').map((one) => one.trim())));

export const mailer: Mailer = {
  send({ to, cc, subject, body, senderName, replyTo, attachments, invitation, only }) {
    const others = only ? receivers(to, cc).filter((one) => !isAmong(one, only)) : [];
    if (others.length > 0) {
      const reason = `テスト環境のため、「テスト環境の宛先」にない ${others.join('、')} へは送りません。`;
      return { kind: 'failed', reason };
    }
    let files: GoogleAppsScript.Base.Blob[];
    try {
      files = [...attachments.map(pdf), ...(invitation ? [calendarFile(invitation)] : [])];
    } catch (error) {
      return {
        kind: 'unready',
        reason: `添付ファイルを用意できませんでした（${messageOf(error)}）`,
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
