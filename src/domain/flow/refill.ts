// What hands took out of a cell that something hangs on stands there again: a † that was emptied, a department out of 照会先.

import { listOf } from '../base/text';
import { record } from '../cases/audit';
import { type Case, isOpen, type Project, stepOf } from '../cases/cases';
import { endStates } from '../cases/endCase';
import type { Context } from '../context';
import { neverLeft } from '../mail/askingMails';
import { mailsKeyed } from '../mail/keys';
import { presentName } from '../parties/departments';
import type { Row } from '../registry/registry';
import { type ColumnKey, type TabKey, tabs } from '../registry/tabs';

/** 期限, as long as somebody is asked; at B, where it ends the case, staff are asked for it. */
export function refillCase(context: Context, row: Case): void {
  const asks = isOpen(row) && row.values.askedOn !== '' && stepOf(row) !== 'proposal';
  if (!asks) return;
  refill(context, row, 'dueOn');
  refillInquired(context, row);
}

/** 照会先 names every department that the inquiry under way has reached: one that was taken out is awaited all the same. */
function refillInquired(context: Context, row: Case): void {
  const { registry, today } = context;
  const { caseId, askedOn, inquired } = row.values;
  if (inquired === '') return;
  const present = (name: string) => presentName(registry, today, name);
  const named = new Set(listOf(inquired).map(present));
  const reached = mailsKeyed('inquiry', registry.having('outbox', 'target', caseId)).flatMap(
    ({ mail: { values }, parts }) =>
      !neverLeft.has(values.state) && values.scheduledAt.slice(0, 10) >= askedOn
        ? [present(parts.department)]
        : [],
  );
  const lacking = [...new Set(reached)].filter((name) => !named.has(name));
  if (lacking.length === 0) return;
  registry.set(row, { inquired: [...listOf(inquired), ...lacking].join('、') });
  record(context, { action: '照会先に戻す', target: caseId, after: lacking.join('、') });
}

/** What ④/E came to, and who is in charge; 日程調整期限, as long as dates are asked for. */
export function refillProject(context: Context, project: Project): void {
  if (endStates.has(project.values.state)) return;
  refill(context, project, 'cityAnswer');
  refill(context, project, 'department');
  if (project.values.schedulingAskedOn !== '') refill(context, project, 'schedulingDueOn');
}

function refill<K extends TabKey>(context: Context, row: Row<K>, column: ColumnKey<K>): void {
  const values: Readonly<Record<string, string>> = row.values;
  const { [column]: written = '' } = row.auto as Readonly<Record<string, string>>;
  if (values[column] !== '' || written === '') return;
  context.registry.set(row, { [column]: written } as Row<K>['values']);
  const target = values[tabs[row.tab].key];
  record(context, { action: '空にされた欄を戻す', target, after: written });
}
