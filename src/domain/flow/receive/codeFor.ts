// The 回答コード that a submission would have carried, had it come through a link: for what staff attach or enter by hand.

import { hint, listOf } from '../../base/text';
import {
  adoptedProposals,
  type Case,
  idsOf,
  inquiredProjects,
  livingProjects,
  type Project,
} from '../../cases/cases';
import type { Context } from '../../context';
import { type FormId, formOf } from '../../forms';
import type { ReplyCode } from '../../forms/replyCode';
import type { RawSubmission } from '../../forms/submission';
import { labelOf, writtenIn } from '../../forms/written';
import { schedulingCodeFor } from '../../meetings/schedulingCode';
import { businessesNamed } from '../../parties/businesses';
import { departmentNamed, presentName } from '../../parties/departments';
import {
  projectsReportedBy,
  type ReportSide,
  reportSides,
  sideOfForm,
} from '../../reports/reporters';
import { collectedYear, fiscalYearNamed, yearCode } from '../../reports/year';
import { reviewCodeFor } from '../../review/code';

type Answers = RawSubmission['answers'];

/** Whom the link was sent to, where what was written names nobody. */
const linkedWho = ({ open }: Context, form: FormId, answers: Answers): string =>
  open(writtenIn(form, answers).replyCode ?? '')?.who ?? '';

/**
 * The code for answers that belong to a case (案件番号; for a 日程調整 also 提案事業番号), to a year (`R8`), or to an
 * agreement (協定番号).
 * @returns or why there is none, with what to do
 */
export function codeFor(
  context: Context,
  form: FormId,
  target: string,
  answers: Answers,
): { readonly code: ReplyCode } | { readonly problem: string } {
  if (form === 'scheduling') return schedulingCodeFor(context, target, answers);
  if (form === 'agreementReview') return reviewCodeFor(context, target, answers);
  const side = sideOfForm(form);
  if (side) return reportCodeFor(context, side, target, answers);
  const row = context.registry.find('cases', target);
  if (!row) return { problem: `案件「${target}」が「案件」タブにありません。` };
  const who = senderFor(context, form, row, answers);
  if ('problem' in who) return who;
  const returned = isResubmission(form, row);
  return {
    code: {
      form,
      purpose: returned ? 'resubmission' : form === 'businessProposal' ? 'further' : 'answer',
      who: who.name,
      caseId: target,
      projectIds: idsOf(projectsAsked(context, form, row)),
      until: '',
    },
  };
}

const otherTargets: { readonly [F in FormId]?: string } = {
  scheduling: '提案事業番号（例：R8-001-01）',
  agreementReview: '協定番号（例：K001）',
  departmentReport: '実績の年度（例：R8）',
  businessReport: '実績の年度（例：R8）',
};

/** What 対象 is to say. @param form undefined where it is not known */
export const targetWanted = (form?: FormId): string =>
  (form && otherTargets[form]) ?? '案件番号（例：R8-001）';

/** 様式7 and 様式8 tell of a year, and belong to no case. */
export const isReport = (form: FormId): boolean => sideOfForm(form) !== undefined;

/** @param target the year (`R8`, `令和8年度`, `2026`); empty for the one whose reports are being collected */
function reportCodeFor(
  context: Context,
  side: ReportSide,
  target: string,
  answers: Answers,
): { readonly code: ReplyCode } | { readonly problem: string } {
  const { registry, today } = context;
  const year = target.trim() === '' ? collectedYear(context, today) : fiscalYearNamed(target);
  if (year === undefined) {
    return {
      problem: `対象「${hint(target, 40)}」から年度が読み取れません。対象に、実績の年度（例：R8）を書いてください。`,
    };
  }
  const { form } = reportSides[side];
  const [field, tab] =
    side === '課' ? (['departmentName', '部署'] as const) : (['name', '事業者'] as const);
  const label = labelOf(form, field);
  const written = writtenIn(form, answers)[field] ?? '';
  const found = (name: string): (string | undefined)[] =>
    side === '課'
      ? [departmentNamed(registry, today, name)?.values.name.trim()]
      : businessesNamed(registry, name).map(({ values }) => values.businessId);
  const [who = found(linkedWho(context, form, answers))[0], another] = found(written);
  if (!who) return { problem: `${label}「${hint(written, 40)}」が「${tab}」タブにありません。` };
  if (another) {
    return {
      problem: `${label}「${hint(written, 40)}」に当たる行が「${tab}」タブに2件以上あります（${found(written).join('・')}）。${label}に番号を書いてください。`,
    };
  }
  const projects = projectsReportedBy(context, year, { side, who });
  return {
    code: {
      form,
      purpose: 'answer',
      who,
      caseId: yearCode(year),
      projectIds: idsOf(projects),
      until: '',
    },
  };
}

const isResubmission = (form: FormId, row: Case): boolean =>
  form === 'businessProposal' && row.values.returnedOn !== '';

/** The projects that a link of this form would hold. */
export function projectsAsked({ registry }: Context, form: FormId, row: Case): Project[] {
  const { caseId } = row.values;
  switch (form) {
    case 'businessProposal':
      return isResubmission(form, row) ? livingProjects(registry, caseId, '事業者') : [];
    case 'departmentAnswer':
      return inquiredProjects(registry, caseId);
    case 'businessAnswer':
      return adoptedProposals(registry, caseId);
    default:
      return [];
  }
}

/** Who is asked: the business by its number; a department by the name under which it was asked. */
function senderFor(
  context: Context,
  form: FormId,
  row: Case,
  answers: Answers,
): { readonly name: string } | { readonly problem: string } {
  const { registry, today } = context;
  if (formOf(form).from !== 'department') return { name: row.values.businessId };
  const { departmentName = '' } = writtenIn(form, answers);
  const department =
    departmentNamed(registry, today, departmentName) ??
    departmentNamed(registry, today, linkedWho(context, form, answers));
  if (!department) {
    const label = labelOf(form, 'departmentName');
    return { problem: `${label}「${hint(departmentName, 40)}」が「部署」タブにありません。` };
  }
  const name = department.values.name.trim();
  if (form !== 'departmentAnswer') return { name };
  const asked = listOf(row.values.inquired);
  const askedAs = asked.find((one) => presentName(registry, today, one) === name);
  return askedAs
    ? { name: askedAs }
    : {
        problem: `${name}は ${row.values.caseId} の照会先ではありません（照会先：${asked.join('、') || 'なし'}）。`,
      };
}
