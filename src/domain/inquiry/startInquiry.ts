// 照会を開始する (② → ③④, D → E): the posting text, and one mail per department with its own links. Without a
// proposal of the business: the call for 様式3 alone (② → ⑤, C).

import { logMeeting } from '../appointments/meetings';
import { addBusinessDays } from '../base/businessDays';
import { japaneseDate, parseDay } from '../base/era';
import { hint } from '../base/text';
import { words } from '../base/words';
import { record } from '../cases/audit';
import {
  type Case,
  kindOf,
  livingProjects,
  moveTo,
  type Project,
  typedDeadline,
} from '../cases/cases';
import type { StepKey } from '../cases/steps';
import type { Context } from '../context';
import { requestPosting } from '../documents/postingContent';
import { deadlineProblems } from '../operations/deadline';
import { atStep, endingLetter } from '../operations/guards';
import { operation } from '../operations/operation';
import { inquiredDepartments, unreachable } from '../parties/departments';
import { groundless, refuseIneligible } from '../proposal/ineligibility';
import { inquire } from './inquire';

const businessProjects = ({ registry }: Context, row: Case): Project[] =>
  livingProjects(registry, row.values.caseId, '事業者');

const toAsk = (context: Context, row: Case): Project[] =>
  businessProjects(context, row).filter(({ values }) => values.eligibility === '適合');

/** Without a proposal of the business there is nothing to post at D: such a case stands at C from the beginning. */
function startsAt(context: Context, row: Case): StepKey[] {
  if (kindOf(row) === '締結前') return ['consultation'];
  return businessProjects(context, row).length === 0 && row.values.inquired === ''
    ? ['posting', 'departmentProposal']
    : ['posting'];
}

/** ② before conclusion: the day of the talks and what they came to. */
function consultationProblems({ today }: Context, { values }: Case): string[] {
  const problems: string[] = [];
  const consultedOn = parseDay(values.consultedOn);
  if (!consultedOn && values.consultedOn.trim() !== '') {
    problems.push(
      `協議日「${hint(values.consultedOn, 20)}」が日付として読み取れません（例：2026-04-10）。`,
    );
  } else if (!consultedOn)
    problems.push('協議日に、② 事業者等と協議した日を入れてください（例：2026-04-10）。');
  else if (consultedOn > today)
    problems.push('協議日が先の日付です。協議を終えてから行ってください。');
  if (values.policyFields.trim() === '') {
    problems.push('政策分野に、② で確認した分野を入れてください。');
  }
  return problems;
}

export const startInquiry = operation({
  name: '照会を開始する',
  tab: 'cases',
  about: words('庁内掲示板の掲示文を作り、各課に様式2・様式3のリンクを送ります。'),
  correctedBy: '「照会先を追加する」「回答を締め切る」または「取り下げ」で直せます。',
  misplaced: (context, row) => atStep(row, ...startsAt(context, row)) ?? endingLetter(context, row),
  missing: (context, row) => {
    const problems = kindOf(row) === '締結前' ? consultationProblems(context, row) : [];
    const projects = businessProjects(context, row);
    const open = projects.filter(
      ({ values }) => values.eligibility !== '適合' && values.eligibility !== '不適合',
    );
    if (open.length > 0) {
      problems.push(
        `「提案事業」タブで適否が確認中です：${open.map(({ values }) => values.projectId).join('、')}`,
      );
    }
    const unexplained = groundless(projects);
    if (unexplained.length > 0) {
      problems.push(
        `「提案事業」タブで、不適合の該当基準を選んでください：${unexplained.join('、')}`,
      );
    }
    problems.push(...deadlineProblems(context, row));
    if (projects.length > 0 && toAsk(context, row).length === 0) {
      problems.push(
        '照会する（適合の）提案事業がありません（「見送る」または「取り下げ」を選んでください）。',
      );
    }
    const departments = inquiredDepartments(context.registry, context.today);
    if (departments.length === 0) problems.push('「部署」タブに、照会する課がありません。');
    const silent = unreachable(departments);
    if (silent.length > 0) {
      problems.push(
        `「部署」タブのメールに、送り先のメールアドレスがない課があります：${silent.join('、')}（照会しない課は、照会対象を「いいえ」にしてください）`,
      );
    }
    problems.push(...context.settingProblems);
    return problems;
  },
  perform: (context, row) => {
    const { registry, settings, today, isHoliday } = context;
    const until =
      typedDeadline(registry, row) ??
      addBusinessDays(today, settings.departmentReplyDays, isHoliday);
    const projects = toAsk(context, row);
    for (const project of projects) registry.set(project, { state: '照会中' });
    refuseIneligible(context, row.values.caseId);
    const departments = inquiredDepartments(registry, today);
    registry.set(row, {
      inquired: departments.map(({ values }) => values.name.trim()).join('、'),
      dueOn: until,
      askedOn: today,
    });
    inquire(context, row, departments, { until });
    const posting = requestPosting(context, row).values.name;
    if (kindOf(row) === '締結前') logConsultation(context, row);
    const before = row.values.stage;
    moveTo(context, row, projects.length > 0 ? 'departmentAnswer' : 'departmentProposal');
    record(context, {
      action: '照会を開始する',
      target: row.values.caseId,
      before,
      after: row.values.stage,
    });
    const mails = projects.length > 0 ? '照会のメール' : '様式3の募集のメール';
    return `${departments.length}課に${mails}を送ります。回答期限は${japaneseDate(until)}です。掲示文「${posting}」を庁内掲示板に載せ、掲載日を入れてください。`;
  },
});

/** ②: what staff noted of the talks goes into the log of meetings. */
function logConsultation(context: Context, { values }: Case): void {
  const consultedOn = parseDay(values.consultedOn);
  if (!consultedOn) return;
  logMeeting(context, {
    kind: '②協議',
    subject: values.caseId,
    startsAt: `${consultedOn}T00:00`,
    place: '',
    attendees: '',
    notes: values.consultationNotes,
    state: '済',
  });
}
