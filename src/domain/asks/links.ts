// The links that ask for an answer: which 様式, prefilled with what is known, bound by a 回答コード.

import type { Day } from '../base/day';
import { japaneseDayWithWeekday } from '../base/moment';
import { hint, LONGEST_CELL_TEXT } from '../base/text';
import type { Case, Project } from '../cases/cases';
import type { Context } from '../context';
import { type FormId, formOf, forms } from '../forms';
import { particularKeys } from '../forms/businessProposal';
import { type Prefilled, prefilledLink } from '../forms/links';
import type { ReplyCode } from '../forms/replyCode';
import { othersAgain } from '../forms/travels';
import type { NoticeLink } from '../mail/notice';
import type { Business } from '../parties/businesses';

/** Enough to recognise a project by; the number decides. */
const NAME_HINT = 60;

/** What stands in a project cell: `R8-001-01 高齢者見守り事業`. */
export function projectCell({ values }: Project): string {
  return `${values.projectId} ${hint(values.projectName, NAME_HINT)}`;
}

/** Until when an answer is asked for, where what a link fills in has a line for it. */
export const answerBy = (dueOn: Day): string => `回答期限：${japaneseDayWithWeekday(dueOn)}`;

/** The number that a project cell names; undefined when it names none. */
export function projectIdIn(cell: string): string | undefined {
  return /[A-Z]\d+-\d{3,}-\d{2,}/.exec(cell.normalize('NFKC').toUpperCase())?.[0];
}

const labelOf = (form: FormId, field: string, row?: number): string => {
  const { head, rows, foot } = formOf(form);
  const question = head[field] ?? foot[field] ?? rows?.questions[field];
  if (!question) throw new Error(`${form} has no question ${field}`);
  return row === undefined ? question.label : question.label.replace('{n}', String(row));
};

/** A prefilled link of one form, bound by its 回答コード. */
export function link(
  { formLinks, seal }: Context,
  code: ReplyCode,
  answers: readonly {
    field: string;
    row?: number;
    value: string | readonly string[];
    optional?: boolean;
  }[],
): string {
  const prefilled: Prefilled[] = answers.map(({ field, row, value, optional }) => ({
    label: labelOf(code.form, field, row),
    value,
    optional,
  }));
  return prefilledLink(formLinks[code.form], [
    ...prefilled,
    { label: labelOf(code.form, 'replyCode'), value: seal(code) },
  ]);
}

/** The forms whose rows hold one project each. */
type FormOfProjects =
  | 'businessProposal'
  | 'departmentAnswer'
  | 'businessAnswer'
  | 'departmentReport'
  | 'businessReport';

/** Projects in as many links as the form's rows require: `No.1–6`, `No.7–12`, … */
export function inLinks(form: FormOfProjects, projects: readonly Project[]) {
  const { count } = forms[form].rows;
  const chunks: { label: string; projects: readonly Project[] }[] = [];
  for (let from = 0; from < projects.length; from += count) {
    const chunk = projects.slice(from, from + count);
    const last = from + chunk.length;
    const numbered = chunk.length === 1 ? `No.${last}` : `No.${from + 1}–${last}`;
    const numbers = projects.length > count ? `（${numbered}）` : '';
    chunks.push({ label: `${forms[form].key}${numbers}`, projects: chunk });
  }
  return chunks;
}

const projectIds = (projects: readonly Project[]) => projects.map(({ values }) => values.projectId);

/** ④/E: 様式2 for one department; several links when there are more projects than rows. */
export function departmentAnswerLinks(
  context: Context,
  o: { row: Case; department: string; head: string; projects: readonly Project[]; until: string },
): NoticeLink[] {
  return inLinks('departmentAnswer', o.projects).map(({ label, projects }) => ({
    label: `${label}に回答する`,
    url: link(
      context,
      {
        form: 'departmentAnswer',
        purpose: 'answer',
        who: o.department,
        caseId: o.row.values.caseId,
        projectIds: projectIds(projects),
        until: o.until,
      },
      [
        { field: 'departmentName', value: o.department },
        { field: 'departmentHead', value: o.head, optional: true },
        ...projects.map((project, index) => ({
          field: 'project',
          row: index + 1,
          value: projectCell(project),
        })),
      ],
    ),
  }));
}

/** ⑤/C: 様式3 for one department, about this case. */
export function departmentProposalLink(
  context: Context,
  o: { row: Case; department: string; head: string; until: string },
): NoticeLink {
  return {
    label: '様式3で提案する',
    url: link(
      context,
      {
        form: 'departmentProposal',
        purpose: 'answer',
        who: o.department,
        caseId: o.row.values.caseId,
        projectIds: [],
        until: o.until,
      },
      [
        { field: 'departmentName', value: o.department },
        { field: 'departmentHead', value: o.head, optional: true },
        { field: 'partner', value: o.row.values.businessName, optional: true },
      ],
    ),
  };
}

/** ⑦/G: 様式5 for the city's proposals; several links when there are more than five. */
export function businessAnswerLinks(
  context: Context,
  o: { row: Case; business: Business; projects: readonly Project[]; until: string },
): NoticeLink[] {
  const { values } = o.business;
  return inLinks('businessAnswer', o.projects).map(({ label, projects }) => ({
    label: `${label}に回答する`,
    url: link(
      context,
      {
        form: 'businessAnswer',
        purpose: 'answer',
        who: values.businessId,
        caseId: o.row.values.caseId,
        projectIds: projectIds(projects),
        until: o.until,
      },
      [
        { field: 'name', value: values.name, optional: true },
        { field: 'address', value: values.address, optional: true },
        { field: 'representative', value: values.representative, optional: true },
        ...projects.map((project, index) => ({
          field: 'project',
          row: index + 1,
          value: projectCell(project),
        })),
        { field: 'contactPerson', value: values.contactPerson, optional: true },
        { field: 'contact', value: values.phone || values.mail, optional: true },
      ],
    ),
  }));
}

const businessFields = ({ values }: Business) =>
  particularKeys.map((field) => ({ field, value: values[field], optional: true }));

/** ①/B: one more 様式1 of the same business, from its receipt. */
export function furtherProposalLink(context: Context, row: Case, business: Business): NoticeLink {
  const code: ReplyCode = {
    form: 'businessProposal',
    purpose: 'further',
    who: business.values.businessId,
    caseId: row.values.caseId,
    projectIds: [],
    until: context.now,
  };
  return { label: '様式1で提案を追加する', url: link(context, code, businessFields(business)) };
}

/** B: 様式1 of a new year, with the names of the projects that are carried out; several links when there are more than six. */
export function seasonProposalLinks(
  context: Context,
  o: { row: Case; business: Business; projects: readonly Project[]; until: string },
): NoticeLink[] {
  const { key } = forms.businessProposal;
  const chunks =
    o.projects.length > 0
      ? inLinks('businessProposal', o.projects)
      : [{ label: key, projects: [] as readonly Project[] }];
  return chunks.map(({ label, projects }) => ({
    label: `${label}で提案する`,
    url: link(
      context,
      {
        form: 'businessProposal',
        purpose: 'season',
        who: o.business.values.businessId,
        caseId: o.row.values.caseId,
        projectIds: projectIds(projects),
        until: o.until,
      },
      [
        ...businessFields(o.business),
        ...projects.map(({ values }, index) => ({
          field: 'projectName',
          row: index + 1,
          value: hint(values.projectName, NAME_HINT),
          optional: true,
        })),
      ],
    ),
  }));
}

/** ①/B 差し戻す: 様式1 as it was, to be corrected; its rows keep their project numbers. */
export function resubmissionLinks(
  context: Context,
  row: Case,
  business: Business,
  projects: readonly Project[],
): NoticeLink[] {
  return inLinks('businessProposal', projects).map(({ label, projects: shown }) => ({
    label: `${label}を再提出する`,
    url: link(
      context,
      {
        form: 'businessProposal',
        purpose: 'resubmission',
        who: business.values.businessId,
        caseId: row.values.caseId,
        projectIds: projectIds(shown),
        until: context.now,
      },
      [
        ...businessFields(business),
        ...othersAgain(forms.businessProposal, row.values.otherAnswers),
        ...shown.flatMap(({ values }, index) => [
          { field: 'projectName', row: index + 1, value: values.projectName, optional: true },
          {
            field: 'content',
            row: index + 1,
            value: values.content.length < LONGEST_CELL_TEXT ? values.content : '',
            optional: true,
          },
        ]),
      ],
    ),
  }));
}
