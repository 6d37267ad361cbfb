// The worker: makes the Docs that are asked for and sends the mails that wait, in small portions under the lock.

import { japaneseDate } from '../domain/calendar/era';
import type { Context } from '../domain/context';
import {
  blanks,
  type DocumentContent,
  documentKindOf,
  documentKinds,
} from '../domain/documentKinds';
import { noticeKinds } from '../domain/notices/kinds';
import { post } from '../domain/notices/notice';
import { troubleReport } from '../domain/notices/policyDivision';
import type { Registry, Row } from '../domain/registry/registry';
import { letterToFill, mailPutOff, mailSettled, mailWithdrawn } from '../domain/rules/afterSending';
import { record } from '../domain/rules/audit';
import { attachedTo, mailsDue, unmadeDocuments } from '../domain/rules/delivery';
import { cut, listOf, messageOf } from '../domain/text';
import type { OutgoingMail, Ports, SendResult } from './ports';
import { makePack } from './publication/makePack';
import { onRegistry, type Session, type Work } from './session';

type Mail = Row<'outbox'>;
type DocumentRow = Row<'documents'>;

/** Mails in one portion: few, so that others get at the registry in between. */
const MAILS_AT_ONCE = 10;
/** Making Docs in one portion stops after this long. */
const MAKING_MS = 20_000;

/** Whether the worker has anything to do. */
export function hasWork(context: Context): boolean {
  return unmadeDocuments(context.registry).length > 0 || mailsDue(context).length > 0;
}

/**
 * Works until nothing is left, or until `until` (epoch ms); what is left waits for the next sweep.
 */
export function deliver(work: Work, until: number): void {
  const failed = new Set<string>();
  let again = true;
  while (again && work.ports.clock.now() < until) {
    again = onRegistry(work, (session) => portion(work.ports, session, failed)) ?? false;
  }
}

/** One portion: the Docs first, since mails carry them. @returns whether there may be more to do */
function portion(ports: Ports, session: Session, failed: Set<string>): boolean {
  const { context } = session;
  const toMake = unmadeDocuments(context.registry).filter(({ values }) => !failed.has(values.name));
  if (toMake.length > 0) {
    makeDocuments(ports, context, toMake, failed);
    return true;
  }
  const mails = affordable(ports, context, mailsDue(context)).slice(0, MAILS_AT_ONCE);
  if (mails.length === 0) return false;
  const earlier = claim(context, mails);
  const claimed = mails.map(({ values }) => values.mailId);
  session.saveAndReload();
  const mailsNow = claimed.flatMap(
    (mailId) => session.context.registry.find('outbox', mailId) ?? [],
  );
  const results = sendAll(ports, session.context, mailsNow, earlier);
  for (const { mail, result } of results) settle(session.context, mail, result);
  // Google says that no more goes out today, whatever it counts as remaining.
  return results.every(({ result }) => result.kind !== 'quota');
}

function makeDocuments(
  ports: Ports,
  context: Context,
  rows: readonly DocumentRow[],
  failed: Set<string>,
): void {
  const { registry, today } = context;
  const stop = ports.clock.now() + MAKING_MS;
  for (const row of rows) {
    if (ports.clock.now() >= stop) return;
    const { name, form, content } = row.values;
    try {
      const kind = documentKindOf(form);
      if (!kind) throw new Error(`様式「${form}」の文書は作れません`);
      if (kind === 'publicationPack') {
        makePack(ports, context, row);
        continue;
      }
      const made = ports.documents.make(
        name,
        documentKinds[kind],
        JSON.parse(content) as DocumentContent,
      );
      registry.set(row, {
        fileId: made.fileId,
        link: made.url,
        madeOn: today,
        unfilled: made.unfilled.join('、'),
        content: '',
        result: '',
      });
    } catch (error) {
      failed.add(name);
      registry.set(row, {
        result: '文書を作れませんでした。10分ほどあとに、もう一度作ります。',
      });
      post(
        context,
        troubleReport(context, {
          key: `文書:${name}:${today}`,
          target: name,
          what: `文書「${name}」を作れませんでした。`,
          remedy: `理由：${messageOf(error)}\n10分ごとにもう一度作ります。ひな形（様式テンプレート）とフォルダが残っているかを確かめ、なければメニューの「初期設定」を行ってください。`,
        }),
      );
    }
  }
}

const receivers = (mail: Mail): number =>
  listOf(mail.values.to).length + listOf(mail.values.cc).length;

/** The mails that today's quota still allows, in order; the others wait and say why. */
function affordable(ports: Ports, { registry }: Context, mails: readonly Mail[]): Mail[] {
  if (mails.length === 0) return [];
  let left = ports.mailer.remaining();
  const allowed: Mail[] = [];
  for (const mail of mails) {
    left -= receivers(mail);
    if (left >= 0) allowed.push(mail);
    else registry.set(mail, { reason: '本日の送信数の上限に達しました。明日以降、順に送ります。' });
  }
  return allowed;
}

/** What an earlier attempt filled into a letter, as JSON, by the letter's name. */
type EarlierBlanks = ReadonlyMap<string, string>;

/** 送信中 is written before anything is sent: whatever happens then, nothing goes out twice. */
function claim({ registry, now, today }: Context, mails: readonly Mail[]): EarlierBlanks {
  const earlier = new Map<string, string>();
  for (const mail of mails) {
    registry.set(mail, {
      state: '送信中',
      sentAt: now,
      attempts: String(Number(mail.values.attempts || '0') + 1),
      reason: '',
    });
    const letter = letterToFill(registry, mail);
    if (!letter) continue;
    earlier.set(letter.values.name, letter.values.filledIn);
    const blanksNow = { 発信日: japaneseDate(today), 文書番号: letter.values.documentNumber };
    registry.set(letter, { sentOn: today, filledIn: JSON.stringify(blanksNow) });
  }
  return earlier;
}

/** Error texts may be long, and the journal is a small place. */
const briefly = (result: SendResult): SendResult =>
  'reason' in result ? { ...result, reason: cut(result.reason, 200) } : result;

/** Names one attempt at one mail, so that an old note in the journal is never taken for this attempt. */
const attemptOf = ({ values }: Mail): string => `${values.mailId}:${values.attempts}`;

/**
 * Sends one after the other. Before each, the journal notes what became of those before it and which one comes
 * now: whenever the run dies, at most one mail is in doubt.
 */
function sendAll(
  ports: Ports,
  context: Context,
  mails: readonly Mail[],
  earlier: EarlierBlanks,
): { mail: Mail; result: SendResult }[] {
  const results: Record<string, SendResult> = {};
  return mails.map((mail) => {
    const obstacle = prepareLetter(ports, context.registry, mail, earlier);
    if (!obstacle) ports.journal.note({ attempting: attemptOf(mail), results });
    const result: SendResult = obstacle
      ? { kind: 'failed', reason: obstacle }
      : ports.mailer.send(outgoing(context, mail));
    results[attemptOf(mail)] = briefly(result);
    return { mail, result };
  });
}

/** Fills 発信日 and 文書番号 into a letter that goes out; says what keeps it from being sent. */
function prepareLetter(
  ports: Ports,
  registry: Registry,
  mail: Mail,
  earlier: EarlierBlanks,
): string | undefined {
  const letter = letterToFill(registry, mail);
  if (!letter) return undefined;
  const { name, fileId, filledIn, unfilled } = letter.values;
  if (unfilled !== '') {
    return `文書「${name}」に埋まっていない差し込みがあります：${unfilled}（ひな形を直し、「文書」タブで「作り直す」を選んでください）`;
  }
  try {
    const before = earlier.get(name);
    const filled = ports.documents.fillBlanks(
      fileId,
      JSON.parse(filledIn),
      before ? JSON.parse(before) : {},
    );
    return filled.ok
      ? undefined
      : `文書「${name}」に「${filled.missing
          .map((key) => blanks[key as keyof typeof blanks] ?? key)
          .join('」「')}」の欄が見つかりません。文書を直すか、作り直してください。`;
  } catch (error) {
    return `文書「${name}」を開けませんでした（${messageOf(error)}）。`;
  }
}

function outgoing({ registry, settings }: Context, mail: Mail): OutgoingMail {
  const { to, cc, subject, body, invitation } = mail.values;
  const documents = attachedTo(registry, mail) ?? [];
  return {
    to: settings.testEnvironment ? settings.policyDivisionMail : to,
    cc: settings.testEnvironment ? '' : cc,
    subject: settings.testEnvironment ? `【テスト：本来の宛先 ${to}】${subject}` : subject,
    body,
    senderName: `${settings.cityName} ${settings.policyDivisionName}`,
    replyTo: settings.policyDivisionMail,
    attachments: documents.map(({ values }) => ({ name: values.name, fileId: values.fileId })),
    ...(invitation && { invitation }),
  };
}

function settle(context: Context, mail: Mail, result: SendResult): void {
  const { registry } = context;
  switch (result.kind) {
    case 'sent':
      registry.set(mail, { state: '送信済' });
      mailSettled(context, mail);
      return;
    case 'quota':
      registry.set(mail, {
        state: '待ち',
        reason: '本日の送信数の上限に達しました。明日以降、順に送ります。',
      });
      mailPutOff(context, mail);
      return;
    case 'failed':
      settleFailure(context, mail, result.reason);
      return;
    case 'uncertain':
      settleDoubt(context, mail, result.reason);
  }
}

function settleFailure(context: Context, mail: Mail, reason: string): void {
  context.registry.set(mail, { state: '失敗', reason });
  mailWithdrawn(context, mail);
  report(
    context,
    mail,
    `メール「${mail.values.subject}」を送れませんでした。`,
    `理由：${reason}\n「送信」タブの ${mail.values.mailId} を確かめ、直したうえで送り直してください。`,
  );
}

function settleDoubt(context: Context, mail: Mail, reason: string): void {
  context.registry.set(mail, { state: '要確認', reason });
  report(
    context,
    mail,
    `メール「${mail.values.subject}」が届いたかどうか分かりません。`,
    `理由：${reason}\n宛先（${mail.values.to}）か送信済みのメールで届いたかを確かめ、「送信」タブの ${mail.values.mailId} で「送信済とする」か「再送する」を選んでください。自動では送り直しません。`,
  );
}

function report(context: Context, mail: Mail, what: string, remedy: string): void {
  const { mailId, attempts, kind, state } = mail.values;
  record(context, { action: `送信（${state}）`, target: mailId, after: what });
  // Trouble with a report of trouble is seen in 送信; another report would only go the same way.
  if (kind === noticeKinds.trouble.name) return;
  post(
    context,
    troubleReport(context, { key: `送信:${mailId}:${attempts}`, target: mailId, what, remedy }),
  );
}

/**
 * Mails left 送信中 by a run that died (under the lock nobody else can be sending): what the journal knows of an
 * attempt counts, the one it was about to make is in doubt, and all others were never tried.
 */
export function recoverMails(ports: Ports, context: Context): void {
  const { registry } = context;
  const left = registry.rows('outbox').filter(({ values }) => values.state === '送信中');
  if (left.length === 0) return;
  const { attempting, results } = ports.journal.last();
  for (const mail of left) {
    const attempt = attemptOf(mail);
    const known = results[attempt];
    if (known) settle(context, mail, known);
    else if (attempt === attempting) {
      settleDoubt(context, mail, '送っている途中で処理が止まりました。');
    } else {
      registry.set(mail, { state: '待ち', reason: '' });
      mailPutOff(context, mail);
    }
  }
}
