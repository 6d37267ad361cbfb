// 年度当初 (B, C): to a business, with its 様式1; to a department, with a 様式3 for each agreement; that nothing came.

import type { Day } from '../base/day';
import { japaneseDate } from '../base/era';
import { gathered } from '../base/gathered';
import { japaneseDayWithWeekday } from '../base/moment';
import { indentedLines, oneLine } from '../base/text';
import type { Context } from '../context';
import { departmentsPropose } from '../forms/used';
import type { Alongside } from '../mail/alongside';
import type { MailKey } from '../mail/keys';
import {
  type Address,
  type Notice,
  type NoticeLink,
  type NoticePart,
  noticeTo,
  titled,
} from '../mail/notice';
import { toPolicyDivision } from '../mail/policyDivision';
import type { Settings } from '../settings';

/** An agreement as a mail names it. */
export interface NamedAgreement {
  readonly agreementId: string;
  readonly name: string;
  readonly expiresOn: Day;
  readonly matters: string;
}

const agreementLines = ({ agreementId, name, expiresOn, matters }: NamedAgreement): string =>
  gathered(
    `　　${agreementId} ${oneLine(name)}（満了日 ${japaneseDate(expiresOn)}）`,
    matters.trim() && `　　連携事項：${oneLine(matters)}`,
  ).join('\n');

/** B: to one business. */
export function proposalSeason(
  { settings }: Context,
  o: Address & {
    key: MailKey;
    caseId: string;
    /** `令和9年度` */
    year: string;
    dueOn: Day;
    links: readonly NoticeLink[];
    agreements: readonly NamedAgreement[];
    /** What was carried out last year: `R8-001-01 高齢者見守り事業`. */
    carried: readonly string[];
    more: Alongside;
  },
): Notice {
  const due = japaneseDayWithWeekday(o.dueOn);
  return noticeTo(settings, o, {
    kind: 'proposalSeason',
    key: o.key,
    subject: `【ご案内】${o.caseId} ${o.year}の連携事業の提案（様式1）${o.more.inSubject}について（提出期限 ${due}）`,
    target: o.caseId,
    parts: [
      `日頃から、包括連携協定に基づく連携事業にご協力いただき、ありがとうございます。${o.year}の連携事業について、ご提案がありましたら、次のリンクから様式1により ${due} までにお送りください。ご提案がなければ、お送りいただく必要はありません。`,
      o.more.announced,
      o.links,
      o.carried.length > 0 &&
        `昨年度の連携事業の名称が、あらかじめ入っています。続けて提案されるものは、${o.year}の内容を提案内容にお書きください。続けない事業の名称は、消すか、新しい事業に書き換え、提案1から順にお書きください（提案内容のない欄は、提案として扱いません）。`,
      titled('昨年度の連携事業', o.carried),
      `協定\n${o.agreements.map(agreementLines).join('\n')}`,
      '協定の連携事項にない分野のご提案も、お受けします。期限のあとも、随時ご提案いただけます。',
      ...o.more.parts,
    ],
  });
}

/** C: to one department, with a link for each business. */
export function seasonCall(
  { settings }: Context,
  o: Address & {
    key: MailKey;
    /** `R9` */
    code: string;
    year: string;
    dueOn: Day;
    partners: readonly {
      name: string;
      caseId: string;
      agreements: readonly NamedAgreement[];
      link: NoticeLink;
    }[];
    more: Alongside;
  },
): Notice {
  const due = japaneseDayWithWeekday(o.dueOn);
  return noticeTo(settings, o, {
    kind: 'seasonCall',
    key: o.key,
    subject: `【募集】${o.year}の連携事業の提案（様式3）${o.more.inSubject}について（提出期限 ${due}）`,
    target: o.code,
    parts: [
      `包括連携協定を締結している事業者等への、${o.year}の連携事業の提案を募集します。提案したい取組があるときは、相手の事業者等のリンクから、様式3により ${due} までに提案してください。提案がなければ、提出は要りません。`,
      o.more.announced,
      '期限のあとも、随時提案できます。事業者等からの提案については、届いたものから別にお知らせし、連携の可否を照会します。',
      ...o.partners.flatMap(({ name, caseId, agreements, link }): NoticePart[] => [
        `■${oneLine(name)}（案件番号 ${caseId}）\n${agreements.map(agreementLines).join('\n')}`,
        [link],
      ]),
      ...o.more.parts,
    ],
  });
}

/** Who has not proposed: `事業者等からも課からも`. */
export const fromNobody = (settings: Settings): string =>
  departmentsPropose(settings) ? '事業者等からも課からも' : '事業者等から';

/** B, C: no proposal has come from either side by the deadline, and the cases are closed. */
export function noProposals(
  context: Context,
  o: { key: MailKey; target: string; cases: readonly { id: string; name: string; dueOn: Day }[] },
): Notice {
  return toPolicyDivision(context, {
    kind: 'noProposals',
    key: o.key,
    subject: `${o.cases.length === 1 ? `${o.cases[0].id} ` : ''}年度当初の提案がなかった案件（${o.cases.length}件）を終えました`,
    target: o.target,
    parts: [
      `提案期限までに、${fromNobody(context.settings)}提案がなかったため、次の案件を「提案なし」として終えました。`,
      indentedLines(
        o.cases.map(
          ({ id, name, dueOn }) => `${id} ${oneLine(name)}（期限 ${japaneseDate(dueOn)}）`,
        ),
      ),
      'このあと届いた提案は、随時の案件として受け付けます。事業者等と課には、終えたことを知らせていません。',
    ],
  });
}
