// What becomes of a mail that was tried: sent, waiting for another day, failed, or in doubt for a person to settle.
import { addMinutes } from '../../domain/base/day';
import { record } from '../../domain/cases/audit';
import type { Context } from '../../domain/context';
import { mailPutOff, mailSettled, mailWithdrawn } from '../../domain/flow/afterSending';
import { asTest } from '../../domain/mail/asTest';
import { noticeKinds } from '../../domain/mail/kinds';
import { post } from '../../domain/mail/notice';
import { troubleReport } from '../../domain/mail/policyDivision';
import type { Row } from '../../domain/registry/registry';
import type { SendResult } from '../ports';

type Mail = Row<'outbox'>;

/** How often a mail is tried whose PDF cannot be made, and how many minutes it waits between. */
const TRIES = 3;
const AGAIN = 10;

/** Names one attempt at one mail, so that an old note in the journal is never taken for this attempt. */
export const attemptOf = ({ values }: Mail): string => `${values.mailId}:${values.attempts}`;

export function settle(context: Context, mail: Mail, result: SendResult): void {
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

export function fail(context: Context, mail: Mail, reason: string): void {
  context.registry.set(mail, { state: '失敗', reason });
  mailWithdrawn(context, mail);
}

export function settleFailure(context: Context, mail: Mail, reason: string): void {
  fail(context, mail, reason);
  report(
    context,
    mail,
    `メール「${mail.values.subject}」を送れませんでした。`,
    `理由：${reason}\n「送信」タブの ${mail.values.mailId} を確かめ、直したうえで送り直してください。`,
  );
}

export function settleDoubt(context: Context, mail: Mail, reason: string): void {
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

/** It was never tried, and goes with the next run. */
export function waitAgain(context: Context, mail: Mail): void {
  context.registry.set(mail, { state: '待ち', reason: '' });
  mailPutOff(context, mail);
}
