// ③④/DE 照会: to one department, with its own prefilled links.

import { japaneseDate } from '../base/era';
import { oneLine, quoted } from '../base/text';
import type { Context } from '../context';
import { mailKey } from '../mail/keys';
import {
  type Notice,
  type NoticeLink,
  type NoticeParts,
  noticeTo,
  SENT_AGAIN,
} from '../mail/notice';
import { departmentGreeting } from '../parties/reachable';

/** What an inquiry tells one department, with links of its own. */
export interface Inquiry {
  /** Which asking it is: the same round is never mailed twice to a department. */
  readonly round: string;
  readonly to: string;
  readonly department: string;
  readonly head: string;
  readonly caseId: string;
  readonly businessName: string;
  readonly policyFields: string;
  readonly dueOn: string;
  readonly projects: readonly { id: string; name: string; content: string }[];
  readonly answerLinks: readonly NoticeLink[];
  /** Of 様式3; undefined in a city that does without it. */
  readonly proposalLink: NoticeLink | undefined;
  readonly attachments: readonly string[];
}

/** The proposals that are asked about, in the business's own words; nothing where there are none. */
export const proposalsAsked = (projects: Inquiry['projects']): string | false =>
  projects.length > 0 &&
  `提案の内容\n${projects
    .map(({ id, name, content }) => `■${id} ${oneLine(name)}\n${quoted(content)}`)
    .join('\n')}`;

/** To the department that an inquiry asks. */
export const toDepartment = (
  { settings }: Context,
  o: Inquiry,
  notice: Pick<Notice, 'kind' | 'subject' | 'attachments'> & { readonly parts: NoticeParts },
): Notice => {
  const greeting = departmentGreeting(settings, { name: o.department, head: o.head });
  const { to, caseId: target } = o;
  return noticeTo(settings, { to, greeting }, { key: mailKey('inquiry', o), target, ...notice });
};

export function inquiryNotice(context: Context, o: Inquiry): Notice {
  const due = japaneseDate(o.dueOn);
  const business = oneLine(o.businessName);
  return toDepartment(context, o, {
    kind: 'inquiry',
    subject: `【照会】${o.caseId} 連携事業の可否について（${business}）回答期限 ${due}`,
    attachments: o.attachments,
    parts: [
      `${business}から、包括連携協定に係る連携事業の提案がありました。\n提案のあった連携事業の可否について、様式2により ${due} までに回答してください。`,
      o.policyFields && `連携を希望する政策分野：${oneLine(o.policyFields)}`,
      o.answerLinks,
      `所管でない事業は「所管外」を、事業者等と話し合ってから決めたい事業は「要協議」を選んでください。「否」のときは理由をお書きください。${SENT_AGAIN}`,
      o.proposalLink &&
        `課から事業者等に提案したい取組があるとき、または提案に応える取組があるときは、様式3により ${due} までに提案してください。提案がなければ、提出は要りません。`,
      o.proposalLink && [o.proposalLink],
      proposalsAsked(o.projects),
    ],
  });
}
