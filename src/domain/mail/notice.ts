// A notice: one mail on its way to the outbox, and the frame that every one of them shares.

import { gathered } from '../base/gathered';
import { hint, indentedLines } from '../base/text';
import type { Context } from '../context';
import { called } from '../forms/names';
import { isUnconfirmed } from '../parties/departmentConfirmation';
import { receiverOf } from '../parties/receiver';
import { isBare, isWrittenOver } from '../registry/memory';
import { newMailId } from '../registry/numbers';
import type { Registry, Row } from '../registry/registry';
import type { Settings } from '../settings';
import { type MailKey, setAside } from './keys';
import { type NoticeKind, type NoticeKindFacts, noticeKinds } from './kinds';

/** Where a mail goes, and how it greets. */
export interface Address {
  readonly to: string;
  /** Name and person, ready to be greeted. */
  readonly greeting: string;
}

export interface Notice {
  readonly kind: NoticeKind;
  /** The same key is never posted twice. */
  readonly key: MailKey;
  readonly to: string;
  readonly cc?: string;
  readonly subject: string;
  /** What the notice is about: a case, document or receipt number. */
  readonly target: string;
  readonly body: string;
  /** 文書名 of what is attached as PDF. */
  readonly attachments?: readonly string[];
  /** The event it invites to, moves or cancels, as iCalendar (see calendar/invitation.ts). */
  readonly invitation?: string;
}

/** The mail was to leave, and nothing but its number is left of it: what it said may be said by another one. */
export const isLost = (registry: Registry, mail: Row<'outbox'>): boolean =>
  mail.values.state === '失敗' && isBare(registry, mail);

/** Whether a notice with this key has been posted, and needs no other. */
export function isPosted(registry: Registry, key: string): boolean {
  const mail = registry.first('outbox', 'key', key);
  return mail ? !isLost(registry, mail) : isWrittenOver(registry, 'outbox', 'key', key);
}

/** Google documents 250 characters for a subject; 試験 and the like may stand before it. What it names stands whole in the text. */
const LONGEST_SUBJECT = 230;

/**
 * Puts a notice into 送信, unless one with its key stands there already. It goes out with the next delivery; what an
 * operation sends, with the first one after its 猶予.
 * @returns whether it was put there
 */
export function post(context: Context, notice: Notice): boolean {
  const { registry, now, leavesAt } = context;
  if (isPosted(registry, notice.key)) return false;
  const lost = registry.first('outbox', 'key', notice.key);
  if (lost) {
    registry.set(lost, {
      state: '取りやめ',
      reason: '作り直しました。',
      key: setAside('deleted', lost),
    });
  }
  const receiver = receiverOf(context, notice.to);
  const unconfirmed = isUnconfirmed(context, receiver);
  const { name, draft, atOnce }: NoticeKindFacts = noticeKinds[notice.kind];
  const body = called(context.settings, notice.body);
  registry.append('outbox', {
    mailId: newMailId(registry),
    to: notice.to,
    receiver,
    unconfirmed: unconfirmed ? '未確認' : '',
    cc: notice.cc ?? '',
    subject: hint(called(context.settings, notice.subject), LONGEST_SUBJECT),
    kind: name,
    target: notice.target,
    state: draft ? '案' : '待ち',
    // Where staff read what they are to send.
    result: draft ? body : '',
    scheduledAt: leavesAt !== undefined && !atOnce ? leavesAt : now,
    attempts: '0',
    attachments: (notice.attachments ?? []).join('、'),
    key: notice.key,
    body: unconfirmed ? withCaution(context.settings, body) : body,
    invitation: notice.invitation ?? '',
  });
  return true;
}

/** Under the greeting: head and address of this department are still as they were before April. */
function withCaution({ policyDivisionName }: Settings, body: string): string {
  const caution = `※ この課の課長名とメールアドレスは、今年度まだ確認していません。宛先が変わっているときは、お手数ですが、${policyDivisionName}までお知らせください。`;
  const [greeting, ...rest] = body.split('\n\n');
  return [greeting, caution, ...rest].join('\n\n');
}

/** Something to open: shown as its words in a mail that can, and as words above the address elsewhere. */
export interface NoticeLink {
  readonly label: string;
  readonly url: string;
}

/** Paragraphs and links, in order; a list of links becomes one block. */
export type NoticePart = string | readonly NoticeLink[];

/** What of it is left out, where it does not hold, is false. */
export type NoticeParts = readonly (NoticePart | false | undefined)[];

/** Lines under what they are; nothing where there are none. */
export const titled = (title: string, lines: readonly string[]): string | false =>
  lines.length > 0 && `${title}\n${indentedLines(lines)}`;

/** Of a form with rows: that it may be sent again, and what that means. */
export const SENT_AGAIN =
  '期限までは、同じリンクから何度でもお送りいただけます。最後のものが、前のものの全部に替わりますので、変わらない行もお書きください。';

/** A notice to somebody: its body is addressee and greeting, the parts, the signature. */
export function noticeTo(
  settings: Settings,
  { to, greeting }: Address,
  { parts, ...o }: Omit<Notice, 'to' | 'body'> & { readonly parts: NoticeParts },
): Notice {
  const paragraphs = parts
    .filter((part): part is NoticePart => part !== undefined && part !== false && part.length > 0)
    .map((part) =>
      typeof part === 'string'
        ? part
        : part.map(({ label, url }) => `【${label}】\n${url}`).join('\n\n'),
    );
  return { ...o, to, body: [greeting, ...paragraphs, signature(settings)].join('\n\n') };
}

/** Who writes, and whom to ask. */
function signature(settings: Settings): string {
  return gathered(
    '――――――――――――――――――――',
    `${settings.cityName}　${settings.policyDivisionName}`,
    settings.contactPerson && `担当：${settings.contactPerson}`,
    settings.contact && `連絡先：${settings.contact}`,
    `メール：${settings.policyDivisionMail}`,
  ).join('\n');
}
