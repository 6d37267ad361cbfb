// 受付の控え: to whoever submitted a 様式, with its 受付番号 and a copy of what came; and that a held one was taken in.

import { bareName, honored, honoredPerson } from '../base/honorifics';
import { mailIn } from '../base/mailAddress';
import { cut, oneLine, quoted } from '../base/text';
import type { Context } from '../context';
import { type FormId, formOf } from '../forms';
import { replyCodeQuestion } from '../forms/form';
import { formTitle } from '../forms/names';
import { writtenIn } from '../forms/written';
import type { Settings } from '../settings';
import { mailKey } from './keys';
import { type Notice, type NoticeLink, noticeTo } from './notice';

/** A mail's text has its limit: what goes beyond is shown by its beginning; the whole is kept in the registry. */
const LONGEST_COPY = 60_000;

/** What of a submission could not be used, and why. */
const unused = (notes: readonly string[]): string | false =>
  notes.length > 0 &&
  `使わなかった回答（ほかの回答は受け付けています）\n${quoted(notes.join('\n'))}`;

/** 日程調整 and 協定の見直し are no 様式 of their own: what comes is the answer of a department or firm, without a person. */
const isReply = (form: FormId): boolean => formOf(form).from === 'either';

const enclosed = (title: string, attachments: readonly string[] = []): string | false =>
  attachments.length > 0 && `${title}として整えた文書を添付します。内容をお確かめください。`;

/** 様 to a named person, 御中 to an organisation without one. */
const addressee = (settings: Settings, sender: string, named: boolean): string =>
  named
    ? honoredPerson(sender, settings.personHonorific)
    : honored(sender, settings.organizationHonorific);

export function receiptNotice(
  { settings }: Context,
  receipt: {
    to: string;
    cc?: string;
    sender: string;
    intakeId: string;
    form: FormId;
    caseId: string;
    held: boolean;
    /** Whether some of its rows are held, while the others count. */
    partly?: boolean;
    /** Why it is held, for a department. */
    reasons: readonly string[];
    /** What of it could not be used. */
    notes: readonly string[];
    /** What else is to be known of it. */
    remarks?: readonly string[];
    /** Whether no link proves the address to be the submitter's. */
    toStranger: boolean;
    answers: Readonly<Record<string, string | readonly string[]>>;
    link?: NoticeLink;
    /** 文書名 of the 様式 as filed, which goes back. */
    attachments?: readonly string[];
  },
): Notice {
  const title = formTitle(settings, receipt.form);
  let room = LONGEST_COPY;
  const copy = Object.entries(receipt.answers)
    .filter(([label, answer]) => label !== replyCodeQuestion.label && answer.length > 0)
    .map(([label, answer]) => {
      const text = typeof answer === 'string' ? answer : answer.join('、');
      const shown =
        text.length > room
          ? `${cut(text, room)}…（以下省略。全${text.length}文字をお預かりしています）`
          : text;
      room = Math.max(0, room - text.length);
      return `■${oneLine(label)}\n${quoted(shown)}`;
    })
    .join('\n');
  const numbered = receipt.caseId ? `、案件番号は ${receipt.caseId}` : '';
  const { contactPerson } = writtenIn(receipt.form, receipt.answers);
  const named = bareName(contactPerson ?? '') !== '' || mailIn(receipt.sender) !== '';
  const greeting = addressee(settings, receipt.sender, named);
  return noticeTo(
    settings,
    { to: receipt.to, greeting },
    {
      kind: receipt.toStranger ? 'strangersReceipt' : 'receipt',
      key: mailKey('receipt', { intakeId: receipt.intakeId }),
      ...(receipt.cc && receipt.cc !== receipt.to && { cc: receipt.cc }),
      subject: `【受付控え】${title}（受付番号 ${receipt.intakeId}${receipt.caseId ? `・案件番号 ${receipt.caseId}` : ''}）`,
      target: receipt.intakeId,
      attachments: receipt.attachments,
      parts: [
        `${title}${isReply(receipt.form) ? 'の回答' : ''}をお送りいただき、ありがとうございます。\n次のとおり受け付けました。受付番号は ${receipt.intakeId}${numbered} です。お問い合わせの際は、この番号をお知らせください。`,
        receipt.reasons.length > 0 && `確認が必要な点\n${quoted(receipt.reasons.join('\n'))}`,
        unused(receipt.notes),
        ...(receipt.remarks ?? []),
        (receipt.held || receipt.partly) &&
          `${receipt.held ? '内容' : '一部の行'}に確認が必要な点がありますので、${settings.policyDivisionName}で確認のうえ、ご連絡します。${receipt.held ? 'お送りいただいた内容は、そのままお預かりしています。' : 'ほかの行は受け付けました。'}`,
        receipt.link &&
          '提案を追加するときは、次のリンクからお送りください。同じ事業者等からの提案として受け付けます。',
        receipt.link && [receipt.link],
        enclosed(title, receipt.attachments),
        `お送りいただいた内容\n${copy}`,
      ],
    },
  );
}

/** 対象に付ける: what had been held (保留) has been taken in; the receipt promised to say so. */
export function heldAccepted(
  { settings }: Context,
  o: {
    to: string;
    sender: string;
    intakeId: string;
    form: FormId;
    caseId: string;
    notes: readonly string[];
    remarks?: readonly string[];
    attachments?: readonly string[];
  },
): Notice {
  const title = formTitle(settings, o.form);
  const reply = isReply(o.form);
  const greeting = addressee(settings, o.sender, !reply);
  return noticeTo(
    settings,
    { to: o.to, greeting },
    {
      kind: 'heldAccepted',
      key: mailKey('heldAccepted', o),
      attachments: o.attachments,
      subject: `【受付完了】${title}（受付番号 ${o.intakeId}${o.caseId && `・案件番号 ${o.caseId}`}）`,
      target: o.intakeId,
      parts: [
        `お預かりしていた${title}${reply ? 'の回答' : ''}について、内容を確認し、次のとおり受け付けました。\n受付番号：${o.intakeId}${o.caseId && `　案件番号：${o.caseId}`}`,
        unused(o.notes),
        ...(o.remarks ?? []),
        enclosed(title, o.attachments),
        'お問い合わせの際は、この番号をお知らせください。',
      ],
    },
  );
}
