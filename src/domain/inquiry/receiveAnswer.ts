// 様式2 arrives (④/E): one department's answers to the projects of its link.

import { type Case, inquiredProjects, isOpen, stepOf } from '../cases/cases';
import type { Context } from '../context';
import { documentNameOf } from '../documents/kinds';
import { currentVersion } from '../documents/rows';
import type { ReplyCode } from '../forms/replyCode';
import type { Submission } from '../forms/submission';
import { departmentNamed, presentName } from '../parties/departments';
import { otherDepartment } from '../receiving/linkOwner';
import { type Accepted, type Arrival, type Held, held } from '../receiving/outcome';
import { tooLate } from './answerRows';
import { takeAnswers } from './takeAnswers';

/** What staff do who attach an answer after closing: reopen, or correct the letter that was sent. */
function wayOn({ registry }: Context, row: Case): string[] {
  const letter = currentVersion(registry, documentNameOf('cityReply', row.values.caseId))?.values;
  if (stepOf(row) === 'cityReply' && letter?.state !== '発送済') {
    const first =
      letter?.state === '発送待ち'
        ? `「送信」タブで「${letter.name}」のメールの「取りやめる」を、`
        : '';
    return [
      `${first}「案件」タブで「回答を再開する」を選んでから、もう一度「対象に付ける」を選んでください。`,
    ];
  }
  return letter
    ? [
        `市の回答が変わるときは、「提案事業」タブの市の回答と市の理由を直し、「文書」タブの「${letter.name}」で「差し替える」を選んでください。`,
      ]
    : [];
}

export function receiveDepartmentAnswer(
  context: Context,
  submission: Submission<'departmentAnswer'>,
  code: ReplyCode,
  arrival: Arrival,
): Accepted | Held {
  const { registry, today } = context;
  const row = registry.find('cases', code.caseId);
  if (!row) return held(`回答コードの案件 ${code.caseId} がありません。`);
  if (!isOpen(row)) return held(`案件 ${code.caseId} は終わっています（${row.values.state}）。`);
  if (stepOf(row) !== 'departmentAnswer') {
    return held(
      `案件 ${code.caseId} の回答は締め切られています（いまの段階：${row.values.stage}）。`,
      ...(arrival.attached ? wayOn(context, row) : []),
    );
  }
  const late = tooLate(row, arrival);
  if (late) return held(late);
  const other =
    !arrival.attached && otherDepartment(context, code, submission.fields.departmentName);
  if (other) return held(other);
  const now = presentName(registry, today, code.who);
  return takeAnswers(context, submission, code, arrival, {
    kind: 'departmentAnswer',
    asked: inquiredProjects(registry, code.caseId),
    answerer: code.who,
    sender: now,
    mail: departmentNamed(registry, today, code.who)?.values.mail,
    isSame: (answerer) => presentName(registry, today, answerer) === now,
  });
}
