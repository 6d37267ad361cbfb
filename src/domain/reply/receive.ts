// 様式5 arrives (⑦/G): the business's answers to the city's proposals.

import { firmAndPerson } from '../base/honorifics';
import { mailIn } from '../base/mailAddress';
import { record } from '../cases/audit';
import { type Case, isOpen, stepOf } from '../cases/cases';
import type { Context } from '../context';
import { documentKinds } from '../documents/kinds';
import { forms } from '../forms';
import type { ReplyCode } from '../forms/replyCode';
import type { Submission } from '../forms/submission';
import { onPaper } from '../forms/travels';
import { departmentsPropose } from '../forms/used';
import {
  noLongerAsked,
  readAnswerRows,
  recordRows,
  tooLate,
  writeAnswers,
} from '../inquiry/answerRows';
import { businessOf } from '../parties/businesses';
import { tellChanged } from '../receiving/changedAnswers';
import { otherBusiness } from '../receiving/linkOwner';
import { type Accepted, type Arrival, type Held, held } from '../receiving/outcome';
import { fileRecord } from '../receiving/records';
import { applyBusinessAnswers, awaitAgain, proposedToBusiness } from './businessAnswers';

export function receiveBusinessAnswer(
  context: Context,
  { fields, rows }: Submission<'businessAnswer'>,
  code: ReplyCode,
  arrival: Arrival,
): Accepted | Held {
  const { registry } = context;
  const row = registry.find('cases', code.caseId);
  if (!row) return held(`回答コードの案件 ${code.caseId} がありません。`);
  if (!isOpen(row)) return held(`案件 ${code.caseId} は終わっています（${row.values.state}）。`);
  const closed = notAnswerable(context, row, code, arrival);
  if (closed) return held(closed);
  const other = !arrival.attached && otherBusiness(context, code, fields.name);
  if (other) return held(other);
  const { answered, spoken, problems, notes } = readAnswerRows(
    rows,
    code,
    noLongerAsked(registry, code.caseId, proposedToBusiness(registry, code.caseId)),
  );
  if (answered.length === 0) return held(...problems);

  const business = businessOf(registry, code.who);
  const answerer = business?.values.name ?? code.who;
  const written = writeAnswers(context, {
    form: '様式5',
    answerer,
    // Only one business is asked, under whatever name.
    isSame: () => true,
    answered,
    spoken,
    contactPerson: fields.contactPerson,
    contact: fields.contact,
    arrival,
  });
  applyBusinessAnswers(registry, code.caseId);
  awaitAgain(context, row);
  record(context, {
    action: '様式5の受付',
    target: code.caseId,
    after: `${answerer}（${arrival.intakeId}）`,
  });
  fileRecord(context, arrival, {
    kind: 'businessAnswer',
    caseId: code.caseId,
    fields: onPaper(forms.businessAnswer, fields).blanks,
    rows: recordRows(rows),
  });
  const sender = firmAndPerson(answerer, fields.contactPerson);
  return {
    kind: 'accepted',
    caseId: code.caseId,
    receiptTo: mailIn(business?.values.mail ?? ''),
    sender,
    notes: [...notes, ...written.notes],
    unsettled: problems,
    ...tellChanged(context, written.changed, {
      intakeId: arrival.intakeId,
      form: '様式5',
      target: code.caseId,
      sender,
    }),
  };
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
  const { registry } = context;
  const { caseId, stage } = row.values;
  const step = stepOf(row);
  if (step === 'businessAnswer') return tooLate(row, arrival);
  if (step !== 'feedback') {
    return `案件 ${caseId} は、様式5の回答を待つ段階ではありません（いまの段階：${stage}）。${arrival.attached ? wayOn(context) : ''}`;
  }
  const told = registry
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
