// ⑧/H: which 様式6 are out and which are not, and the case going on once all are.

import { record } from '../cases/audit';
import { type Case, isOpen, kindOf, moveProjectTo, moveTo, projectsOf } from '../cases/cases';
import { endStates } from '../cases/endCase';
import { outcomeOf, outcomeReceivers } from '../cases/outcomes';
import type { Context } from '../context';
import { replacedBy } from '../documents/drafts';
import { documentKinds } from '../documents/kinds';
import type { DocumentRow } from '../documents/rows';
import { presentName } from '../parties/departments';

export interface OutcomeProgress {
  /** The departments that have no 様式6 yet. */
  readonly missing: readonly string[];
  /** 案. */
  readonly drafts: readonly DocumentRow[];
  /** 発送待ち. */
  readonly waiting: readonly DocumentRow[];
  /** 案 for departments that are not concerned any more. */
  readonly needless: readonly DocumentRow[];
}

/** Where the 様式6 of a case stand; those that correct one already sent are left aside. */
export function outcomeProgress(context: Context, row: Case): OutcomeProgress {
  const { registry, today } = context;
  const { caseId } = row.values;
  const letters = registry
    .rows('documents')
    .filter(
      ({ values }) =>
        values.caseId === caseId &&
        values.form === documentKinds.outcomeNotice.form &&
        values.state !== '差替済',
    );
  const first = letters.filter((letter) => !replacedBy(registry, letter));
  const toWhom = ({ values }: DocumentRow) => presentName(registry, today, values.receiver);
  const receivers = outcomeReceivers(context, caseId);
  const inDraft = first.filter(({ values }) => values.state === '案');
  return {
    missing: receivers.filter((name) => !letters.some((letter) => toWhom(letter) === name)),
    drafts: inDraft.filter((letter) => receivers.includes(toWhom(letter))),
    waiting: first.filter(({ values }) => values.state === '発送待ち'),
    needless: inDraft.filter((letter) => !receivers.includes(toWhom(letter))),
  };
}

/** Whether every department concerned has been sent its 様式6. */
export function outcomesTold(context: Context, row: Case): boolean {
  const { missing, drafts, waiting } = outcomeProgress(context, row);
  return missing.length + drafts.length + waiting.length === 0;
}

/** ⑧ → ⑪, H → J: the projects with 可 go to ⑨/J; of those with 否 or without an answer nothing follows. */
export function goOnFromFeedback(context: Context, row: Case): void {
  const { registry } = context;
  if (!isOpen(row)) return;
  for (const project of projectsOf(registry, row.values.caseId)) {
    if (endStates.has(project.values.state)) continue;
    const { result } = outcomeOf(registry, project);
    if (result === '可') {
      registry.set(project, { state: '協議中' });
      moveProjectTo(context, project, 'firstMeeting');
    } else if (result !== '') {
      registry.set(project, { state: '不成立', stage: '' });
    }
  }
  const before = row.values.stage;
  moveTo(context, row, kindOf(row) === '締結前' ? 'conclusion' : 'firstMeeting');
  registry.set(row, { dueOn: '', askedOn: '' });
  record(context, {
    action: '様式6の発送済',
    target: row.values.caseId,
    before,
    after: `${row.values.stage}（${kindOf(row)}）`,
  });
}
