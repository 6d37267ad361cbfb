// 対象に付ける / 処理しない (受付): a person settles what was held.

import { words } from '../../base/words';
import type { Context } from '../../context';
import { formByKey } from '../../forms';
import { replyCodeQuestion } from '../../forms/form';
import { storedAnswers } from '../../forms/storedAnswers';
import type { RawSubmission } from '../../forms/submission';
import { operation, type Prepared } from '../../operations/operation';
import { isPartly, reasonsOf } from '../../receiving/outcome';
import { oddity } from '../../registry/memory';
import { because, inWords, needs, type Refusal } from '../../registry/refusal';
import type { Row } from '../../registry/registry';
import { codeFor, targetWanted } from './codeFor';
import { ASK_AGAIN, takeIn, tellSender, type Waiting, whatHolds } from './heldAgain';

type Intake = Row<'intake'>;

const notHeld = ({ registry }: Context, row: Intake): Refusal | undefined =>
  oddity(registry, row) ??
  (row.values.state === '保留'
    ? undefined
    : because(`この受付は「${row.values.state}」です`, '保留のときに行えます。'));

/** The raw answers as the row keeps them. */
const answersOf = (row: Intake): RawSubmission['answers'] | undefined =>
  storedAnswers.read(row.values.answers);

/** Everything that stands in the way of attaching, or the means to do it. */
function attachment(
  context: Context,
  row: Intake,
  target: string,
): { missing: Refusal[] } | Waiting {
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
  const taken = {
    code: found.code,
    submission: parsed.submission,
    arrival: { attached: true, takenUpOn: context.today },
  };
  const { reasons } = whatHolds(context, row, taken);
  return reasons.length > 0 ? missing(...reasons, `直せないときは${ASK_AGAIN}`) : taken;
}

/** Takes a held submission in as what came for this case, year or agreement. */
function attaching(context: Context, row: Intake, target: string): Prepared {
  const taken = attachment(context, row, target);
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

export const attachSubmission = operation({
  name: '対象に付ける',
  tab: 'intake',
  place: 'next',
  about: words('保留したものを、対象に書いた案件に届いたものとして扱います。'),
  misplaced: notHeld,
  prepare: (context, row) => attaching(context, row, row.values.target.trim()),
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
