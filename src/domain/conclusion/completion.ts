// An after-conclusion case once 様式6 is out: J or K as its projects stand; 完了 (at L, if any is carried out) without.

import { record } from '../cases/audit';
import {
  type Case,
  followsProjects,
  isOpen,
  kindOf,
  moveTo,
  projectsOf,
  stepOf,
  stepOfProject,
} from '../cases/cases';
import { endStates } from '../cases/endCase';
import type { Context } from '../context';

/**
 * 締結する and 見送る end the cases before conclusion; these end by themselves, and are open again where a project
 * is taken back (一つ前に戻す) or a corrected 様式4 revives one.
 */
export function deriveCompletion(context: Context, row: Case): void {
  const { registry } = context;
  if (takenBackFromEnd(row)) {
    registry.set(row, { state: '進行中' });
    noteTurn(context, row, '完了');
    return;
  }
  if (!followsProjects(row)) return;
  if (!isOpen(row) && row.values.state !== '完了') return;
  const projects = projectsOf(registry, row.values.caseId);
  const carriedOut = projects.some(({ values }) => values.state === '実施中');
  const underWay = projects.filter(
    ({ values }) => !endStates.has(values.state) && values.state !== '実施中',
  );
  const before = row.values.state;
  if (underWay.length > 0) {
    const met = underWay.every((project) => stepOfProject(registry, project) === 'followUpMeeting');
    moveTo(context, row, met ? 'followUpMeeting' : 'firstMeeting');
    registry.set(row, { state: '進行中' });
  } else {
    if (carriedOut) moveTo(context, row, 'implementation');
    if (isOpen(row)) registry.set(row, { state: '完了', dueOn: '', askedOn: '' });
  }
  if (before !== row.values.state) noteTurn(context, row, before);
}

/** Such a case is 完了 only from J on: at an earlier step, 様式6を発送する has been taken back. */
const takenBackFromEnd = (row: Case): boolean =>
  kindOf(row) !== '締結前' &&
  row.values.state === '完了' &&
  stepOf(row) !== undefined &&
  !followsProjects(row);

function noteTurn(context: Context, row: Case, before: Case['values']['state']): void {
  record(context, {
    action: isOpen(row) ? '案件の再開' : '案件の終了',
    target: row.values.caseId,
    before,
    after: row.values.state,
  });
}
