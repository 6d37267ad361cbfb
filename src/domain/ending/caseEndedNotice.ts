// A case ended before its time (取下げ, 終了, 不適合, 見送り, 引継ぎ): to a department that was asked, or that it concerned.

import { oneLine } from '../base/text';
import type { Context } from '../context';
import type { MailKey } from '../mail/keys';
import { type Address, type Notice, noticeTo, titled } from '../mail/notice';

/** What departments are asked for while a case runs. */
export type AwaitedForm = '回答（様式2）' | '提案（様式3）';

/** 終了: by 取り下げ, without a proposal of the business that could have been taken back. */
export type CaseEnding = '取下げ' | '終了' | '不適合' | '見送り' | '引継ぎ';

const endings: Readonly<Record<CaseEnding, (about: string) => string>> = {
  取下げ: (about) => `${about}は、事業者等からの申出により取り下げられ、終了しました。`,
  終了: (about) => `${about}は、手続きを終了しました。`,
  不適合: (about) =>
    `${about}は、包括連携協定の基準に適合しないこととし、事業者等にお知らせして終了しました。`,
  見送り: (about) => `${about}は、協定の締結を見送ることとし、事業者等にお知らせしました。`,
  引継ぎ: (about) => `${about}は、分野が1つのため、通常の協定として所管課に引き継ぎました。`,
};

export function caseEnded(
  { settings }: Context,
  o: Address & {
    key: MailKey;
    department: string;
    caseId: string;
    businessName: string;
    ending: CaseEnding;
    /** What this department was still being asked for (④⑤/EC); empty where nothing. */
    awaited: readonly AwaitedForm[];
    /** Those that concern this department. */
    projects: readonly { id: string; name: string }[];
  },
): Notice {
  const business = oneLine(o.businessName);
  return noticeTo(settings, o, {
    kind: 'caseEnded',
    key: o.key,
    subject: `【${o.ending}】${o.caseId} 連携事業の提案について（${business}）`,
    target: o.caseId,
    parts: [
      endings[o.ending](`${business}との包括連携協定に係る連携事業の提案（案件番号 ${o.caseId}）`),
      o.awaited.length > 0 &&
        `お願いしていた${o.awaited.join('と')}は、提出していただく必要がなくなりました。先にお送りしたリンクは使えません。`,
      titled(
        '貴課に関係する提案事業',
        o.projects.map(({ id, name }) => `${id} ${name}`),
      ),
      'ご検討・ご協力いただき、ありがとうございました。',
    ],
  });
}
