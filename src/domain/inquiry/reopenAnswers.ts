// 回答を再開する (⑥/F before 様式4 is sent): back to ④ (⑤/C without a proposal of the business), with a new 期限.

import { japaneseDate } from '../base/era';
import { distinct } from '../base/grouped';
import { listOf } from '../base/text';
import { words } from '../base/words';
import { type Case, livingProjects, moveTo, type Project, typedDeadline } from '../cases/cases';
import { answerBy, type Context } from '../context';
import { departmentAddress } from '../documents/addresses';
import { documentNameOf } from '../documents/kinds';
import { currentVersion, putAwayDraft } from '../documents/rows';
import { deadlineProblems } from '../operations/deadline';
import { unlessAt } from '../operations/guards';
import { operation, unless } from '../operations/operation';
import { type Department, departmentNamed } from '../parties/departments';
import { because, those } from '../registry/refusal';
import { inquire, nothingToAsk } from './inquire';

/** The departments asked before, one row each as they are today. */
function askedDepartments({ registry, today }: Context, row: Case): Department[] {
  const rows = listOf(row.values.inquired).flatMap(
    (name) => departmentNamed(registry, today, name) ?? [],
  );
  return distinct(rows);
}

/** The business's projects that departments were asked about. */
const inquiredBefore = ({ registry }: Context, row: Case): Project[] =>
  livingProjects(registry, row.values.caseId, '事業者').filter(
    ({ values }) => values.state === '市回答済',
  );

export const reopenAnswers = operation({
  name: '回答を再開する',
  tab: 'cases',
  about: words('様式4を送る前に、課の回答の受付を再開し、新しい期限を課に知らせます。'),
  correctedBy: '「回答を締め切る」を選ぶと、もう一度締め切れます。',
  tells: true,
  misplaced: unlessAt('cityReply'),
  prepare: (context, row) => {
    const { registry, settings, today } = context;
    const letter = currentVersion(registry, documentNameOf('cityReply', row.values.caseId));
    const missing = those(
      deadlineProblems(context, row),
      letter &&
        letter.values.state !== '案' &&
        because(
          `「${letter.values.name}」は${letter.values.state}です`,
          '様式4の発送を始めた後は再開できません。',
        ),
      ...listOf(row.values.inquired).map((name) => {
        const address = departmentAddress(context, name);
        return 'problem' in address && address.problem;
      }),
    );
    return unless(missing, () => {
      const until = typedDeadline(registry, row) ?? answerBy(context, settings.departmentReplyDays);
      if (letter) putAwayDraft(registry, letter);
      const projects = inquiredBefore(context, row);
      for (const project of projects) registry.set(project, { state: '照会中' });
      const before = row.values.stage;
      moveTo(context, row, projects.length > 0 ? 'departmentAnswer' : 'departmentProposal');
      registry.set(row, { dueOn: until, askedOn: today });
      const departments = nothingToAsk(context, row) ? [] : askedDepartments(context, row);
      inquire(context, row, departments, { until, reopened: true });
      const mails =
        departments.length > 0 ? `照会した${departments.length}課にメールでお知らせします。` : '';
      return {
        said: `回答の受付を再開しました。${mails}新しい期限は${japaneseDate(until)}です。`,
        logged: { before, after: `${row.values.stage}（期限 ${until}）` },
      };
    });
  },
});
