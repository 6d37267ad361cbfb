// ②–⑪ 見送る: the mail that brings 見送り通知.
import type { Context } from '../context';
import { type BringsLetter, letterNotice } from '../documents/letterNotice';
import type { Notice } from '../mail/notice';

export const passOverMail = ({ settings }: Context, o: BringsLetter & { caseId: string }): Notice =>
  letterNotice(settings, 'passOver', o, {
    subject: `${o.caseId} 包括連携協定の締結について（${settings.cityName}）`,
    body: [
      'このたびは、包括連携協定に係る連携事業をご提案いただき、ありがとうございました。検討の結果を、添付の文書のとおりお知らせします。',
      'いただいたご提案と、協議へのご協力に、重ねてお礼申し上げます。',
    ],
  });
