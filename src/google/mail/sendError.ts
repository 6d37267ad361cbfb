// What an error of MailApp.sendEmail means: surely not sent, or nobody knows.
import type { SendResult } from '../../app/ports';

/** The day's quota or the minute's rate; Google words it like this (its guide "Quotas"). */
const QUOTA = /Service invoked too many times|too many emails|回数が多すぎ/i;

/** What Google refuses before it sends anything. */
const REFUSED =
  /Invalid email|invalid recipient|no recipient|Limit exceeded: Email|無効なメール|メールアドレスが無効|受信者/i;

export function sendResultOf(message: string): SendResult {
  if (QUOTA.test(message)) return { kind: 'quota' };
  if (REFUSED.test(message)) return { kind: 'failed', reason: message };
  return { kind: 'uncertain', reason: message };
}
