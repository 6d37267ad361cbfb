// ④⑤/EC 回答を再開する: to one department, with its links again; what it answered may stand.

import { japaneseDate } from '../base/era';
import { oneLine } from '../base/text';
import type { Context } from '../context';
import { type Notice, SENT_AGAIN } from '../mail/notice';
import { type Inquiry, proposalsAsked, toDepartment } from './departmentNotices';

export function inquiryReopened(context: Context, o: Inquiry): Notice {
  const due = japaneseDate(o.dueOn);
  const business = oneLine(o.businessName);
  const answers = o.answerLinks.length > 0;
  return toDepartment(context, o, {
    kind: 'inquiryReopened',
    subject: `【照会の再開】${o.caseId} ${answers ? '連携事業の可否' : '連携事業の提案（様式3）'}について（${business}）回答期限 ${due}`,
    attachments: o.attachments,
    parts: [
      answers
        ? `${business}から提案のあった連携事業について、いったん締め切った回答の受付を再開しました。新しい回答期限は ${due} です。`
        : `${business}への連携事業の提案について、いったん締め切った受付を再開しました。新しい提出期限は ${due} です。`,
      answers &&
        `すでにいただいた回答は、そのまま有効です。変更がなければ、改めて回答する必要はありません。変更するとき、またはまだ回答していないときは、次のリンクから様式2により回答してください。${SENT_AGAIN}`,
      answers && o.answerLinks,
      o.proposalLink &&
        '課から事業者等に提案したい取組があるときは、様式3により同じ期限までに提案してください。すでにいただいた提案は、そのまま有効です。新しい提案がなければ、提出は要りません。',
      o.proposalLink && [o.proposalLink],
      proposalsAsked(o.projects),
    ],
  });
}
