// 様式5 arrives (⑦/G): the business's answers to the city's proposals.
import type { Context } from '../context';
import type { Submission } from '../forms/submission';
import type { ReplyCode } from '../replyCode';
import { record } from '../rules/audit';
import { businessOf } from '../rules/businesses';
import { isOpen, stepOf } from '../rules/cases';
import { readAnswerRows, recordRows, tooLate, writeAnswers } from './answerRows';
import { type Accepted, type Arrival, type Held, held } from './outcome';
import { fileRecord } from './records';

export function receiveBusinessAnswer(
  context: Context,
  { fields, rows }: Submission<'businessAnswer'>,
  code: ReplyCode | undefined,
  arrival: Arrival,
): Accepted | Held {
  const { registry } = context;
  if (!code) return held('回答コードがありません。');
  const row = registry.find('cases', code.caseId);
  if (!row) return held(`回答コードの案件 ${code.caseId} がありません。`);
  if (!isOpen(row)) return held(`案件 ${code.caseId} は終わっています（${row.values.state}）。`);
  if (stepOf(row) !== 'businessAnswer') {
    return held(
      `案件 ${code.caseId} は、様式5の回答を待つ段階ではありません（いまの段階：${row.values.stage}）。`,
    );
  }
  const late = tooLate(row, arrival);
  if (late) return held(late);
  const { answered, problems } = readAnswerRows(rows, code);
  if (problems.length > 0) return held(...problems);

  const business = businessOf(registry, code.who);
  const answerer = business?.values.name ?? code.who;
  writeAnswers(context, {
    form: '様式5',
    answerer,
    answered,
    contactPerson: fields.contactPerson,
    contact: fields.contact,
    arrival,
  });
  record(context, {
    action: '様式5の受付',
    target: code.caseId,
    after: `${answerer}（${arrival.intakeId}）`,
  });
  fileRecord(context, arrival, {
    kind: 'businessAnswer',
    caseId: code.caseId,
    fields: {
      名称: fields.name,
      所在地: fields.address,
      代表者氏名: fields.representative,
      担当者: fields.contactPerson,
      連絡先: fields.contact,
    },
    rows: recordRows(rows),
  });
  return {
    kind: 'accepted',
    caseId: code.caseId,
    receiptTo: business?.values.mail.trim() ?? '',
    sender: `${answerer}　${fields.contactPerson}`,
  };
}
