// 督促 to a department or a business that has not answered: before, on and after the deadline; the links again.

import type { Day } from '../base/day';
import { japaneseDayWithWeekday } from '../base/moment';
import { indentedLines, oneLine } from '../base/text';
import type { Context } from '../context';
import type { MailKey } from '../mail/keys';
import { type Address, type Notice, type NoticeLink, noticeTo, titled } from '../mail/notice';
import type { AskKind } from './ask';
import type { ReminderKind } from './reminders';

export interface ReminderNotice extends Address {
  readonly key: MailKey;
  readonly kind: ReminderKind;
  readonly words: AskKind['reminder'];
  readonly target: string;
  readonly cc?: string;
  /** Of the case, for a department. */
  readonly businessName: string;
  readonly dueOn: Day;
  /** What it is about, in place of the target's number: `令和8年度の`. */
  readonly about?: string;
  readonly links: readonly NoticeLink[];
  /** What has not been answered yet: `R8-001-01 高齢者見守り事業`. */
  readonly projects: readonly string[];
  /** 候補の日時, for 日程調整. */
  readonly candidates?: readonly string[];
}

/** ④⑤⑦⑨ 督促. Its words hold on the next day too, should the day's quota keep it back. */
export function reminderNotice(context: Context, o: ReminderNotice): Notice {
  const { settings } = context;
  const due = japaneseDayWithWeekday(o.dueOn);
  const late = context.today > o.dueOn;
  return noticeTo(settings, o, {
    kind: 'reminder',
    key: o.key,
    cc: o.cc,
    subject: `${heading(o.kind, late)}${numbered(o)}${o.about ?? ''}${o.words.wanted}について（期限 ${due}）`,
    target: o.target,
    parts: [
      request(o, due, late),
      o.kind !== '募集' &&
        '行き違いですでにお送りいただいているときは、ご容赦ください。ご不明な点は、下記までお問い合わせください。',
      o.links,
      titled(o.words.list, o.projects),
      o.words.silence,
      o.candidates && `候補の日時\n${indentedLines(o.candidates)}`,
      late &&
        o.kind !== '募集' &&
        `期限のあとに届いた回答も、${settings.policyDivisionName}で確かめたうえで取り扱います。`,
    ],
  });
}

/** The number that the subject begins with: of a case or project. */
const numbered = ({ words, target }: ReminderNotice): string =>
  words.numbered ? `${target} ` : '';

function heading(kind: ReminderKind, late: boolean): string {
  if (kind === '募集') return '【ご案内】';
  if (late) return '【期限経過・回答のお願い】';
  return kind === '当日' ? '【期限当日・回答のお願い】' : '【回答のお願い】';
}

function request(o: ReminderNotice, due: string, late: boolean): string {
  const {
    kind,
    businessName,
    words: { wanted },
  } = o;
  const about = (businessName === '' ? '' : `${oneLine(businessName)}との`) + (o.about ?? '');
  if (kind === '募集') {
    return `先にご案内した${about}${wanted}の期限は、${due}です。提案があるときは、次のリンクから期限までに提出してください。提案がなければ、提出は要りません。`;
  }
  const subject = `先にお願いした${about}${wanted}`;
  if (late) {
    return `${subject}は、${due}の期限を過ぎていますが、お待ちしています。お手数ですが、できるだけ早く、次のリンクからご回答くださいますようお願いします。`;
  }
  return kind === '当日'
    ? `${subject}は、期限が${due}ですが、まだ確認できていません。お手数ですが、期限のうちに、次のリンクからご回答くださいますようお願いします。`
    : `${subject}を、まだ確認できていません。期限は${due}です。お手数ですが、期限までに、次のリンクからご回答くださいますようお願いします。`;
}
