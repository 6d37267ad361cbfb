// †: what the system fills while it is empty: emptied by hand, it holds again what the system last wrote, while something
// hangs on it.

import { record } from '../cases/audit';
import { type Case, isOpen, type Project, stepOf } from '../cases/cases';
import { endStates } from '../cases/endCase';
import type { Context } from '../context';
import type { Row } from '../registry/registry';
import { type ColumnKey, type TabKey, tabs } from '../registry/tabs';

/** 期限, as long as somebody is asked; at B, where it ends the case, staff are asked for it. */
export function refillCase(context: Context, row: Case): void {
  const asks = isOpen(row) && row.values.askedOn !== '' && stepOf(row) !== 'proposal';
  if (asks) refill(context, row, 'dueOn');
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
