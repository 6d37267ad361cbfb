// What 様式2 and 様式5 leave alike: the answers in 回答, the filed 様式, what its receipt says.
import { firmAndPerson } from '../base/honorifics';
import { mailIn } from '../base/mailAddress';
import { record } from '../cases/audit';
import type { Project } from '../cases/cases';
import type { Context } from '../context';
import { forms } from '../forms';
import type { ReplyCode } from '../forms/replyCode';
import type { Submission } from '../forms/submission';
import { onPaper } from '../forms/travels';
import { tellChanged } from '../receiving/changedAnswers';
import { type Accepted, type Arrival, type Held, held } from '../receiving/outcome';
import { fileRecord } from '../receiving/records';
import { noLongerAsked, readAnswerRows, recordRows, writeAnswers } from './answerRows';

interface Answering {
  readonly kind: 'departmentAnswer' | 'businessAnswer';
  /** The projects asked about. */
  readonly asked: readonly Project[];
  /** As 回答 and 記録 name whoever answers. */
  readonly answerer: string;
  /** As the receipt does. */
  readonly sender: string;
  readonly mail: string | undefined;
  /** Whether an earlier answer is by the same one, who may have been renamed since. */
  readonly isSame: (answerer: string) => boolean;
  /** What follows from the answers. */
  readonly settle?: () => void;
}

/** Takes in the answers of a 様式 that comes in time and from whom it was asked of; held where nothing is answered. */
export function takeAnswers(
  context: Context,
  { fields, rows }: Submission<'departmentAnswer' | 'businessAnswer'>,
  code: ReplyCode,
  arrival: Arrival,
  { kind, asked, answerer, mail, isSame, settle, ...by }: Answering,
): Accepted | Held {
  const { caseId } = code;
  const { answered, spoken, problems, notes } = readAnswerRows(
    rows,
    code,
    noLongerAsked(context.registry, caseId, asked),
  );
  if (answered.length === 0) return held(...problems);

  const { intakeId } = arrival;
  const { contactPerson, contact } = fields;
  const form = forms[kind].key;
  const written = writeAnswers(context, {
    form,
    answerer,
    isSame,
    answered,
    spoken,
    contactPerson,
    contact,
    arrival,
  });
  settle?.();
  record(context, {
    action: `${form}の受付`,
    target: caseId,
    after: `${answerer}（${intakeId}）`,
  });
  const blanks = onPaper(forms[kind], fields).blanks;
  fileRecord(context, arrival, { kind, caseId, fields: blanks, rows: recordRows(rows) });
  const sender = firmAndPerson(by.sender, contactPerson);
  return {
    kind: 'accepted',
    caseId,
    receiptTo: mailIn(mail ?? ''),
    sender,
    notes: [...notes, ...written.notes],
    unsettled: problems,
    ...tellChanged(context, written.changed, { intakeId, form, target: caseId, sender }),
  };
}
