// 様式3 that wait for the next round of their business, for the business to be known, or for what stands in their way: taken
// in by themselves.

import { messageOf } from '../../base/text';
import { record } from '../../cases/audit';
import { isContradictory } from '../../cases/contradictions';
import type { Context } from '../../context';
import { forms } from '../../forms';
import { storedAnswers } from '../../forms/storedAnswers';
import { casesMeant, codeOf, goesOnByItself } from '../../receiving/heldAnswers';
import { readReason, withMark } from '../../receiving/heldMark';
import { reasonsOf } from '../../receiving/outcome';
import { oddity } from '../../registry/memory';
import type { Row } from '../../registry/registry';
import { ASK_AGAIN, takeIn, tellSender, type Waiting, whatHolds } from './heldAgain';
import { NO_RECEIPT } from './receive';

type Intake = Row<'intake'>;

/** Those that wait; not what somebody copied, or put together with another's cells. */
function waitingRows({ registry }: Context): Intake[] {
  const held = registry
    .having('intake', 'state', '保留')
    .filter(({ values }) => values.form === forms.departmentProposal.key)
    .filter(goesOnByItself);
  registry.bringLongTexts(held);
  return held.filter(
    (row) =>
      registry.find('intake', row.values.intakeId) === row &&
      !oddity(registry, row) &&
      !isContradictory(registry, row),
  );
}

/** As it came, with its own link while that can be opened; undefined where its answers can no longer be read. */
function asItCame(context: Context, row: Intake): Waiting | undefined {
  const answers = storedAnswers.read(row.values.answers);
  const parsed = answers && context.parse('departmentProposal', answers);
  if (!parsed?.ok) return undefined;
  const arrival = { takenUpOn: context.today };
  return { submission: parsed.submission, code: codeOf(context, row), arrival };
}

/** 受付番号 of a later 様式3 to the same case, whose words would be lost if this one corrected them. */
const laterThan = ({ registry }: Context, { values }: Intake, caseId: string): string | undefined =>
  registry
    .having('intake', 'target', caseId)
    .find(
      (other) =>
        other.values.form === values.form &&
        other.values.state === '処理済' &&
        other.values.receivedAt > values.receivedAt,
    )?.values.intakeId;

const TO_SETTLE = '確かめて、「対象に付ける」か「処理しない」を選んでください。';

/** Each goes where it would go if it came today: no person has judged it. */
export function takeUpWaiting(context: Context): void {
  const { registry } = context;
  for (const row of waitingRows(context)) {
    const { reason, intakeId } = row.values;
    const before = readReason(reason);
    // It was promised to be dealt with in the next round.
    if (before.mark === 'nextRound' && casesMeant(context, row).length === 0) continue;
    const waiting = asItCame(context, row);
    const kept = before.reasons.filter((line) => line === NO_RECEIPT);
    const say = (...lines: readonly string[]) =>
      registry.set(row, { reason: [...lines, ...kept].filter(Boolean).join('\n') });
    if (!waiting) {
      say(`回答内容が読み取れません。${TO_SETTLE}`);
      continue;
    }
    const { reasons, until } = whatHolds(context, row, waiting);
    if (reasons.length > 0) {
      const unlessRight = until ? [] : [`直せないときは${ASK_AGAIN}`];
      say(...withMark([...reasons, ...unlessRight], until ?? 'onceRight'));
      continue;
    }
    let later: string | undefined;
    const failed = registry.attempt(() => {
      const outcome = takeIn(context, row, waiting);
      if (outcome.kind === 'held') throw new Error(outcome.reasons.join('　'));
      later = outcome.remarks?.length ? laterThan(context, row, outcome.caseId) : undefined;
      if (later) throw new Error(later);
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
    if (later) say(`あとから届いた ${later} を受け付けています。${TO_SETTLE}`);
    else if (failed) {
      say(
        `処理の途中でエラーになりました（${messageOf(failed.error)}）。`,
        ...withMark([], 'onceRight'),
      );
    }
  }
}
