// 受付の控え: to whoever submitted a 様式, with its 受付番号 and a copy of what came; and that a held one was taken in.

import { honored, honoredPerson } from '../base/honorifics';
import { mailIn } from '../base/mailAddress';
import { cut, oneLine, quoted } from '../base/text';
import type { Context } from '../context';
import type { Settings } from '../settings';
import { mailKey } from './keys';
import { letterBody, type Notice, type NoticeLink } from './notice';

/** A mail's text has its limit: what goes beyond is shown by its beginning; the whole is kept in the registry. */
const LONGEST_COPY = 60_000;

/** What of a submission could not be used, and why. */
const unused = (notes: readonly string[]): string | false =>
  notes.length > 0 &&
  `使わなかった回答（ほかの回答は受け付けています）\n${quoted(notes.join('\n'))}`;

/** 日程調整 and 協定の見直し are no 様式 of their own: what comes is the answer of a department or firm, without a person. */
const isReply = (formTitle: string): boolean => !formTitle.startsWith('様式');

const sent = (formTitle: string): string => (isReply(formTitle) ? `${formTitle}の回答` : formTitle);

const enclosed = (o: { formTitle: string; attachments?: readonly string[] }): string | false =>
  o.attachments !== undefined &&
  o.attachments.length > 0 &&
  `${o.formTitle}として整えた文書を添付します。内容をお確かめください。`;

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
    formKey: string;
    formTitle: string;
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
  let room = LONGEST_COPY;
  const copy = Object.entries(receipt.answers)
    .filter(([label, answer]) => label !== '回答コード' && answer.length > 0)
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
  const named = [receipt.answers.担当者].join('').trim() !== '' || mailIn(receipt.sender) !== '';
  return {
    kind: receipt.toStranger ? 'strangersReceipt' : 'receipt',
    key: mailKey('receipt', { intakeId: receipt.intakeId }),
    to: receipt.to,
    ...(receipt.cc && receipt.cc !== receipt.to && { cc: receipt.cc }),
    subject: `【受付控え】${receipt.formTitle}（受付番号 ${receipt.intakeId}${receipt.caseId ? `・案件番号 ${receipt.caseId}` : ''}）`,
    target: receipt.intakeId,
    attachments: receipt.attachments,
    body: letterBody(settings, addressee(settings, receipt.sender, named), [
      `${sent(receipt.formTitle)}をお送りいただき、ありがとうございます。\n次のとおり受け付けました。受付番号は ${receipt.intakeId}${numbered} です。お問い合わせの際は、この番号をお知らせください。`,
      receipt.reasons.length > 0 && `確認が必要な点\n${quoted(receipt.reasons.join('\n'))}`,
      unused(receipt.notes),
      ...(receipt.remarks ?? []),
      (receipt.held || receipt.partly) &&
        `${receipt.held ? '内容' : '一部の行'}に確認が必要な点がありますので、${settings.policyDivisionName}で確認のうえ、ご連絡します。${receipt.held ? 'お送りいただいた内容は、そのままお預かりしています。' : 'ほかの行は受け付けました。'}`,
      receipt.link &&
        '提案を追加するときは、次のリンクからお送りください。同じ事業者等からの提案として受け付けます。',
      receipt.link && [receipt.link],
      enclosed(receipt),
      `お送りいただいた内容\n${copy}`,
    ]),
  };
}

/** 対象に付ける: what had been held (保留) has been taken in; the receipt promised to say so. */
export function heldAccepted(
  { settings }: Context,
  o: {
    to: string;
    sender: string;
    intakeId: string;
    formTitle: string;
    caseId: string;
    notes: readonly string[];
    remarks?: readonly string[];
    attachments?: readonly string[];
  },
): Notice {
  return {
    kind: 'heldAccepted',
    key: mailKey('heldAccepted', o),
    to: o.to,
    attachments: o.attachments,
    subject: `【受付完了】${o.formTitle}（受付番号 ${o.intakeId}${o.caseId && `・案件番号 ${o.caseId}`}）`,
    target: o.intakeId,
    body: letterBody(settings, addressee(settings, o.sender, !isReply(o.formTitle)), [
      `お預かりしていた${sent(o.formTitle)}について、内容を確認し、次のとおり受け付けました。\n受付番号：${o.intakeId}${o.caseId && `　案件番号：${o.caseId}`}`,
      unused(o.notes),
      ...(o.remarks ?? []),
      enclosed(o),
      'お問い合わせの際は、この番号をお知らせください。',
    ]),
  };
}
