// 照会を開始する (② → ③④, D → E): the posting text, and one mail per department with its own links.

import { departmentAnswerLinks, departmentProposalLink } from '../asking/links';
import { addBusinessDays } from '../calendar/businessDays';
import { japaneseDate, parseDay } from '../calendar/era';
import type { Context } from '../context';
import { inquiryNotice } from '../notices/department';
import { post } from '../notices/notice';
import { fullTextName } from '../receive/records';
import { record } from '../rules/audit';
import {
  type Case,
  kindOf,
  livingProjects,
  moveTo,
  type Project,
  typedDeadline,
} from '../rules/cases';
import { inquiredDepartments, unreachable } from '../rules/departments';
import { requestDocument } from '../rules/documentRows';
import { groundless, refuseIneligible } from '../rules/ineligibility';
import { hint, LONGEST_CELL_TEXT } from '../text';
import { words } from '../words';
import { atStep } from './guards';
import { operation } from './operation';

const toAsk = ({ registry }: Context, row: Case): Project[] =>
  livingProjects(registry, row.values.caseId, '事業者').filter(
    ({ values }) => values.eligibility === '適合',
  );

export const startInquiry = operation({
  name: '照会を開始する',
  tab: 'cases',
  about: words('庁内掲示板の掲示文を作り、各課に様式2・様式3のリンクを送ります。'),
  misplaced: (_context, row) =>
    kindOf(row) === '締結前' ? atStep(row, 'consultation') : atStep(row, 'posting'),
  missing: (context, row) => {
    const problems: string[] = [];
    if (kindOf(row) === '締結前') {
      const consultedOn = parseDay(row.values.consultedOn);
      if (!consultedOn && row.values.consultedOn.trim() !== '') {
        problems.push(
          `協議日「${hint(row.values.consultedOn, 20)}」が日付として読み取れません（例：2026-04-10）。`,
        );
      } else if (!consultedOn)
        problems.push('協議日に、② 事業者等と協議した日を入れてください（例：2026-04-10）。');
      else if (consultedOn > context.today)
        problems.push('協議日が先の日付です。協議を終えてから行ってください。');
      if (row.values.policyFields.trim() === '') {
        problems.push('政策分野に、② で確認した分野を入れてください。');
      }
    }
    const projects = livingProjects(context.registry, row.values.caseId, '事業者');
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
    const typed = typedDeadline(context.registry, row);
    if (typed && typed <= context.today) {
      problems.push('期限が過ぎた日になっています。空にするか、先の日を入れてください。');
    }
    if (toAsk(context, row).length === 0) problems.push('照会する（適合の）提案事業がありません。');
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
    for (const { values } of departments) {
      const asked = { row, department: values.name.trim(), head: values.head.trim(), until };
      post(
        context,
        inquiryNotice(context, {
          round: until,
          to: values.mail.trim(),
          department: asked.department,
          head: asked.head,
          caseId: row.values.caseId,
          businessName: row.values.businessName,
          policyFields: row.values.policyFields,
          dueOn: until,
          projects: projects.map((project) => ({
            id: project.values.projectId,
            name: project.values.projectName,
            content: project.values.content,
          })),
          answerLinks: departmentAnswerLinks(context, { ...asked, projects }),
          proposalLink: departmentProposalLink(context, asked),
          attachments: fullTextsOf(context, projects),
        }),
      );
    }
    requestPosting(context, row, projects, until);
    registry.set(row, {
      inquired: departments.map(({ values }) => values.name.trim()).join('、'),
      dueOn: until,
    });
    const before = row.values.stage;
    moveTo(context, row, 'departmentAnswer');
    record(context, {
      action: '照会を開始する',
      target: row.values.caseId,
      before,
      after: row.values.stage,
    });
    return `${departments.length}課に照会のメールを送ります。回答期限は${japaneseDate(until)}です。掲示文「${postingName(row)}」を庁内掲示板に載せ、掲載日を入れてください。`;
  },
});

const postingName = (row: Case) => `${row.values.caseId}-掲示文`;

/** ③/D: the text for the 庁内掲示板. */
function requestPosting(
  context: Context,
  row: Case,
  projects: readonly Project[],
  until: string,
): void {
  const { settings } = context;
  const body = [
    `${row.values.businessName}から、包括連携協定に係る連携事業の提案がありました。`,
    `連携事業の可否を様式2により、課からの連携事業の提案があれば様式3により、${japaneseDate(until)}までに${settings.policyDivisionName}へ提出してください。提出のリンクは、各課にメールでお送りしています。`,
    row.values.policyFields && `連携を希望する政策分野：${row.values.policyFields}`,
    ...projects.map(
      ({ values }) => `■${values.projectId}　${values.projectName}\n${values.content}`,
    ),
    `${settings.policyDivisionName}　${[settings.contactPerson, settings.contact].filter(Boolean).join('　')}`,
  ];
  requestDocument(context, {
    name: postingName(row),
    kind: 'posting',
    caseId: row.values.caseId,
    addressee: '庁内掲示板',
    state: '控え',
    content: {
      fields: {
        title: `連携事業の提案について（照会）　${row.values.caseId}`,
        body: body.filter(Boolean).join('\n\n'),
      },
    },
  });
}

/** What a cell could not hold goes along as PDF. */
function fullTextsOf({ registry }: Context, projects: readonly Project[]): string[] {
  const long = projects.filter(({ values }) => values.content.length > LONGEST_CELL_TEXT);
  return registry
    .rows('documents')
    .map(({ values }) => values.name)
    .filter((name) =>
      long.some(({ values }) => {
        const intakeId = /文書「(U\d+)-全文」/.exec(values.content.slice(-60))?.[1];
        return intakeId !== undefined && name === fullTextName(intakeId);
      }),
    );
}
