// What is held in 受付 is tried once more, by a person (対象に付ける) or by itself: what holds it still, how it is taken in, and
// that whoever sent it hears of it.

import { hint, messageOf } from '../../base/text';
import type { Context } from '../../context';
import type { ReplyCode } from '../../forms/replyCode';
import type { Submission } from '../../forms/submission';
import { post } from '../../mail/notice';
import { heldAccepted } from '../../mail/receipt';
import { readReason } from '../../receiving/heldMark';
import type { Accepted, Arrival, Held } from '../../receiving/outcome';
import type { Row } from '../../registry/registry';
import { dispatch } from './receive';

type Intake = Row<'intake'>;

export const ASK_AGAIN = '「処理しない」を選び、再提出をお願いしてください。';

/** A held submission as it is to be taken in. */
export interface Waiting {
  readonly submission: Submission;
  readonly code: ReplyCode | undefined;
  /** What has become of it since it arrived. */
  readonly arrival: Partial<Arrival>;
}

export const takeIn = (
  context: Context,
  { values }: Intake,
  { submission, code, arrival }: Waiting,
) =>
  dispatch(context, submission, code, {
    intakeId: values.intakeId,
    receivedAt: values.receivedAt,
    ...arrival,
  });

/** Why it would be held again: tried, and taken back at once. */
export function whatHolds(context: Context, row: Intake, waiting: Waiting): Omit<Held, 'kind'> {
  let holds: Omit<Held, 'kind'> = { reasons: [] };
  const failed = context.registry.trial(() => {
    const outcome = takeIn(context, row, waiting);
    if (outcome.kind === 'held') holds = outcome;
    // Its other rows count already.
    else if (readReason(row.values.reason).mark === 'othersCount') {
      holds = { reasons: outcome.unsettled ?? [] };
    }
  });
  return failed
    ? { reasons: [`処理の途中でエラーになりました（${messageOf(failed.error)}）。`] }
    : holds;
}

/** The receipt has promised an answer: whoever sent it hears that it has been taken in. @returns for 操作結果 */
export function tellSender(
  context: Context,
  { values }: Intake,
  { submission }: Waiting,
  { caseId, receiptTo, sender, notes, remarks, attachments }: Accepted,
): string {
  if (receiptTo === '') {
    return '提出した方のメールアドレスが分からないため、受け付けたことをメールで知らせません。別の方法でお知らせください。';
  }
  post(
    context,
    heldAccepted(context, {
      to: receiptTo,
      sender: hint(sender || values.sender || receiptTo, 200),
      intakeId: values.intakeId,
      form: submission.form,
      caseId,
      notes: notes ?? [],
      remarks,
      attachments,
    }),
  );
  return '';
}
