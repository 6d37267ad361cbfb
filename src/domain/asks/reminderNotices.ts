// 督促 to a department or a business that has not answered: before, on and after the deadline; the links again.

import type { Day } from '../base/day';
import { japaneseDayWithWeekday } from '../base/moment';
import { oneLine } from '../base/text';
import type { Context } from '../context';
import type { MailKey } from '../mail/keys';
import { letterBody, type Notice, type NoticeLink } from '../mail/notice';
import type { AskedForm } from './ask';
import type { ReminderKind } from './reminders';

/** What was asked for, as the mail calls it. */
const wanted: Readonly<Record<AskedForm, string>> = {
  様式1: '連携事業の提案（様式1）',
  様式2: '連携可否（様式2）の回答',
  様式3: '連携事業の提案（様式3）',
  様式5: '連携可否（様式5）の回答',
  様式7: '実績報告（様式7）',
  様式8: '実績報告（様式8）',
  日程調整: '初回協議の日程調整の回答',
  協定の見直し: '協定の見直しの回答',
};

/** What the list of projects is called. */
const listTitle: Readonly<Partial<Record<AskedForm, string>>> = {
  様式2: 'まだ回答を確認できていない提案事業',
  様式5: 'まだ回答を確認できていない提案事業',
  様式7: 'まだ報告を確認できていない連携事業',
  様式8: 'まだ報告を確認できていない連携事業',
  協定の見直し: '対象の協定',
};

export interface ReminderNotice {
  readonly key: MailKey;
  readonly kind: ReminderKind;
  readonly form: AskedForm;
  readonly target: string;
  readonly to: string;
  readonly cc?: string;
  readonly greeting: string;
  /** Of the case, for a department. */
  readonly businessName: string;
  readonly dueOn: Day;
  /** What it is about, in place of the target's number: `令和8年度`. */
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
  return {
    kind: 'reminder',
    key: o.key,
    to: o.to,
    cc: o.cc,
    subject: `${heading(o.kind, late)}${numbered(o)}${ofWhat(o)}${wanted[o.form]}について（期限 ${due}）`,
    target: o.target,
    body: letterBody(settings, o.greeting, [
      request(o, due, late),
      o.kind !== '募集' &&
        '行き違いですでにお送りいただいているときは、ご容赦ください。ご不明な点は、下記までお問い合わせください。',
      o.links,
      o.projects.length > 0 &&
        `${listTitle[o.form] ?? '提案事業'}\n${o.projects
          .map((line) => `　　${oneLine(line)}`)
          .join('\n')}`,
      o.form === '協定の見直し' && '回答がないときは、疑義なしとします。',
      o.candidates &&
        `候補の日時\n${o.candidates.map((line) => `　　${oneLine(line)}`).join('\n')}`,
      late &&
        o.kind !== '募集' &&
        `期限のあとに届いた回答も、${settings.policyDivisionName}で確かめたうえで取り扱います。`,
    ]),
  };
}

/** The number that the subject begins with: of a case or project. */
const numbered = ({ about, form, target }: ReminderNotice): string =>
  about === undefined || form === '様式1' ? `${target} ` : '';

/** Of which year; an agreement's own number stands before its review. */
const ofWhat = ({ about, form }: ReminderNotice): string =>
  about ? `${about}${form === '協定の見直し' ? ' ' : 'の'}` : '';

function heading(kind: ReminderKind, late: boolean): string {
  if (kind === '募集') return '【ご案内】';
  if (late) return '【期限経過・回答のお願い】';
  return kind === '当日' ? '【期限当日・回答のお願い】' : '【回答のお願い】';
}

function request(o: ReminderNotice, due: string, late: boolean): string {
  const { kind, form, businessName } = o;
  const about = (businessName === '' ? '' : `${oneLine(businessName)}との`) + ofWhat(o);
  if (kind === '募集') {
    return `先にご案内した${about}${wanted[form]}の期限は、${due}です。提案があるときは、次のリンクから期限までに提出してください。提案がなければ、提出は要りません。`;
  }
  const subject = `先にお願いした${about}${wanted[form]}`;
  if (late) {
    return `${subject}は、${due}の期限を過ぎていますが、お待ちしています。お手数ですが、できるだけ早く、次のリンクからご回答くださいますようお願いします。`;
  }
  return kind === '当日'
    ? `${subject}は、期限が${due}ですが、まだ確認できていません。お手数ですが、期限のうちに、次のリンクからご回答くださいますようお願いします。`
    : `${subject}を、まだ確認できていません。期限は${due}です。お手数ですが、期限までに、次のリンクからご回答くださいますようお願いします。`;
}
