// Notices to a business: 差し戻し, 様式4, 不適合.

import { japaneseDate } from '../base/era';
import { oneLine, quoted } from '../base/text';
import { adoptedProposals, livingProjects } from '../cases/cases';
import type { Context } from '../context';
import { letterKey } from '../documents/letterMail';
import { mailKey } from '../mail/keys';
import { letterBody, type Notice, type NoticeLink, SENT_AGAIN } from '../mail/notice';

interface Receiver {
  readonly to: string;
  /** Name and person, ready to be greeted. */
  readonly greeting: string;
  readonly caseId: string;
}

/** ①/B 差し戻す: why, and the link with what was written before. */
export function returnNotice(
  { settings, today }: Context,
  o: Receiver & {
    round: string;
    reason: string;
    links: readonly NoticeLink[];
    projects: readonly { name: string; content: string }[];
  },
): Notice {
  return {
    kind: 'return',
    key: mailKey('return', o),
    to: o.to,
    subject: `【再提出のお願い】${o.caseId} 連携事業の提案（様式1）について`,
    target: o.caseId,
    body: letterBody(settings, o.greeting, [
      `${settings.cityName}へ連携事業をご提案いただき、ありがとうございます。${japaneseDate(today)}に内容を確認したところ、次の点について見直しをお願いしたく、ご連絡します。`,
      quoted(o.reason),
      'お手数ですが、次のリンクから様式1を再度お送りください。前回の内容が入っています（長い提案内容は、下の控えから写してください）。お送りいただくと、同じ案件番号のまま手続きを続けます。',
      o.links,
      `前回の提案内容\n${o.projects
        .map(({ name, content }) => `■${oneLine(name)}\n${quoted(content)}`)
        .join('\n')}`,
    ]),
  };
}

/**
 * ⑥/F: 様式4 as a PDF, and the links of 様式5 when the city proposes something. A business that has proposed
 * nothing (該当なし) gets no answer but a proposal.
 */
export function cityReplyNotice(
  { registry, settings }: Context,
  o: Receiver & {
    documentName: string;
    replaces: boolean;
    dueOn: string;
    links: readonly NoticeLink[];
    proposals: readonly { id: string; name: string; content: string }[];
  },
): Notice {
  const asks = o.links.length > 0;
  const answers =
    livingProjects(registry, o.caseId, '事業者').length > 0 ||
    adoptedProposals(registry, o.caseId).length === 0;
  return {
    kind: 'cityReply',
    key: letterKey(o.documentName),
    to: o.to,
    subject: `${corrected(o.replaces)}${o.caseId} 連携事業の提案について（${settings.cityName}からの${answers ? '回答' : '提案'}）${asks ? `回答期限 ${japaneseDate(o.dueOn)}` : ''}`,
    target: o.documentName,
    attachments: [o.documentName],
    body: letterBody(settings, o.greeting, [
      answers
        ? 'ご提案いただいた包括連携協定に係る連携事業について、添付の文書（様式4）のとおり回答します。'
        : `包括連携協定に係る連携事業について、添付の文書（様式4）のとおり${settings.cityName}から提案します。`,
      replacing(o.replaces),
      asks &&
        `${answers ? `あわせて、${settings.cityName}から連携事業を提案します。` : ''}提案への連携の可否を、次のリンクから様式5により ${japaneseDate(o.dueOn)} までにご回答くださいますようお願いします。`,
      asks && o.links,
      asks && `「否」のときは理由をお書きください。${SENT_AGAIN}`,
      asks &&
        `${settings.cityName}からの提案\n${o.proposals
          .map(({ id, name, content }) => `■${id} ${oneLine(name)}\n${quoted(content)}`)
          .join('\n')}`,
    ]),
  };
}

/** ①/B 不適合とする: the notice as a PDF. */
export function ineligibilityMail(
  { settings }: Context,
  o: Receiver & { documentName: string; replaces: boolean },
): Notice {
  return {
    kind: 'ineligibility',
    key: letterKey(o.documentName),
    to: o.to,
    subject: `${corrected(o.replaces)}${o.caseId} 連携事業の提案について（${settings.cityName}）`,
    target: o.documentName,
    attachments: [o.documentName],
    body: letterBody(settings, o.greeting, [
      `ご提案いただいた包括連携協定に係る連携事業について、添付の文書のとおりお知らせします。`,
      replacing(o.replaces),
    ]),
  };
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

/** The beginning of the subject of a letter that replaces one sent before (差し替える). */
export const corrected = (replaces: boolean): string => (replaces ? '【訂正】' : '');

/** What the mail says of a letter that replaces one sent before. */
export const replacing = (replaces: boolean): string | false =>
  replaces &&
  '先にお送りした文書に訂正がありましたので、改めてお送りします。お手数ですが、添付の文書に差し替えてください。';
