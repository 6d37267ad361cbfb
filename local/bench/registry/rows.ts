/** Rows that every part of a year adds: a mail that was sent, a document, a line of 記録, a submission. */
import { createHash } from 'node:crypto';
import { addYears } from '../../../src/domain/base/day';
import { fiscalYearOf } from '../../../src/domain/base/era';
import { type FormId, formOf } from '../../../src/domain/forms';
import { type NoticeKind, noticeKinds } from '../../../src/domain/mail/kinds';
import type { Values } from '../../../src/domain/registry/tabs';
import type { Book, BookRow } from './book';
import type { Business, Department } from './city';
import { bodyOf, POLICY_MAIL } from './wording';

/** Who does what people do. */
const STAFF = POLICY_MAIL;
export const SYSTEM = 'システム';

/** A minute of a working day: the n-th thing of that day. */
export function minuteOn(day: string, n = 0): string {
  const minutes = 9 * 60 + (n % 480);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${day}T${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

export interface Receiver {
  readonly to: string;
  /** 宛先の番号: as the system keeps it. */
  readonly receiver: string;
}

export const business = ({ mail, businessId }: Business): Receiver => ({
  to: mail,
  receiver: `事業者:${businessId}`,
});
export const department = ({ mail, name }: Department): Receiver => ({
  to: mail,
  receiver: `部署:${name}`,
});
export const policyDivision: Receiver = { to: POLICY_MAIL, receiver: '' };

interface Mail {
  readonly kind: NoticeKind;
  readonly key: string;
  readonly subject: string;
  readonly target: string;
  readonly at: string;
  readonly body: string;
  readonly year: number | undefined;
  readonly attachments?: string;
  readonly invitation?: string;
}

/** A mail that went out. @returns 送信番号 */
export function mail(book: Book, { to, receiver }: Receiver, o: Mail): string {
  const mailId = book.number('S', 6);
  book.add(
    'outbox',
    {
      mailId,
      to,
      subject: o.subject,
      kind: noticeKinds[o.kind].name,
      target: o.target,
      state: '送信済',
      scheduledAt: o.at,
      sentAt: o.at,
      attempts: '1',
      attachments: o.attachments ?? '',
      receiver,
      key: o.key,
      body: o.body,
      invitation: o.invitation ?? '',
    },
    { year: o.year },
  );
  return mailId;
}

/** A line of 記録. */
export function note(
  book: Book,
  o: {
    readonly at: string;
    readonly by?: string;
    readonly action: string;
    readonly target: string;
    readonly before?: string;
    readonly after: string;
    readonly year: number | undefined;
  },
): void {
  book.add(
    'auditLog',
    {
      logId: book.number('L', 6),
      at: o.at,
      actor: o.by ?? STAFF,
      action: o.action,
      target: o.target,
      before: o.before ?? '',
      after: o.after,
    },
    { year: o.year },
  );
}

/** A Doc that was made; the file itself is in nobody's Drive. */
export function document(
  book: Book,
  values: Partial<Values<'documents'>> & { readonly name: string; readonly madeOn: string },
  year: number | undefined,
): BookRow<'documents'> {
  const fileId = book.id(44);
  const made = fiscalYearOf(values.madeOn);
  return book.add(
    'documents',
    {
      state: '控え',
      retentionYears: '5',
      disposalOn: addYears(`${made + 1}-03-31`, 5),
      link: `https://docs.google.com/document/d/${fileId}/edit`,
      fileId,
      ...values,
    },
    { year },
  );
}

export interface Submission {
  readonly form: FormId;
  readonly at: string;
  /** 対象: a case or a year. */
  readonly target: string;
  readonly sender: Receiver;
  /** 提出者 */
  readonly by: string;
  readonly answers: Readonly<Record<string, string | string[]>>;
  readonly year: number | undefined;
}

/** 受付 of a form, with its 受付控え. @returns 受付番号 */
export function submission(book: Book, o: Submission): string {
  const intakeId = book.number('U', 6);
  const responseId = `2_${book.id(56)}`;
  const { key } = formOf(o.form);
  const answers = { ...o.answers, 回答コード: `${book.id(110)}.${book.id(22)}` };
  book.add(
    'intake',
    {
      intakeId,
      receivedAt: o.at,
      form: key,
      responseId,
      state: '処理済',
      target: o.target,
      sender: o.by,
      answers: JSON.stringify(answers, null, 1),
      answersHash: hashOf(answers),
    },
    { year: o.year },
  );
  mail(book, o.sender, {
    kind: 'receipt',
    key: `受付控え:${intakeId}`,
    subject: `【受付控え】${key}（受付番号 ${intakeId}・案件番号 ${o.target}）`,
    target: intakeId,
    at: o.at,
    body: bodyOf(
      `${o.by}　様`,
      `${key}をお送りいただき、ありがとうございます。\n次のとおり受け付けました。受付番号は ${intakeId}、案件番号は ${o.target} です。`,
      Object.entries(answers)
        .map(([label, answer]) => `■${label}\n　　${answer}`)
        .join('\n'),
    ),
    year: o.year,
  });
  book.sent.push({ form: o.form, responseId, at: o.at, answers });
  return intakeId;
}

/** The mark by which the system knows the same answers again. */
function hashOf(answers: Sent['answers']): string {
  const sorted = Object.entries(answers).sort(([a], [b]) => (a < b ? -1 : 1));
  return createHash('sha256').update(JSON.stringify(sorted)).digest('hex');
}

type Sent = Book['sent'][number];
