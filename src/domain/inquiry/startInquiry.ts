// 照会を開始する (② → ③④, D → E): the posting text, and one mail per department with its own links. Without a
// proposal of the business: the call for 様式3 alone (② → ⑤, C).

import { logMeeting } from '../appointments/meetings';
import { unusual } from '../appointments/unusual';
import { japaneseDate, parseDay } from '../base/era';
import { hint } from '../base/text';
import { words } from '../base/words';
import {
  type Case,
  idsOf,
  kindOf,
  livingProjects,
  moveTo,
  type Project,
  typedDeadline,
} from '../cases/cases';
import { inTheWay } from '../cases/contradictions';
import { proposalsToCompare } from '../cases/sameProposal';
import type { StepKey } from '../cases/steps';
import { answerBy, type Context } from '../context';
import { requestPosting } from '../documents/postingContent';
import { departmentsPropose } from '../forms/used';
import { deadlineProblems } from '../operations/deadline';
import { unlessAt } from '../operations/guards';
import { operation, unless } from '../operations/operation';
import { inquiredDepartments, unreachable } from '../parties/departments';
import { groundless, refuseIneligible } from '../proposal/ineligibility';
import {
  because,
  found,
  inWords,
  needs,
  type Refusal,
  those,
  unreadable,
} from '../registry/refusal';
import { inquire } from './inquire';

const businessProjects = ({ registry }: Context, row: Case): Project[] =>
  livingProjects(registry, row.values.caseId, '事業者');

/** Without a proposal of the business there is nothing to post at D: such a case stands at C from the beginning. */
function startsAt(context: Context, row: Case): StepKey[] {
  if (kindOf(row) === '締結前') return ['consultation'];
  return businessProjects(context, row).length === 0 && row.values.inquired === ''
    ? ['posting', 'departmentProposal']
    : ['posting'];
}

/** ② before conclusion: the day of the talks and what they came to. */
function consultationProblems({ today }: Context, { values }: Case): Refusal[] {
  const consultedOn = parseDay(values.consultedOn);
  const example = '2026-04-10';
  return those(
    !consultedOn &&
      (values.consultedOn.trim() === ''
        ? needs('cases', 'consultedOn', '② 事業者等と協議した日を入れて', {
            note: `例：${example}`,
          })
        : unreadable(`協議日「${hint(values.consultedOn, 20)}」`, '日付', example)),
    consultedOn !== undefined &&
      consultedOn > today &&
      because('協議日が先の日付です', '協議を終えてから行ってください。'),
    values.policyFields.trim() === '' && needs('cases', 'policyFields', '② で確認した分野を入れて'),
  );
}

const NOTHING_TO_ASK = because(
  '事業者等からの提案がありません',
  '提案を待つか、「取り下げ」を選んでください。',
);

export const startInquiry = operation({
  name: '照会を開始する',
  place: 'next',
  tab: 'cases',
  about: words('庁内掲示板の掲示文を作り、各課に回答と提案のリンクを送ります。'),
  correctedBy: '「照会先を追加する」「回答を締め切る」または「取り下げ」で直せます。',
  tells: true,
  misplaced: (context, row) => unlessAt(...startsAt(context, row))(context, row),
  prepare: (context, row) => {
    const { registry, settings, today } = context;
    const beforeConclusion = kindOf(row) === '締結前';
    const proposed = businessProjects(context, row);
    const projects = proposed.filter(({ values }) => values.eligibility === '適合');
    const open = proposed.filter(
      ({ values }) => values.eligibility !== '適合' && values.eligibility !== '不適合',
    );
    const departments = inquiredDepartments(registry, today);
    const missing = those(
      beforeConclusion && consultationProblems(context, row),
      proposed.length === 0 && !departmentsPropose(settings) && NOTHING_TO_ASK,
      found('「提案事業」タブで適否が確認中です', idsOf(open)),
      found('「提案事業」タブで、不適合の該当基準を選んでください', groundless(proposed)),
      deadlineProblems(context, row),
      proposed.length > 0 &&
        projects.length === 0 &&
        because(
          '照会する（適合の）提案事業がありません（「見送る」または「取り下げ」を選んでください）',
        ),
      departments.length === 0 && because('「部署」タブに、照会する課がありません'),
      found(
        '「部署」タブのメールに、送り先のメールアドレスがない課があります',
        unreachable(departments),
        '照会しない課は、照会対象を「いいえ」にしてください',
      ),
      inTheWay(
        registry,
        departments.map(({ values }) => values.name),
      ).map(({ said }) => inWords(said)),
    );
    const perform = () => {
      const until = typedDeadline(registry, row) ?? answerBy(context, settings.departmentReplyDays);
      for (const project of projects) registry.set(project, { state: '照会中' });
      refuseIneligible(context, row.values.caseId);
      registry.set(row, {
        inquired: departments.map(({ values }) => values.name.trim()).join('、'),
        dueOn: until,
        askedOn: today,
      });
      inquire(context, row, departments, { until });
      const posting = requestPosting(context, row).values.name;
      if (beforeConclusion) logConsultation(context, row);
      const before = row.values.stage;
      moveTo(context, row, projects.length > 0 ? 'departmentAnswer' : 'departmentProposal');
      const mails = projects.length > 0 ? '照会のメール' : '様式3の募集のメール';
      return {
        said: `${departments.length}課に${mails}を送ります。回答期限は${japaneseDate(until)}です。掲示文「${posting}」を庁内掲示板に載せ、掲載日を入れてください。`,
        // A call for 様式3 alone may begin where it stays.
        logged: { before, after: row.values.stage },
      };
    };
    const talked = beforeConclusion ? parseDay(row.values.consultedOn) : undefined;
    return unless(missing, perform, [
      ...unusual(context, '協議日', talked),
      ...proposalsToCompare(context, row),
    ]);
  },
});

/** ②: what staff noted of the talks goes into the log of meetings. */
function logConsultation(context: Context, { values }: Case): void {
  const consultedOn = parseDay(values.consultedOn);
  if (!consultedOn) return;
  logMeeting(context, {
    kind: '②協議',
    subject: values.caseId,
    startsAt: consultedOn,
    place: '',
    attendees: '',
    notes: values.consultationNotes,
    state: '済',
  });
}
