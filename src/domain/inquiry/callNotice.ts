// ⑤/C 様式3の募集: to one department, where the business has proposed nothing yet.

import { japaneseDate } from '../base/era';
import { oneLine } from '../base/text';
import type { Context } from '../context';
import { mailKey } from '../mail/keys';
import { letterBody, type Notice } from '../mail/notice';
import { departmentGreeting } from '../parties/reachable';
import type { Inquiry } from './departmentNotices';

export function proposalCall({ settings }: Context, o: Inquiry): Notice {
  const due = japaneseDate(o.dueOn);
  const business = oneLine(o.businessName);
  return {
    kind: 'proposalCall',
    key: mailKey('inquiry', o),
    to: o.to,
    subject: `【募集】${o.caseId} 連携事業の提案（様式3）について（${business}）提出期限 ${due}`,
    target: o.caseId,
    body: letterBody(settings, departmentGreeting(settings, { name: o.department, head: o.head }), [
      `${business}との包括連携協定に係る連携事業を募集します。\n課から事業者等に提案したい取組があるときは、様式3により ${due} までに提案してください。提案がなければ、提出は要りません。`,
      o.policyFields && `連携を希望する政策分野：${oneLine(o.policyFields)}`,
      o.proposalLink && [o.proposalLink],
    ]),
  };
}
