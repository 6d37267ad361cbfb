// The mail that brings a letter, attached as a PDF.
import type { NoticeKind } from '../mail/kinds';
import { type Notice, type NoticePart, noticeTo } from '../mail/notice';
import type { Settings } from '../settings';
import type { LetterMail } from './letter';
import { letterKey } from './letterMail';

export type BringsLetter = Pick<LetterMail, 'to' | 'greeting' | 'documentName' | 'replaces'>;

/**
 * Of a letter that replaces one sent before (差し替える), the subject begins with it, and the mail says so after its
 * first words.
 */
export function letterNotice(
  settings: Settings,
  kind: NoticeKind,
  { documentName, replaces, ...address }: BringsLetter,
  o: { subject: string; body: readonly [string, ...(NoticePart | false)[]] },
): Notice {
  const [first, ...more] = o.body;
  return noticeTo(settings, address, {
    kind,
    key: letterKey(documentName),
    subject: `${replaces ? '【訂正】' : ''}${o.subject}`,
    target: documentName,
    attachments: [documentName],
    parts: [
      first,
      replaces &&
        '先にお送りした文書に訂正がありましたので、改めてお送りします。お手数ですが、添付の文書に差し替えてください。',
      ...more,
    ],
  });
}
