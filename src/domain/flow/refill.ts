// What hands took out of a cell that something hangs on stands there again, where it is known: a † that was emptied as the
// system had filled it, a department out of 照会先.

import { parseDay } from '../base/era';
import { fingerprint } from '../base/fingerprint';
import { ascending, listOf } from '../base/text';
import { record } from '../cases/audit';
import { type Case, isOpen, type Project, stepOf } from '../cases/cases';
import { endStates } from '../cases/endCase';
import type { Context } from '../context';
import { neverLeft } from '../mail/askingMails';
import { mailsKeyed } from '../mail/keys';
import { presentName } from '../parties/departments';
import { isOwn } from '../registry/reading';
import type { Row } from '../registry/registry';
import { isAccepted, markOfOwn } from '../registry/seals';
import type { ColumnKey, TabKey } from '../registry/tabs';

/** Whether somebody is asked until 期限; at B, where it ends the case, staff are asked for it otherwise. */
const asksUntil = (row: Case): boolean =>
  isOpen(row) && row.values.askedOn !== '' && stepOf(row) !== 'proposal';

/** For 次にすること of an inquiry, and of 様式5: what staff had typed and somebody emptied is asked of them. */
export const deadlineLacking = (row: Case): string[] =>
  asksUntil(row) &&
  (row.values.inquired !== '' || stepOf(row) === 'businessAnswer') &&
  row.values.dueOn === ''
    ? ['期限がありません（期限を入れる）']
    : [];

/** 期限, as long as somebody is asked. */
export function refillCase(context: Context, row: Case): void {
  if (!asksUntil(row)) return;
  refill(context, row, 'dueOn');
  refillInquired(context, row);
}

/**
 * 照会先 names every department that the inquiry under way has reached, in the order in which they were written to: one
 * that was taken out is awaited all the same.
 */
function refillInquired(context: Context, row: Case): void {
  const { registry, today } = context;
  const { caseId, askedOn } = row.values;
  const inquired = listOf(row.values.inquired);
  if (inquired.length === 0) return;
  const present = (name: string) => presentName(registry, today, name);
  const standing = new Map(inquired.map((name) => [present(name), name]));
  const reached = new Map(
    mailsKeyed('inquiry', registry.having('outbox', 'target', caseId))
      .filter(
        ({ mail: { values } }) =>
          !neverLeft.has(values.state) && values.scheduledAt.slice(0, 10) >= askedOn,
      )
      .sort(ascending(({ mail }) => mail.values.mailId))
      .flatMap(({ parts: { department } }): [string, string][] => {
        const name = present(department);
        // A name that the cell cannot hold as one is never found in it.
        return listOf(department).length === 1 ? [[name, standing.get(name) ?? department]] : [];
      }),
  );
  const lacking = [...reached].flatMap(([name, written]) => (standing.has(name) ? [] : [written]));
  if (lacking.length === 0) return;
  const names = new Set([...reached.values(), ...inquired]);
  registry.set(row, { inquired: [...names].join('、') });
  record(context, { action: '照会先に戻す', target: caseId, after: lacking.join('、') });
}

/** What ④/E came to, and who is in charge; 日程調整期限, as long as dates are asked for. */
export function refillProject(context: Context, project: Project): void {
  if (endStates.has(project.values.state)) return;
  refill(context, project, 'cityAnswer');
  refill(context, project, 'department');
  if (project.values.schedulingAskedOn !== '') refill(context, project, 'schedulingDueOn');
}

/**
 * What stood there last, or what does no harm: a day ahead, or what asks staff to decide. Not what stands in another row
 * now: the cells of the two have changed places.
 */
function refill<K extends TabKey>(context: Context, row: Row<K>, column: ColumnKey<K>): void {
  const values: Readonly<Record<string, string>> = row.values;
  const { [column]: written = '' } = row.auto as Readonly<Record<string, string>>;
  if (values[column] !== '' || written === '') return;
  // What was written in this very run has no mark yet.
  const stood =
    context.registry.isUnsealed(row, column) ||
    markOfOwn(values, column) === fingerprint(written) ||
    written === '要判断' ||
    (parseDay(written) ?? '') > context.today;
  if (!stood || hasWandered(context, row, column)) return;
  context.registry.set(row, { [column]: written } as Row<K>['values']);
  record(context, { action: '空にされた欄を戻す', target: row.key, after: written });
}

/** Whether another row holds since the last look what this one had. */
function hasWandered<K extends TabKey>(
  { registry }: Context,
  row: Row<K>,
  column: ColumnKey<K>,
): boolean {
  const mark = markOfOwn(row.values, column);
  return registry.rows(row.tab).some((other) => {
    const values: Readonly<Record<string, string>> = other.values;
    return (
      isOwn(values, column) &&
      isOwn(values, 'seal') &&
      !registry.isUnsealed(other, column) &&
      fingerprint(values[column]) === mark &&
      !isAccepted(values, column)
    );
  });
}
