// docs/通知一覧.md: every mail of the system as officials read it.

import { stepLabel } from '../../../../src/domain/cases/steps';
import type { Context } from '../../../../src/domain/context';
import { type NoticeKind, noticeKinds } from '../../../../src/domain/mail/kinds';
import type { Notice } from '../../../../src/domain/mail/notice';
import { noticeReceivers } from './receivers';
import { samples } from './samples';

export const kinds = Object.keys(noticeKinds) as NoticeKind[];

/** Long links are shown as such: they differ with every mail. */
const shown = (body: string): string => body.replace(/https:\S+/g, '（リンク）');

const mail = ({ subject, cc, attachments, invitation, body }: Notice): string =>
  [
    `**件名**　${subject}`,
    cc && `**写し**　${cc}`,
    attachments && attachments.length > 0 && `**添付**　${attachments.join('、')}.pdf`,
    invitation && '**添付**　予定（.ics）',
    `\`\`\`text\n${shown(body)}\n\`\`\``,
  ]
    .filter(Boolean)
    .join('\n\n');

const section = (context: Context, kind: NoticeKind): string => {
  const { receiver, steps } = noticeReceivers[kind];
  const where = steps.map((step) => stepLabel(context.settings, step)).join('、');
  return [
    `## ${noticeKinds[kind].name}`,
    `- 宛先：${receiver}${where && `\n- 段階：${where}`}`,
    ...samples[kind](context).map(mail),
  ].join('\n\n');
};

export const noticeList = (context: Context): string =>
  `${[
    '# 通知一覧',
    'この仕組みが送るすべてのメールの見本です。種別は「送信」タブの「種別」と同じです。（リンク）のところには、宛先ごとに回答コードと分かっていることが入ったフォームのリンクが入ります。総合政策課へのメールには、署名の前に「【R8-001 の行を開く】」のように、台帳のその行へのリンクが付きます（送るときに付けるので、ここにはありません。行が決まらないときは、そのタブか「ホーム」へのリンクです）。すべてのメールは、総合政策課のアカウントから送られ、返信は総合政策課に届きます。',
    'この文書はテストが作ります（`UPDATE_DOCS=1 npx jest test/domain/flow/notices`）。手では直さないでください。',
    ...kinds.map((kind) => section(context, kind)),
  ].join('\n\n')}\n`;
