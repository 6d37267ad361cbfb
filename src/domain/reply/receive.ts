// 様式5 arrives (⑦/G): the business's answers to the city's proposals.

import { type Case, isOpen, stepOf } from '../cases/cases';
import type { Context } from '../context';
import { documentKinds } from '../documents/kinds';
import type { ReplyCode } from '../forms/replyCode';
import type { Submission } from '../forms/submission';
import { departmentsPropose } from '../forms/used';
import { tooLate } from '../inquiry/answerRows';
import { takeAnswers } from '../inquiry/takeAnswers';
import { businessOf } from '../parties/businesses';
import { otherBusiness } from '../receiving/linkOwner';
import { type Accepted, type Arrival, type Held, held } from '../receiving/outcome';
import { applyBusinessAnswers, awaitAgain, proposedToBusiness } from './businessAnswers';

export function receiveBusinessAnswer(
  context: Context,
  submission: Submission<'businessAnswer'>,
  code: ReplyCode,
  arrival: Arrival,
): Accepted | Held {
  const { registry } = context;
  const row = registry.find('cases', code.caseId);
  if (!row) return held(`回答コードの案件 ${code.caseId} がありません。`);
  if (!isOpen(row)) return held(`案件 ${code.caseId} は終わっています（${row.values.state}）。`);
  const closed = notAnswerable(context, row, code, arrival);
  if (closed) return held(closed);
  const other = !arrival.attached && otherBusiness(context, code, submission.fields.name);
  if (other) return held(other);
  const business = businessOf(registry, code.who)?.values;
  const name = business?.name ?? code.who;
  return takeAnswers(context, submission, code, arrival, {
    kind: 'businessAnswer',
    asked: proposedToBusiness(registry, code.caseId),
    answerer: name,
    sender: name,
    mail: business?.mail,
    // Only one business is asked, under whatever name.
    isSame: () => true,
    settle: () => {
      applyBusinessAnswers(registry, code.caseId);
      awaitAgain(context, row);
    },
  });
}

/** What staff do who attach an answer after 様式6. */
const wayOn = ({ settings }: Context): string =>
  `「否」に変わった提案は、「提案事業」タブで「取り下げ」または「事業化しない」を選び、「文書」タブの様式6で「差し替える」を選んでください。${departmentsPropose(settings) ? '「可」に変わった提案は、課から様式3でもう一度提案すると、改めて進められます。' : ''}`;

/**
 * Why the case takes no 様式5 now. ⑦/G ends by itself with the last answer, but until the deadline an answer may be
 * changed: up to 様式6 it still counts at ⑧/H.
 */
function notAnswerable(
  context: Context,
  row: Case,
  code: ReplyCode,
  arrival: Arrival,
): string | undefined {
  const { caseId, stage } = row.values;
  const step = stepOf(row);
  if (step === 'businessAnswer') return tooLate(row, arrival);
  if (step !== 'feedback') {
    return `案件 ${caseId} は、様式5の回答を待つ段階ではありません（いまの段階：${stage}）。${arrival.attached ? wayOn(context) : ''}`;
  }
  const told = context.registry
    .rows('documents')
    .find(
      ({ values }) =>
        values.caseId === caseId &&
        values.form === documentKinds.outcomeNotice.form &&
        (values.state === '発送待ち' || values.state === '発送済'),
    );
  if (told) {
    return `案件 ${caseId} は、回答の結果を課に知らせた後です（「${told.values.name}」は${told.values.state}）。${arrival.attached ? wayOn(context) : ''}`;
  }
  const day = arrival.receivedAt.slice(0, 10);
  const until = row.values.answersDueOn || code.until;
  return arrival.attached || (until !== '' && day <= until)
    ? undefined
    : `案件 ${caseId} の様式5の回答は締め切られています（いまの段階：${stage}）。`;
}
