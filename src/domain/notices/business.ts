// Notices to a business: 差し戻し, 様式4, 不適合.
import { japaneseDate } from '../calendar/era';
import type { Context } from '../context';
import { oneLine, quoted } from '../text';
import { letterBody, type Notice, type NoticeLink } from './notice';

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
    kind: '差し戻し',
    key: `差し戻し:${o.caseId}:${o.round}`,
    to: o.to,
    subject: `【再提出のお願い】${o.caseId} 連携事業の提案（様式1）について`,
    target: o.caseId,
    body: letterBody(settings, o.greeting, [
      `${settings.cityName}への連携事業をご提案いただき、ありがとうございます。${japaneseDate(today)}に内容を確認したところ、次の点について見直しをお願いしたく、ご連絡します。`,
      quoted(o.reason),
      'お手数ですが、次のリンクから様式1を再度お送りください。前回の内容が入っています（長い提案内容は、下の控えから写してください）。お送りいただくと、同じ案件番号のまま手続きを続けます。',
      o.links,
      `前回の提案内容\n${o.projects
        .map(({ name, content }) => `■${oneLine(name)}\n${quoted(content)}`)
        .join('\n')}`,
    ]),
  };
}

/** ⑥/F: 様式4 as a PDF, and the links of 様式5 when the city proposes something. */
export function cityReplyNotice(
  { settings }: Context,
  o: Receiver & {
    documentName: string;
    dueOn: string;
    links: readonly NoticeLink[];
    proposals: readonly { id: string; name: string; content: string }[];
  },
): Notice {
  const asks = o.links.length > 0;
  return {
    kind: '様式4',
    key: `発送:${o.documentName}`,
    to: o.to,
    subject: `${o.caseId} 連携事業の提案について（${settings.cityName}からの回答）`,
    target: o.documentName,
    attachments: [o.documentName],
    body: letterBody(settings, o.greeting, [
      `ご提案いただいた包括連携協定に係る連携事業について、添付の文書（様式4）のとおり回答します。`,
      asks &&
        `あわせて、${settings.cityName}から連携事業を提案します。提案への連携の可否を、次のリンクから様式5により ${japaneseDate(o.dueOn)} までに回答してください。`,
      asks && o.links,
      asks &&
        '「否」のときは理由をお書きください。期限までは、同じリンクから何度でも回答し直せます（最後の回答が有効です）。',
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
  o: Receiver & { documentName: string },
): Notice {
  return {
    kind: '不適合通知',
    key: `発送:${o.documentName}`,
    to: o.to,
    subject: `${o.caseId} 連携事業の提案について（${settings.cityName}）`,
    target: o.documentName,
    attachments: [o.documentName],
    body: letterBody(settings, o.greeting, [
      `ご提案いただいた包括連携協定に係る連携事業について、添付の文書のとおりお知らせします。`,
    ]),
  };
}
