// 協定の見直し: to whom is asked for objections, to 総合政策課 as it opens, is objected to and ends, to the business once renewed.

import { addDays } from '../base/day';
import { japaneseDate } from '../base/era';
import { indentedLines, oneLine, quoted } from '../base/text';
import type { Context } from '../context';
import { type MailKey, mailKey } from '../mail/keys';
import {
  type Address,
  type Notice,
  type NoticeLink,
  type NoticePart,
  noticeTo,
  titled,
} from '../mail/notice';
import { toPolicyDivision } from '../mail/policyDivision';

/** A term as mails speak of it. */
export interface NoticeTerm {
  /** 協定期番号 */
  readonly termId: string;
  /** `K001 第1期` */
  readonly label: string;
  /** Name, days and 連携事項, a line each. */
  readonly facts: readonly string[];
}

/** What one who is asked reads of a review, in a mail of its own or in one of March or April. */
export function reviewParts(
  { settings }: Context,
  o: {
    term: NoticeTerm;
    dueOn: string;
    /** 満了日 */
    until: string;
    /** What comes of it when nobody says anything. */
    silence: '自動更新' | '判断';
    /** Of a department: its projects under this agreement. */
    projects: readonly string[];
    link: NoticeLink;
  },
): NoticePart[] {
  const due = japaneseDate(o.dueOn);
  // It is decided on the morning of 満了日.
  const lastTaken = addDays(o.until, -1);
  return [
    `協定の見直し（${o.term.label}）\n${indentedLines(o.term.facts)}`,
    ...(o.projects.length > 0 ? [`貴課の連携事業\n${indentedLines(o.projects)}`] : []),
    `この協定を続けることについて、疑義の有無を、次のリンクから ${due} までにご回答くださいますようお願いします。疑義があるときは、その理由をお書きください。`,
    [o.link],
    o.silence === '自動更新'
      ? `期限までに回答がないときは、疑義なしとします。双方から疑義がないときは、この協定は、満了日の翌日から${settings.agreementYears}年間、自動で更新されます。`
      : '満了日が近いため、この協定は自動では更新されません。回答をもとに、更新するかどうかを決めます。疑義がないときも、ご回答をお願いします。',
    o.dueOn < lastTaken
      ? `期限のあとに疑義が生じたときは、満了日の前日（${japaneseDate(lastTaken)}）までに、同じリンクからお知らせください（最後の回答が有効です）。`
      : '期限までは、同じリンクから何度でも回答し直せます（最後の回答が有効です）。',
  ];
}

/** To a business or department, in a mail of its own. */
export function reviewRequestNotice(
  context: Context,
  o: Address & {
    key: MailKey;
    term: NoticeTerm;
    dueOn: string;
    parts: readonly NoticePart[];
  },
): Notice {
  const { settings } = context;
  return noticeTo(settings, o, {
    kind: 'reviewRequest',
    key: o.key,
    subject: `【協定の見直し】${o.term.label} 疑義の有無について（回答期限 ${japaneseDate(o.dueOn)}）`,
    target: o.term.termId,
    parts: [
      `${settings.cityName}の包括連携協定は、有効期限の満了に先立ち、これまでの成果などを振り返って、続けるかどうかの見直しを行います。次の協定について、ご協力をお願いします。`,
      ...o.parts,
    ],
  });
}

/** 見直しを始める: what is to be looked at, and who was asked. */
export function reviewOpenedNotice(
  context: Context,
  o: {
    key: MailKey;
    term: NoticeTerm;
    /** 満了日 */
    until: string;
    /** Empty when it has come already: nobody is asked, and staff decide. */
    dueOn: string;
    /** Why silence does not renew it; empty when it does. */
    why: readonly string[];
    /** What staff can decide. */
    deciding: string;
    asked: readonly string[];
    /** `J0001 株式会社A` */
    businesses: readonly string[];
    documentName: string;
  },
): Notice {
  const { label, facts, termId } = o.term;
  const until = japaneseDate(o.until);
  const recheck = `基準の再確認\n「事業者」タブで次の事業者等の基準をもう一度確かめ、確認日を入れてください。\n${indentedLines(o.businesses)}`;
  const opened = `次の協定の見直しを始めました。これまでの成果などは、添付の文書（見直し資料）にまとめました。\n${indentedLines(facts)}`;
  return toPolicyDivision(context, {
    kind: 'reviewOpened',
    key: o.key,
    subject: `【見直し】${label} 協定の見直しを始めました（満了日 ${until}）`,
    target: termId,
    attachments: [o.documentName],
    parts: [
      opened,
      o.dueOn === ''
        ? '疑義の照会は送りません。'
        : `疑義の有無を、次の相手にお願いします（期限 ${japaneseDate(o.dueOn)}）。\n${indentedLines(o.asked)}`,
      recheck,
      o.why.length > 0
        ? `この協定は、自動では更新しません。事業者等と担当部局の意向を確かめ、「協定」タブで${o.deciding}を選んでください。\n理由\n${indentedLines(o.why)}`
        : '双方から疑義がなければ、満了日に自動で更新します。連携事項を変えて更新するときは、「協定」タブの「更新後の連携事項」に書いてください。市に疑義があるときは備考に理由を書いて「疑義ありとする」を、更新しないときは「終了する」を選んでください。',
    ],
  });
}

/** 疑義あり, as soon as it comes. */
export function objectionNotice(
  context: Context,
  o: {
    intakeId: string;
    term: NoticeTerm;
    name: string;
    reason: string;
    /** What staff can decide. */
    deciding: string;
    until: string;
  },
): Notice {
  return toPolicyDivision(context, {
    kind: 'objection',
    key: mailKey('objection', o),
    subject: `【要確認】${o.term.label} 協定の見直しに疑義がありました（${oneLine(o.name)}）`,
    target: o.term.termId,
    parts: [
      `${oneLine(o.name)}から、次の協定の更新に疑義があるとの回答がありました（受付番号 ${o.intakeId}）。\n${indentedLines(o.term.facts)}`,
      `理由\n${quoted(o.reason)}`,
      `疑義があるため、この協定は自動では更新しません。話し合ったうえで、「協定」タブで${o.deciding}を選んでください（満了日 ${japaneseDate(o.until)}）。相手が「疑義なし」と回答し直したときは、自動更新に戻ります。`,
    ],
  });
}

/** 更新: to each business. */
export function renewedNotice(
  { settings, today }: Context,
  o: Address & { businessId: string; term: NoticeTerm; before: string },
): Notice {
  return noticeTo(settings, o, {
    kind: 'renewed',
    key: mailKey('renewed', { termId: o.term.termId, businessId: o.businessId }),
    subject: `【協定の更新】${o.term.label} 包括連携協定を更新しました（${settings.cityName}）`,
    target: o.term.termId,
    parts: [
      `${settings.cityName}との包括連携協定は、${japaneseDate(o.before)}に満了${o.before < today ? 'した' : 'する'}期に続けて、次のとおり更新となります。引き続き、どうぞよろしくお願いします。`,
      indentedLines(o.term.facts),
      'この更新に伴って、お送りいただくものはありません。',
    ],
  });
}

/** 満了日: it has renewed by itself, or why it has not. */
export function renewalDecidedNotice(
  context: Context,
  o: {
    /** The term that ends. */
    term: NoticeTerm;
    until: string;
    /** The next term; absent when it did not renew. */
    next?: NoticeTerm;
    /** Why it did not, each with what to do. */
    obstacles: readonly string[];
    /** What staff can decide. */
    deciding: string;
    /** `J0001 株式会社A`: criteria that nobody has looked at since the review began. */
    unchecked: readonly string[];
  },
): Notice {
  const { term, next } = o;
  const until = japaneseDate(o.until);
  return toPolicyDivision(context, {
    kind: 'renewalDecided',
    key: mailKey('renewalDecided', term),
    subject: next
      ? `【自動更新】${term.label} 協定を自動で更新しました（満了日 ${until}）`
      : `【要確認】${term.label} 協定は自動では更新していません（満了日 ${until}）`,
    target: term.termId,
    parts: [
      next
        ? `双方から疑義がなかったため、次のとおり更新しました。事業者等にもお知らせします。\n${indentedLines(next.facts)}`
        : `次の協定は、満了日になりましたが、自動では更新していません。満了日のあとは、更新するまで有効な協定として扱いません。\n${indentedLines(term.facts)}`,
      !next && `理由\n${indentedLines(o.obstacles)}`,
      !next &&
        `理由を確かめ、「協定」タブで${o.deciding}を選んでください。満了日のあとに更新しても、満了日の翌日から続く期になります。このあと、自動で更新することはありません。`,
      titled(
        '見直しを始めてから基準の再確認が済んでいない事業者等があります。「事業者」タブで確かめ、確認日を入れてください。',
        o.unchecked,
      ),
    ],
  });
}
