// ⑥/F: the mail that brings 様式4.
import { japaneseDate } from '../base/era';
import { oneLine, quoted } from '../base/text';
import { adoptedProposals, livingProjects } from '../cases/cases';
import type { Context } from '../context';
import { type BringsLetter, letterNotice } from '../documents/letterNotice';
import { type Notice, type NoticeLink, SENT_AGAIN } from '../mail/notice';

/**
 * ⑥/F: 様式4 as a PDF, and the links of 様式5 when the city proposes something. A business that has proposed
 * nothing (該当なし) gets no answer but a proposal.
 */
export function cityReplyNotice(
  { registry, settings }: Context,
  o: BringsLetter & {
    caseId: string;
    dueOn: string;
    links: readonly NoticeLink[];
    proposals: readonly { id: string; name: string; content: string }[];
  },
): Notice {
  const asks = o.links.length > 0;
  const answers =
    livingProjects(registry, o.caseId, '事業者').length > 0 ||
    adoptedProposals(registry, o.caseId).length === 0;
  return letterNotice(settings, 'cityReply', o, {
    subject: `${o.caseId} 連携事業の提案について（${settings.cityName}からの${answers ? '回答' : '提案'}）${asks ? `回答期限 ${japaneseDate(o.dueOn)}` : ''}`,
    body: [
      answers
        ? 'ご提案いただいた包括連携協定に係る連携事業について、添付の文書（様式4）のとおり回答します。'
        : `包括連携協定に係る連携事業について、添付の文書（様式4）のとおり${settings.cityName}から提案します。`,
      asks &&
        `${answers ? `あわせて、${settings.cityName}から連携事業を提案します。` : ''}提案への連携の可否を、次のリンクから様式5により ${japaneseDate(o.dueOn)} までにご回答くださいますようお願いします。`,
      asks && o.links,
      asks && `「否」のときは理由をお書きください。${SENT_AGAIN}`,
      asks &&
        `${settings.cityName}からの提案\n${o.proposals
          .map(({ id, name, content }) => `■${id} ${oneLine(name)}\n${quoted(content)}`)
          .join('\n')}`,
    ],
  });
}
