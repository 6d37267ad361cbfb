// ①/B: notices to a business: 差し戻し, 不適合.

import { japaneseDate } from '../base/era';
import { oneLine, quoted } from '../base/text';
import type { Context } from '../context';
import { type BringsLetter, letterNotice } from '../documents/letterNotice';
import { mailKey } from '../mail/keys';
import { type Address, type Notice, type NoticeLink, noticeTo } from '../mail/notice';

/** ①/B 差し戻す: why, and the link with what was written before. */
export function returnNotice(
  { settings, today }: Context,
  o: Address & {
    caseId: string;
    round: string;
    reason: string;
    links: readonly NoticeLink[];
    projects: readonly { name: string; content: string }[];
  },
): Notice {
  return noticeTo(settings, o, {
    kind: 'return',
    key: mailKey('return', o),
    subject: `【再提出のお願い】${o.caseId} 連携事業の提案（様式1）について`,
    target: o.caseId,
    parts: [
      `${settings.cityName}へ連携事業をご提案いただき、ありがとうございます。${japaneseDate(today)}に内容を確認したところ、次の点について見直しをお願いしたく、ご連絡します。`,
      quoted(o.reason),
      'お手数ですが、次のリンクから様式1を再度お送りください。前回の内容が入っています（長い提案内容は、下の控えから写してください）。お送りいただくと、同じ案件番号のまま手続きを続けます。',
      o.links,
      `前回の提案内容\n${o.projects
        .map(({ name, content }) => `■${oneLine(name)}\n${quoted(content)}`)
        .join('\n')}`,
    ],
  });
}

/** ①/B 不適合とする: the mail that brings the notice. */
export const ineligibilityMail = (
  { settings }: Context,
  o: BringsLetter & { caseId: string },
): Notice =>
  letterNotice(settings, 'ineligibility', o, {
    subject: `${o.caseId} 連携事業の提案について（${settings.cityName}）`,
    body: [
      'ご提案いただいた包括連携協定に係る連携事業について、添付の文書のとおりお知らせします。',
    ],
  });
