// 年度当初 (B): the mail that calls upon a business for its proposals.
import type { Case } from '../cases/cases';
import type { Registry } from '../registry/registry';
import { type MailKey, mailKey } from './keys';

/** 重複防止キー of the mail that calls upon a business (B). */
export const callKey = (caseId: string): MailKey => mailKey('proposalSeason', { caseId });

/**
 * Why nobody can be sure that the business knows of the call: the state of its mail, or that there was none; undefined
 * when it went out.
 */
export function notReached(registry: Registry, row: Case): string | undefined {
  const call = registry.first('outbox', 'key', callKey(row.values.caseId));
  if (!call) return '送っていません';
  return call.values.state === '送信済' ? undefined : call.values.state;
}
