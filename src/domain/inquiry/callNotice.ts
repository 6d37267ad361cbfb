// ⑤/C 様式3の募集: to one department, where the business has proposed nothing yet.

import { japaneseDate } from '../base/era';
import { oneLine } from '../base/text';
import type { Context } from '../context';
import type { Notice } from '../mail/notice';
import { type Inquiry, toDepartment } from './departmentNotices';

export function proposalCall(context: Context, o: Inquiry): Notice {
  const due = japaneseDate(o.dueOn);
  const business = oneLine(o.businessName);
  return toDepartment(context, o, {
    kind: 'proposalCall',
    subject: `【募集】${o.caseId} 連携事業の提案（様式3）について（${business}）提出期限 ${due}`,
    parts: [
      `${business}との包括連携協定に係る連携事業を募集します。\n課から事業者等に提案したい取組があるときは、様式3により ${due} までに提案してください。提案がなければ、提出は要りません。`,
      o.policyFields && `連携を希望する政策分野：${oneLine(o.policyFields)}`,
      o.proposalLink && [o.proposalLink],
    ],
  });
}
