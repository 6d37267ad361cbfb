// What comes through a form that is open to everybody is told one by one, until it is so much in a day that one mail must do.
import type { Context } from '../context';
import { mailKey } from './keys';
import { type NoticeKind, noticeKinds } from './kinds';
import { type Notice, post } from './notice';
import { toPolicyDivision } from './policyDivision';

/** Whether as many notices of a kind as may go to or about strangers in a day were put into 送信 today. */
export function isMuchToday({ registry, settings, today }: Context, kind: NoticeKind): boolean {
  const ofToday = registry
    .rows('outbox')
    .filter(({ values }) => values.scheduledAt.startsWith(today));
  registry.bringRows(ofToday);
  const { name } = noticeKinds[kind];
  return (
    ofToday.filter(({ values }) => values.kind === name).length >= settings.unknownReceiptsPerDay
  );
}

/** Tells the office of something that nobody who is known has sent. */
export function postOfStranger(context: Context, notice: Notice): void {
  post(
    context,
    isMuchToday(context, notice.kind)
      ? manyArrived(context, noticeKinds[notice.kind].name)
      : notice,
  );
}

/** 受付, of a day on which the form is flooded: the rest of the day is read there. */
export const manyArrived = (context: Context, what: string): Notice =>
  toPolicyDivision(context, {
    kind: 'manyArrived',
    key: mailKey('manyArrived', { day: context.today, what }),
    subject: `【要確認】本日の「${what}」のお知らせが${context.settings.unknownReceiptsPerDay}件に達しました`,
    target: what,
    parts: [
      `回答コードのない方からの受付が多いため、本日このあとの「${what}」は、1件ずつはお知らせしません。届いたものは、すべて「受付」タブにあります。`,
      '受付の控えを送らなかったものには、「受付」タブの理由にそのことが書いてあります。お心当たりのある方には、直接ご連絡ください。',
      'この数は、「設定」の「未登録宛先の受付控え上限（1日）」で変えられます。',
    ],
  });
