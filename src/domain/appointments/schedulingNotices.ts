// ⑨/J 日程調整: to whom dates are asked of, and to 総合政策課 once everybody has answered.

import { japaneseDayWithWeekday } from '../base/moment';
import { indentedLines, oneLine, quoted } from '../base/text';
import type { Context } from '../context';
import { type MailKey, mailKey } from '../mail/keys';
import { type Address, type Notice, type NoticeLink, noticeTo } from '../mail/notice';
import { toPolicyDivision } from '../mail/policyDivision';
import { lengthLine } from './meetingNotices';

/** 日程調整を始める: to one department or the business, with its own link. */
export function schedulingNotice(
  { settings }: Context,
  o: Address & {
    /** The department's name or the 事業者番号. */
    who: string;
    projectId: string;
    projectName: string;
    businessName: string;
    departments: readonly string[];
    /** Empty while it is not known. */
    place: string;
    round: string;
    /** Whether dates were asked for before. */
    again: boolean;
    candidates: readonly string[];
    dueOn: string;
    link: NoticeLink;
  },
): Notice {
  const due = japaneseDayWithWeekday(o.dueOn);
  return noticeTo(settings, o, {
    kind: 'scheduling',
    key: mailKey('scheduling', o),
    subject: `【日程調整】${o.projectId} 初回協議の日程について（回答期限 ${due}）`,
    target: o.projectId,
    parts: [
      `連携事業の初回協議を行います。次の候補のうち参加できるものを、下のリンクから ${due} までにご回答くださいますようお願いします。`,
      o.again && '先にお願いした日程調整に代わるものです。先のリンクからの回答は使いません。',
      [
        `提案事業：${o.projectId} ${oneLine(o.projectName)}`,
        `出席者：${[o.businessName, ...o.departments, settings.policyDivisionName].map(oneLine).join('、')}`,
        `場所：${oneLine(o.place) || '日時とあわせて、改めてお知らせします。'}`,
        lengthLine(settings),
      ].join('\n'),
      `候補の日時\n${indentedLines(o.candidates)}`,
      [o.link],
      '参加できる候補がないときは、何も選ばずに、備考にご都合をお書きください。期限までは、同じリンクから何度でも回答し直せます（最後の回答が有効です）。',
    ],
  });
}

/** The project ended while dates were being asked for: to one whom the request has reached. */
export function schedulingEnded(
  { settings }: Context,
  o: Address & {
    key: MailKey;
    projectId: string;
    projectName: string;
    businessName: string;
    why: string;
  },
): Notice {
  return noticeTo(settings, o, {
    kind: 'schedulingEnded',
    key: o.key,
    subject: `${o.projectId} 初回協議の日程調整の終了について`,
    target: o.projectId,
    parts: [
      `先に日程調整をお願いした次の提案事業の初回協議は、${o.why}、行わないこととなりました。日程調整の回答は必要ありません。`,
      `提案事業：${o.projectId} ${oneLine(o.projectName)}（${oneLine(o.businessName)}）`,
      'ご予定を調整いただいていたところ、申し訳ありません。',
    ],
  });
}

/** Everybody who was asked has answered: the times that suit all, once per round. */
export function schedulingComplete(
  context: Context,
  o: {
    projectId: string;
    projectName: string;
    businessName: string;
    round: string;
    possible: readonly string[];
    replies: readonly { name: string; possible: readonly string[]; remarks: string }[];
  },
): Notice {
  return toPolicyDivision(context, {
    kind: 'schedulingComplete',
    key: mailKey('schedulingComplete', o),
    subject: `${o.projectId} 日程調整の回答がそろいました（${oneLine(o.businessName)}）`,
    target: o.projectId,
    parts: [
      `${o.projectId} ${oneLine(o.projectName)}（${oneLine(o.businessName)}）の日程調整に、全員から回答がありました。`,
      o.possible.length > 0
        ? `全員が参加できる候補\n${indentedLines(o.possible)}\n「提案事業」タブの協議場所を入れ、「全員可の候補で確定する」を選んでください。${o.possible.length > 1 ? '候補がいくつもあるので、どれにするかを、協議日時に番号（例：候補1）で書いてください。' : ''}`
        : '全員が参加できる候補はありませんでした。「提案事業」タブの候補日時を書き換え、もう一度「日程調整を始める」を選んでください。',
      `回答\n${o.replies
        .map(({ name, possible, remarks }) =>
          [
            `■${oneLine(name)}`,
            indentedLines(possible.length > 0 ? possible : ['参加できる候補なし']),
            ...(remarks.trim() === '' ? [] : [quoted(remarks)]),
          ].join('\n'),
        )
        .join('\n')}`,
    ],
  });
}
