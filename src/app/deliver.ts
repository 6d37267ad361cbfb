// The worker: makes the Docs that are asked for and sends the mails that wait, in small portions under the lock.
import { addMinutes } from '../domain/base/day';
import { japaneseDate } from '../domain/base/era';
import { isAmong, mailIn, notDeliverable } from '../domain/base/mailAddress';
import { cut, messageOf, oneLine } from '../domain/base/text';
import { record } from '../domain/cases/audit';
import type { Context } from '../domain/context';
import {
  type BlankKey,
  blanks,
  type DocumentContent,
  documentKindOf,
  documentKinds,
} from '../domain/documents/kinds';
import { storedBlanks, storedContent } from '../domain/documents/storedContent';
import { letterToFill, mailPutOff, mailSettled, mailWithdrawn } from '../domain/flow/afterSending';
import { attachedTo, mailsDue, unmadeDocuments } from '../domain/flow/delivery';
import { keptFromLeaving } from '../domain/flow/heldUp';
import { asTest } from '../domain/mail/asTest';
import { noticeKinds } from '../domain/mail/kinds';
import { post } from '../domain/mail/notice';
import { troubleReport } from '../domain/mail/policyDivision';
import { placeOf, withRowLink } from '../domain/mail/rowLink';
import { oddity } from '../domain/registry/memory';
import type { Registry, Row } from '../domain/registry/registry';
import type { OutgoingMail, Ports, SendResult } from './ports';
import { makePack } from './publication/makePack';
import { onRegistry, type Session, type Work } from './session';

type Mail = Row<'outbox'>;
type DocumentRow = Row<'documents'>;

/** Mails in one portion, which holds the registry while they are sent. */
const MAILS_AT_ONCE = 40;
/** Docs in one portion, and how long making them may hold the registry. */
const DOCUMENTS_AT_ONCE = 40;
const MAKING_MS = 60_000;
/** Google ends a run after six minutes: nothing more is begun after so long, and waits for the next run. */
const RUN_MS = 4 * 60_000;
/** How often a mail is tried whose PDF cannot be made, and how many minutes it waits between. */
const TRIES = 3;
const AGAIN = 10;

/** A run's part in making and sending: on the registry that it has read, and then on fresh readings while time is left. */
export class Delivery {
  private readonly failed = new Set<string>();
  private more = false;
  private readonly until: number;

  constructor(private readonly work: Work) {
    this.until = work.began + RUN_MS;
  }

  /** Whether nothing was left to do with the first portion. */
  get isDone(): boolean {
    return !this.more;
  }

  /**
   * Delivers one portion of all that waits on the same reading; what has been decided is saved before anything of it.
   * @param o.own only if this run has decided something that is to be made or sent
   */
  begin(session: Session, { own = false }: { readonly own?: boolean } = {}): void {
    recoverMails(this.work.ports, session.context);
    if (own && !asksForDelivery(session.context.registry)) return;
    if (!this.waits(session.context)) return;
    this.more = this.portion(session);
  }

  /** Goes on until nothing is left or the time is up; what is left waits for the next sweep. */
  goOn(): void {
    const { work } = this;
    while (this.more && work.ports.clock.now() < this.until) {
      this.more =
        onRegistry(
          work,
          (session) => {
            recoverMails(work.ports, session.context);
            return this.portion(session);
          },
          { later: true },
        ) ?? false;
    }
  }

  /** The Docs first, since mails carry them. @returns whether there may be more to do */
  private portion(session: Session): boolean {
    const { ports } = this.work;
    const { context } = session;
    const { registry } = context;
    const toMake = unmadeDocuments(registry).filter(({ values }) => !this.failed.has(values.name));
    const made = toMake.slice(0, DOCUMENTS_AT_ONCE);
    if (made.length > 0) {
      const begun = markMaking(context, made);
      session.save();
      const until = Math.min(this.until, ports.clock.now() + MAKING_MS);
      makeDocuments(ports, context, made, { failed: this.failed, begun, until });
    }
    const mails = mailsDue(context)
      .slice(0, MAILS_AT_ONCE)
      .filter((mail) => mayLeave(context, mail));
    if (mails.length === 0) return this.waits(context);
    registry.bringLongTexts(mails);
    const earlier = claim(context, mails);
    session.save();
    const results = sendAll(ports, context, mails, { earlier, until: this.until });
    for (const { mail, result } of results) {
      if (result) settle(context, mail, result);
      else waitAgain(context, mail);
    }
    // Google says that no more goes out today.
    if (results.some(({ result }) => result?.kind === 'quota')) return false;
    return this.waits(context);
  }

  /** Whether there is more than what could not be made just now. */
  private waits(context: Context): boolean {
    return (
      unmadeDocuments(context.registry).some(({ values }) => !this.failed.has(values.name)) ||
      mailsDue(context).length > 0
    );
  }
}

/** Whether this run itself has brought something to be made or sent: what others left is the sweep's. */
const asksForDelivery = (registry: Registry): boolean =>
  [
    ...registry.having('outbox', 'state', '待ち'),
    ...registry.having('documents', 'fileId', ''),
  ].some((row) => registry.isChanged(row));

/** 操作結果 of a Doc while it is being made, and when it could not be: there may be one of its name. */
const MAKING = '文書を作っています。';
const NOT_MADE = '文書を作れませんでした。10分ほどあとに、もう一度作ります。';

/** Says of each that it is being made. @returns those that an earlier try had begun to make */
function markMaking({ registry }: Context, rows: readonly DocumentRow[]): ReadonlySet<string> {
  registry.bringLongTexts(rows);
  const begun = new Set(
    rows
      .filter(({ values }) => [MAKING, NOT_MADE].includes(values.result))
      .map(({ values }) => values.name),
  );
  for (const row of rows) registry.set(row, { result: MAKING });
  return begun;
}

function makeDocuments(
  ports: Ports,
  context: Context,
  rows: readonly DocumentRow[],
  {
    failed,
    begun,
    until,
  }: {
    readonly failed: Set<string>;
    readonly begun: ReadonlySet<string>;
    /** Nothing more is begun then (epoch ms). */
    readonly until: number;
  },
): void {
  const { registry, today } = context;
  for (const row of rows) {
    if (ports.clock.now() >= until) return;
    const { name, form, content } = row.values;
    try {
      const kind = documentKindOf(form);
      if (!kind) throw new Error(`様式「${form}」の文書は作れません`);
      if (kind === 'publicationPack') {
        makePack(ports, context, row);
        continue;
      }
      const blanksNow = row.values.state === '発送待ち' ? blanksOf(context, row) : undefined;
      const filling = storedContent.read(content);
      if (!filling) throw new Error('差し込む内容の欄が書き換えられています');
      const { fields, rows: lines } = filling;
      const made = ports.documents.make(
        name,
        documentKinds[kind],
        { fields: { ...fields, ...filled(fields, blanksNow) }, ...(lines && { rows: lines }) },
        // One of this name was made before, or was being made by a run that died.
        { again: row.values.madeOn !== '' || begun.has(name), final: blanksNow !== undefined },
      );
      registry.set(row, {
        fileId: made.fileId,
        link: made.url,
        madeOn: today,
        unfilled: made.unfilled.join('、'),
        content: '',
        result: '',
        ...(blanksNow && { filledIn: storedBlanks.write(blanksNow) }),
      });
    } catch (error) {
      failed.add(name);
      registry.set(row, { result: NOT_MADE });
      post(
        context,
        troubleReport(context, {
          about: `文書:${name}:${today}`,
          target: name,
          what: `文書「${name}」を作れませんでした。`,
          remedy: `理由：${messageOf(error)}\n10分ごとにもう一度作ります。ひな形（様式テンプレート）とフォルダが残っているかを確かめ、なければ「初期設定」を行ったアカウントで、もう一度「初期設定」を選んでください。`,
        }),
      );
    }
  }
}

type Blanks = Readonly<Record<BlankKey, string>>;

/** What is filled into a letter at sending. */
const blanksOf = ({ today }: Context, { values }: DocumentRow): Blanks => ({
  発信日: japaneseDate(today),
  文書番号: values.documentNumber,
});

/** A letter that goes out at once has its date and number from the beginning. */
const filled = (fields: DocumentContent['fields'], values: Blanks | undefined) =>
  Object.fromEntries(
    Object.entries(values ?? {}).filter(([key]) => fields[key] === blanks[key as BlankKey]),
  );

/** What an earlier attempt filled into a letter, as JSON, by the letter's name. */
type EarlierBlanks = ReadonlyMap<string, string>;

/** 送信中 is written before anything is sent: whatever happens then, nothing goes out twice. */
function claim(context: Context, mails: readonly Mail[]): EarlierBlanks {
  const { registry, now, today } = context;
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
    registry.set(letter, {
      sentOn: today,
      filledIn: storedBlanks.write(blanksOf(context, letter)),
    });
  }
  return earlier;
}

/** Keeps back what was held up and is not wanted any more, or would name a deadline that has passed. */
function mayLeave(context: Context, mail: Mail): boolean {
  const kept = keptFromLeaving(context, mail);
  if (!kept) return true;
  if (kept.needless) fail(context, mail, kept.reason);
  else settleFailure(context, mail, kept.reason);
  return false;
}

/** Error texts may be long, and the journal is a small place. */
const briefly = (result: SendResult): SendResult =>
  'reason' in result && result.reason ? { ...result, reason: cut(result.reason, 200) } : result;

/** Names one attempt at one mail, so that an old note in the journal is never taken for this attempt. */
const attemptOf = ({ values }: Mail): string => `${values.mailId}:${values.attempts}`;

/**
 * Sends one after the other, while there is time; without a result it was not tried. Before each, the journal notes
 * what became of those before it and which one comes now: whenever the run dies, at most one mail is in doubt.
 */
function sendAll(
  ports: Ports,
  context: Context,
  mails: readonly Mail[],
  { earlier, until }: { readonly earlier: EarlierBlanks; readonly until: number },
): { mail: Mail; result: SendResult | undefined }[] {
  const results: Record<string, SendResult> = {};
  let over: SendResult | undefined;
  return mails.map((mail) => {
    if (over) return { mail, result: over };
    if (ports.clock.now() >= until) return { mail, result: undefined };
    const obstacle = misaddressed(mail) ?? prepareLetter(ports, context, mail, earlier);
    if (!obstacle) ports.journal.note({ attempting: attemptOf(mail), results });
    const result: SendResult = obstacle
      ? { kind: 'failed', reason: obstacle }
      : ports.mailer.send(outgoing(ports, context, mail));
    results[attemptOf(mail)] = briefly(result);
    if (result.kind === 'quota') over = result;
    return { mail, result };
  });
}

/** Fills 発信日 and 文書番号 into a letter that goes out; says what keeps it from being sent. */
function prepareLetter(
  ports: Ports,
  context: Context,
  mail: Mail,
  earlier: EarlierBlanks,
): string | undefined {
  const letter = letterToFill(context.registry, mail);
  if (!letter) return undefined;
  const { name, fileId, filledIn, unfilled } = letter.values;
  if (unfilled !== '') {
    return `文書「${name}」に埋まっていない差し込みがあります：${unfilled}（「設定」の値かひな形を直し、「文書」タブで「作り直す」を選んでください）`;
  }
  const before = earlier.get(name);
  if (before === filledIn) return undefined;
  try {
    const filled = ports.documents.fillBlanks(
      fileId,
      storedBlanks.read(filledIn) ?? blanksOf(context, letter),
      storedBlanks.read(before ?? '') ?? {},
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

/** What keeps a mail from leaving that is addressed to what is no address: nothing is tried with it. */
function misaddressed({ values: { to, cc } }: Mail): string | undefined {
  const wrong = [to, ...(cc.trim() === '' ? [] : [cc])].find((cell) => mailIn(cell) === '');
  return wrong === undefined ? undefined : `宛先の${notDeliverable(wrong)}。`;
}

/** The rows are where they were read: a link says so, for those who open it after they were sorted. */
function bodyOf(ports: Ports, { registry, settings }: Context, { values }: Mail): string {
  const { body, target, to } = values;
  if (!isAmong(mailIn(to), [settings.policyDivisionMail])) return body;
  const place = placeOf(registry, target);
  return withRowLink(body, target, place, ports.registry.addressOf(place));
}

function outgoing(ports: Ports, context: Context, mail: Mail): OutgoingMail {
  const { registry, settings } = context;
  const { invitation } = mail.values;
  const documents = attachedTo(registry, mail) ?? [];
  return {
    to: mailIn(mail.values.to),
    cc: mailIn(mail.values.cc),
    subject: oneLine(mail.values.subject),
    ...(settings.testEnvironment && asTest(settings, mail.values)),
    body: bodyOf(ports, context, mail),
    senderName: oneLine(`${settings.cityName} ${settings.policyDivisionName}`),
    replyTo: settings.policyDivisionMail,
    attachments: documents.map(({ values }) => ({ name: values.name, fileId: values.fileId })),
    ...(invitation && { invitation }),
  };
}

function settle(context: Context, mail: Mail, result: SendResult): void {
  const { registry, now } = context;
  switch (result.kind) {
    case 'sent':
      registry.set(mail, {
        state: '送信済',
        ...(context.settings.testEnvironment && {
          reason: `テスト環境のため、${asTest(context.settings, mail.values).to} だけに送りました。`,
        }),
      });
      mailSettled(context, mail);
      return;
    case 'quota':
      registry.set(mail, {
        state: '待ち',
        reason: result.reason ?? '本日の送信数の上限に達しました。明日以降、順に送ります。',
      });
      mailPutOff(context, mail);
      return;
    case 'unready':
      if (Number(mail.values.attempts) < TRIES) {
        registry.set(mail, {
          state: '待ち',
          reason: `${result.reason}。10分ほどあとに、もう一度送ります。`,
          scheduledAt: addMinutes(now, AGAIN),
        });
        mailPutOff(context, mail);
        return;
      }
      settleFailure(context, mail, result.reason);
      return;
    case 'failed':
      settleFailure(context, mail, result.reason);
      return;
    case 'uncertain':
      settleDoubt(context, mail, result.reason);
  }
}

function fail(context: Context, mail: Mail, reason: string): void {
  context.registry.set(mail, { state: '失敗', reason });
  mailWithdrawn(context, mail);
}

function settleFailure(context: Context, mail: Mail, reason: string): void {
  fail(context, mail, reason);
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
    troubleReport(context, { about: `送信:${mailId}:${attempts}`, target: mailId, what, remedy }),
  );
}

/**
 * Mails left 送信中 by a run that died (under the lock nobody else can be sending): what the journal knows of an
 * attempt counts, the one it was about to make is in doubt, and all others were never tried.
 */
export function recoverMails(ports: Ports, context: Context): void {
  const { registry } = context;
  const left = registry
    .having('outbox', 'state', '送信中')
    .filter((mail) => !oddity(registry, mail));
  if (left.length === 0) return;
  const { attempting, results } = ports.journal.last();
  for (const mail of left) {
    const attempt = attemptOf(mail);
    const known = results[attempt];
    if (known) settle(context, mail, known);
    else if (attempt === attempting) {
      settleDoubt(context, mail, '送っている途中で処理が止まりました。');
    } else waitAgain(context, mail);
  }
}

/** It was never tried, and goes with the next run. */
function waitAgain(context: Context, mail: Mail): void {
  context.registry.set(mail, { state: '待ち', reason: '' });
  mailPutOff(context, mail);
}
