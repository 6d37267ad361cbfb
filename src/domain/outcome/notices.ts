// ⑧/H 様式6: to one department concerned, as a PDF.

import { oneLine } from '../base/text';
import type { Context } from '../context';
import { type BringsLetter, letterNotice } from '../documents/letterNotice';
import type { Notice } from '../mail/notice';

export function outcomeMail(
  { settings }: Context,
  o: BringsLetter & {
    caseId: string;
    businessName: string;
    outcomes: readonly { id: string; name: string; result: string }[];
    /** Whether one of these projects goes on to ⑨/J. */
    goesOn: boolean;
  },
): Notice {
  const office = settings.policyDivisionName;
  const business = oneLine(o.businessName);
  return letterNotice(settings, 'outcome', o, {
    subject: `【結果報告】${o.caseId} 連携事業の提案結果について（${business}）`,
    body: [
      `貴部署に関わる包括連携協定連携事業（${business}）の提案結果について、添付の文書（様式6）のとおり報告します。`,
      o.outcomes.length > 0 &&
        `提案の結果\n${o.outcomes
          .map(({ id, name, result }) => `■${id} ${oneLine(name)}：${result}`)
          .join('\n')}`,
      o.goesOn
        ? `結果が「可」の事業の実施を希望される課には、このあと${office}が事業者等との初回協議の日程を調整し、候補の日時をご連絡します。`
        : 'この件で、貴部署に行っていただくことはありません。',
      `ご不明な点や、実施についてのご意見は、下記の${office}までお知らせください。`,
    ],
  });
}
