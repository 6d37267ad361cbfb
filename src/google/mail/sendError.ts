// What an error of MailApp.sendEmail means: surely not sent, or nobody knows.
import type { SendResult } from '../../app/ports';
import { mailNotAllowed } from '../../domain/settings/installationWords';

/** The day's quota or the minute's rate; Google words it like this (its guide "Quotas"). */
const QUOTA = /Service invoked too many times|too many emails|回数が多すぎ/i;

/** What Google refuses before it sends anything. */
const REFUSED =
  /Invalid email|invalid recipient|no recipient|Limit exceeded: Email|無効なメール|メールアドレスが無効|受信者/i;

/** The account has not agreed that the script sends mail. */
const NOT_ALLOWED = /permission to call|Authorization is required|呼び出す権限/i;

export function sendResultOf(message: string): SendResult {
  if (NOT_ALLOWED.test(message)) return { kind: 'quota', reason: mailNotAllowed() };
  if (QUOTA.test(message)) return { kind: 'quota' };
  if (REFUSED.test(message)) return { kind: 'failed', reason: message };
  return { kind: 'uncertain', reason: message };
}
