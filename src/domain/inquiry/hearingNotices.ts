// ⑤/C ヒアリング: to the department that proposed (様式3).

import { japaneseDayWithWeekday } from '../base/moment';
import { oneLine, quoted } from '../base/text';
import type { Context } from '../context';
import { mailKey } from '../mail/keys';
import { type Address, type Notice, noticeTo } from '../mail/notice';

export function hearingNotice(
  { settings }: Context,
  o: Address & {
    department: string;
    projectId: string;
    projectName: string;
    content: string;
    businessName: string;
    meetingId: string;
    /** How often the day was moved. */
    sequence: number;
    day: string;
    /** The day told before, when it was moved. */
    before?: string;
  },
): Notice {
  const day = japaneseDayWithWeekday(o.day);
  return noticeTo(settings, o, {
    kind: 'hearing',
    key: mailKey('hearing', { ...o, sequence: String(o.sequence) }),
    subject: `${o.before ? '【変更】' : ''}${o.projectId} 提案事業のヒアリングについて（${day}）`,
    target: o.projectId,
    parts: [
      o.before
        ? `提案いただいた連携事業のヒアリングの日を、${japaneseDayWithWeekday(o.before)}から ${day} に変更しました。`
        : `提案いただいた連携事業（様式3）について、${day} に${settings.policyDivisionName}でヒアリングを行います。`,
      `提案事業：${o.projectId} ${oneLine(o.projectName)}\n連携相手：${oneLine(o.businessName)}\nヒアリングの日：${day}`,
      '事業の内容・効果・進め方について伺います。時刻と場所は、別途ご連絡します。ご都合が悪いときは、お早めに下記までご連絡ください。',
      `提案の内容\n${quoted(o.content)}`,
    ],
  });
}
