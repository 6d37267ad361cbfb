// 対象に付ける / 処理しない (受付): a person settles what was held.

import { hint, messageOf } from '../../base/text';
import { words } from '../../base/words';
import { record } from '../../cases/audit';
import type { Context } from '../../context';
import { formByKey, forms } from '../../forms';
import { replyCodeQuestion } from '../../forms/form';
import type { ReplyCode } from '../../forms/replyCode';
import { answersIn, storedAnswers } from '../../forms/storedAnswers';
import type { RawSubmission, Submission } from '../../forms/submission';
import { post } from '../../mail/notice';
import { heldAccepted } from '../../mail/receipt';
import { operation, type Ready } from '../../operations/operation';
import { type Business, businessesNamed } from '../../parties/businesses';
import { casesMeant } from '../../receiving/heldAnswers';
import { type HeldMark, readReason, withMark } from '../../receiving/heldMark';
import {
  type Accepted,
  type Arrival,
  type Held,
  isPartly,
  reasonsOf,
} from '../../receiving/outcome';
import { oddity } from '../../registry/memory';
import { because, inWords, needs, type Refusal } from '../../registry/refusal';
import type { Row } from '../../registry/registry';
import { codeFor, targetWanted } from './codeFor';
import { dispatch } from './receive';

type Intake = Row<'intake'>;

const notHeld = ({ registry }: Context, row: Intake): Refusal | undefined =>
  oddity(registry, row) ??
  (row.values.state === '保留'
    ? undefined
    : because(`この受付は「${row.values.state}」です`, '保留のときに行えます。'));

const markOf = ({ values }: Intake) => readReason(values.reason).mark;

/** The raw answers as the row keeps them. */
const answersOf = (row: Intake): RawSubmission['answers'] | undefined =>
  storedAnswers.read(row.values.answers);

const ASK_AGAIN = '「処理しない」を選び、再提出をお願いしてください。';

/** Whether a person says where it belongs (対象に付ける), or the system takes it for what it says itself. */
type Judged = Pick<Arrival, 'attached'>;

/** What stands in its way; of a 様式3, until what. */
interface Missing {
  readonly missing: Refusal[];
  readonly until?: HeldMark;
}

/** Everything that stands in the way of attaching, or the means to do it. */
function attachment(
  context: Context,
  row: Intake,
  target: string,
  judged: Judged,
): Missing | Attached {
  const form = formByKey(row.values.form);
  const answers = answersOf(row);
  if (target === '') {
    return { missing: [needs('intake', 'target', `${targetWanted(form)}を書いて`)] };
  }
  if (!form || !answers) return { missing: [because('回答内容が読み取れません', ASK_AGAIN)] };
  const missing = (...words: readonly string[]) => ({ missing: words.map(inWords) });
  const found = codeFor(context, form, target, answers);
  if ('problem' in found) return missing(found.problem, `付けられないときは${ASK_AGAIN}`);
  const parsed = context.parse(form, { ...answers, [replyCodeQuestion.label]: '付け替え' });
  if (!parsed.ok) return missing(...parsed.problems, ASK_AGAIN);
  const taken = { code: found.code, submission: parsed.submission, judged };
  const { reasons, until } = whatHolds(context, row, taken);
  if (reasons.length === 0) return taken;
  return { ...missing(...reasons, `直せないときは${ASK_AGAIN}`), until };
}

interface Attached {
  readonly code: ReplyCode;
  readonly submission: Submission;
  readonly judged: Judged;
}

const takeIn = (context: Context, { values }: Intake, { submission, code, judged }: Attached) =>
  dispatch(context, submission, code, {
    intakeId: values.intakeId,
    receivedAt: values.receivedAt,
    ...judged,
  });

/** Why it would be held again: tried, and taken back at once. */
function whatHolds(context: Context, row: Intake, attached: Attached): Omit<Held, 'kind'> {
  let holds: Omit<Held, 'kind'> = { reasons: [] };
  const failed = context.registry.trial(() => {
    const outcome = takeIn(context, row, attached);
    if (outcome.kind === 'held') holds = outcome;
    // Its other rows count already.
    else if (markOf(row) === 'othersCount') holds = { reasons: outcome.unsettled ?? [] };
  });
  return failed
    ? { reasons: [`処理の途中でエラーになりました（${messageOf(failed.error)}）。`] }
    : holds;
}

/** The receipt has promised an answer: whoever sent it hears that it has been taken in. @returns for 操作結果 */
function tellSender(
  context: Context,
  { values }: Intake,
  { submission }: Attached,
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

/** Takes a held submission in as what came for this case, year or agreement. */
function attaching(context: Context, row: Intake, target: string, judged: Judged): Missing | Ready {
  const taken = attachment(context, row, target, judged);
  if ('missing' in taken) return taken;
  return {
    perform: () => {
      const outcome = takeIn(context, row, taken);
      if (outcome.kind === 'held') throw new Error(outcome.reasons.join('　'));
      const reasons = reasonsOf(outcome);
      const open = isPartly(outcome);
      context.registry.set(row, {
        state: open ? '保留' : '処理済',
        reason: reasons.join('\n'),
      });
      const now = outcome.target ?? outcome.caseId;
      return {
        said: [
          `${now} に付けました。`,
          ...reasons,
          open && '残りは、確かめたうえで「処理しない」を選んでください。',
          tellSender(context, row, taken, outcome),
        ]
          .filter(Boolean)
          .join(''),
        logged: { after: now },
      };
    },
  };
}

const { label: PARTNER } = forms.departmentProposal.head.partner;

/** The business that it names, where one answers to the name. */
function partnerNamed({ registry }: Context, { values }: Intake): Business | undefined {
  const named = businessesNamed(registry, answersIn(values.answers)[PARTNER] ?? '');
  return named.length === 1 ? named[0] : undefined;
}

/**
 * 様式3 that waits for the next round of its business, or for the business to be known, is taken in as soon as a case of
 * it takes proposals.
 */
export function takeUpWaiting(context: Context): void {
  const { registry } = context;
  const held = registry
    .having('intake', 'state', '保留')
    .filter(({ values }) => values.form === forms.departmentProposal.key);
  for (const row of held) {
    const mark = markOf(row);
    if (mark === undefined) continue;
    registry.bringLongTexts(held);
    const known = mark === 'nextRound' ? undefined : partnerNamed(context, row);
    if (!known && mark === 'businessNamed') continue;
    const [next] = casesMeant(context, row);
    // No person has judged it: it goes where it would go if it came today.
    const ready = next && attaching(context, row, next.values.caseId, {});
    if (!ready || 'missing' in ready) {
      const name = hint(known?.values.name ?? '', 60);
      const reason = ready
        ? withMark(
            ready.missing.map(({ said }) => said),
            ready.until ?? 'onceRight',
          )
        : withMark([`${name}には、いま提案を受け付ける案件がありません。`], 'nextRound');
      if (known || ready) registry.set(row, { reason: reason.join('\n') });
      continue;
    }
    registry.attempt(() => {
      ready.perform();
      registry.set(row, { reason: `${next.values.caseId} で受け付けました。` });
      record(context, {
        action: '保留した様式3の受付',
        target: row.values.intakeId,
        after: next.values.caseId,
      });
    });
  }
}

export const attachSubmission = operation({
  name: '対象に付ける',
  tab: 'intake',
  place: 'next',
  about: words('保留したものを、対象に書いた案件に届いたものとして扱います。'),
  misplaced: notHeld,
  prepare: (context, row) => attaching(context, row, row.values.target.trim(), { attached: true }),
});

export const dismissSubmission = operation({
  name: '処理しない',
  tab: 'intake',
  place: 'ends',
  reason: '処理しない理由を書いて',
  about: words('保留したものを、処理しないこととします。内容は残ります。'),
  misplaced: notHeld,
  prepare: ({ registry }, row) => {
    const { remarks } = row.values;
    const perform = () => {
      registry.set(row, { state: '処理しない' });
      return {
        said: '処理しないこととしました。提出した方には、この仕組みからは知らせません。必要なときは、理由をお伝えください。',
        logged: { after: remarks },
      };
    };
    return { perform };
  },
});
