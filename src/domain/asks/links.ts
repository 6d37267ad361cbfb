// What the links that ask for an answer share: prefilled with what is known, bound by a 回答コード; several for many projects.

import type { Day } from '../base/day';
import { bareName } from '../base/honorifics';
import { japaneseDayWithWeekday } from '../base/moment';
import { hint } from '../base/text';
import { idsOf, type Project } from '../cases/cases';
import type { Context } from '../context';
import { forms } from '../forms';
import { type Prefilled, prefilledLink } from '../forms/links';
import type { ReplyCode } from '../forms/replyCode';
import { labelOf } from '../forms/written';
import type { NoticeLink } from '../mail/notice';
import type { Business } from '../parties/businesses';

/** Enough to recognise a project by; the number decides. */
export const NAME_HINT = 60;

/** What stands in a project cell: `R8-001-01 高齢者見守り事業`. */
export function projectCell({ values }: Project): string {
  return `${values.projectId} ${hint(values.projectName, NAME_HINT)}`;
}

/** Until when an answer is asked for, as a form says it: before the code; of 日程調整, whose code has a round instead, in 対象. */
export const answerBy = (dueOn: Day): string => `回答期限：${japaneseDayWithWeekday(dueOn)}`;

/** The number that a project cell names; undefined when it names none. */
export function projectIdIn(cell: string): string | undefined {
  return /[A-Z]\d+-\d{3,}-\d{2,}/.exec(cell.normalize('NFKC').toUpperCase())?.[0];
}

/** What a link fills in: a question's field, and of which row. */
interface Known {
  readonly field: string;
  readonly row?: number;
  readonly value: string | readonly string[];
  readonly optional?: true;
}

export const ifRoom = (field: string, value: string): Known => ({ field, value, optional: true });

/** 様式2・3・7: of the department. */
export const ofDepartment = (name: string, head: string): Known[] => [
  { field: 'departmentName', value: name },
  ifRoom('departmentHead', bareName(head)),
];

/** 様式5・8: of the business, and its contact. */
export const ofBusiness = ({ values }: Business): Known[] => [
  ifRoom('name', values.name),
  ifRoom('address', values.address),
  ifRoom('representative', values.representative),
  ifRoom('contactPerson', values.contactPerson),
  ifRoom('contact', values.phone || values.mail),
];

/** A row for each project, by its number. */
export const ofProjects = (projects: readonly Project[]): Known[] =>
  projects.map((project, index) => ({
    field: 'project',
    row: index + 1,
    value: projectCell(project),
  }));

/** A prefilled link of one form, bound by its 回答コード. */
export function link(
  { formLinks, seal }: Context,
  code: ReplyCode,
  answers: readonly Known[],
): string {
  const prefilled: Prefilled[] = answers.map(({ field, row, value, optional }) => ({
    label: labelOf(code.form, field, row),
    value,
    optional,
  }));
  return prefilledLink(formLinks[code.form], [
    ...prefilled,
    { label: labelOf(code.form, 'replyCode'), value: withDeadline(code.until, seal(code)) },
  ]);
}

/** Where the form says until when: in front of the code, which alone counts (OpenReplyCode). */
const withDeadline = (until: ReplyCode['until'], sealed: string): string =>
  /^\d{4}-\d\d-\d\d$/.test(until) ? `${answerBy(until)}　${sealed}` : sealed;

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

/**
 * The links of such a form for these projects.
 * @param o.does what one does there, behind the form's name: `に回答する`; known: what is filled in for those of one link
 */
export function linksFor(
  context: Context,
  projects: readonly Project[],
  { until, ...code }: Omit<ReplyCode, 'projectIds'> & { readonly form: FormOfProjects },
  o: { does: string; known: (projects: readonly Project[]) => readonly Known[] },
): NoticeLink[] {
  return inLinks(code.form, projects).map(({ label, projects: shown }) => ({
    label: `${label}${o.does}`,
    url: link(context, { ...code, projectIds: idsOf(shown), until }, o.known(shown)),
  }));
}
