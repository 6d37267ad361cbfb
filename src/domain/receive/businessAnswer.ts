// 様式5 arrives (⑦/G): the business's answers to the city's proposals.
import { japaneseDate } from '../calendar/era';
import type { Context } from '../context';
import type { Submission } from '../forms/submission';
import type { ReplyCode } from '../replyCode';
import { record } from '../rules/audit';
import { businessOf } from '../rules/businesses';
import { dueOn, isOpen, stepOf } from '../rules/cases';
import { readAnswerRows, writeAnswers } from './answerRows';
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
  const due = dueOn(row);
  if (!arrival.attached && due && arrival.receivedAt.slice(0, 10) > due) {
    return held(`回答期限（${japaneseDate(due)}）を過ぎています。`);
  }
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
    rows: rows.map(({ project, answer, reason }, index) => ({
      No: String(index + 1),
      提案事業名: project,
      連携可否: answer,
      理由: reason,
    })),
  });
  return {
    kind: 'accepted',
    caseId: code.caseId,
    receiptTo: business?.values.mail.trim() ?? '',
    sender: `${answerer}　${fields.contactPerson}`,
  };
}
