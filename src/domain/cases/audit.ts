// 記録: one line for everything that was done, so that every state can be traced.

import { cut } from '../base/text';
import type { Context } from '../context';
import { newLogId } from '../registry/numbers';

const LONGEST = 2_000;

export interface AuditEntry {
  readonly action: string;
  readonly target: string;
  readonly before?: string;
  readonly after?: string;
}

export function record(
  { registry, now, actor }: Pick<Context, 'registry' | 'now' | 'actor'>,
  entry: AuditEntry,
): void {
  registry.append('auditLog', {
    logId: newLogId(registry),
    at: now,
    actor,
    action: entry.action,
    target: entry.target,
    before: cut(entry.before ?? '', LONGEST),
    after: cut(entry.after ?? '', LONGEST),
  });
}
