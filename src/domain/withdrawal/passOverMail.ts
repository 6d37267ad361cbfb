// ②–⑪ 見送る: the mail that brings 見送り通知.
import type { Context } from '../context';
import { letterKey } from '../documents/letterMail';
import { corrected, replacing } from '../documents/letterNotice';
import { letterBody, type Notice } from '../mail/notice';

interface Receiver {
  readonly to: string;
  /** Name and person, ready to be greeted. */
  readonly greeting: string;
  readonly caseId: string;
}

/** ②–⑪ 見送る: the notice as a PDF. */
export function passOverMail(
  { settings }: Context,
  o: Receiver & { documentName: string; replaces: boolean },
): Notice {
  return {
    kind: 'passOver',
    key: letterKey(o.documentName),
    to: o.to,
    subject: `${corrected(o.replaces)}${o.caseId} 包括連携協定の締結について（${settings.cityName}）`,
    target: o.documentName,
    attachments: [o.documentName],
    body: letterBody(settings, o.greeting, [
      'このたびは、包括連携協定に係る連携事業をご提案いただき、ありがとうございました。検討の結果を、添付の文書のとおりお知らせします。',
      replacing(o.replaces),
      'いただいたご提案と、協議へのご協力に、重ねてお礼申し上げます。',
    ]),
  };
}
