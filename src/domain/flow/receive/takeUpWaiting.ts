// 様式3 that wait for the next round of their business, for the business to be known, or for what stands in their way: taken
// in by themselves.

import { messageOf } from '../../base/text';
import { record } from '../../cases/audit';
import { isContradictory } from '../../cases/contradictions';
import type { Context } from '../../context';
import { forms } from '../../forms';
import { storedAnswers } from '../../forms/storedAnswers';
import { casesMeant, codeOf } from '../../receiving/heldAnswers';
import { readReason, withMark } from '../../receiving/heldMark';
import { reasonsOf } from '../../receiving/outcome';
import { oddity } from '../../registry/memory';
import type { Row } from '../../registry/registry';
import { takeIn, tellSender, type Waiting, whatHolds } from './heldAgain';
import { NO_RECEIPT } from './receive';

type Intake = Row<'intake'>;

/** Those that wait; not what somebody copied, or put together with another's cells. */
function waitingRows({ registry }: Context): Intake[] {
  const held = registry
    .having('intake', 'state', '保留')
    .filter(({ values }) => values.form === forms.departmentProposal.key)
    .filter(({ values }) => readReason(values.reason).mark !== undefined);
  registry.bringLongTexts(held);
  return held.filter(
    (row) =>
      registry.find('intake', row.values.intakeId) === row &&
      !oddity(registry, row) &&
      !isContradictory(registry, row),
  );
}

/** As it came, with its own link; undefined where its answers, or its link, can no longer be read. */
function asItCame(context: Context, row: Intake): Waiting | undefined {
  const answers = storedAnswers.read(row.values.answers);
  const parsed = answers && context.parse('departmentProposal', answers);
  if (!parsed?.ok) return undefined;
  const { submission } = parsed;
  const code = codeOf(context, row);
  const isWhole = code || submission.fields.replyCode.trim() === '';
  return isWhole ? { submission, code, arrival: { takenUpOn: context.today } } : undefined;
}

/** Each goes where it would go if it came today: no person has judged it. */
export function takeUpWaiting(context: Context): void {
  const { registry } = context;
  for (const row of waitingRows(context)) {
    const { reason, intakeId } = row.values;
    const before = readReason(reason);
    // It was promised to be dealt with in the next round.
    if (before.mark === 'nextRound' && casesMeant(context, row).length === 0) continue;
    const waiting = asItCame(context, row);
    if (!waiting) continue;
    const kept = before.reasons.filter((line) => line === NO_RECEIPT);
    const say = (...lines: readonly string[]) =>
      registry.set(row, { reason: [...lines, ...kept].filter(Boolean).join('\n') });
    const { reasons, until } = whatHolds(context, row, waiting);
    if (reasons.length > 0) {
      say(...withMark(reasons, until ?? 'onceRight'));
      continue;
    }
    const failed = registry.attempt(() => {
      const outcome = takeIn(context, row, waiting);
      if (outcome.kind === 'held') throw new Error(outcome.reasons.join('　'));
      registry.set(row, { state: '処理済' });
      say(
        `${outcome.caseId} で受け付けました。`,
        ...reasonsOf(outcome),
        tellSender(context, row, waiting, outcome),
      );
      record(context, {
        action: '保留した様式3の受付',
        target: intakeId,
        after: outcome.caseId,
      });
    });
    if (failed) {
      say(
        `処理の途中でエラーになりました（${messageOf(failed.error)}）。`,
        ...withMark([], 'onceRight'),
      );
    }
  }
}
