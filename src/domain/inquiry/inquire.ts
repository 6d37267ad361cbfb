// ③④⑤/DEC: one mail per department with links of its own: 様式2 for what is 照会中, and 様式3.

import type { Day } from '../base/day';
import { mailIn } from '../base/mailAddress';
import { type Case, inquiredProjects } from '../cases/cases';
import type { Context } from '../context';
import { departmentsPropose } from '../forms/used';
import { reopenedRound } from '../mail/askingMails';
import { post } from '../mail/notice';
import type { Department } from '../parties/departments';
import { fullTextsOf } from '../receiving/fullTexts';
import { because, type Refusal } from '../registry/refusal';
import { proposalCall } from './callNotice';
import { inquiryNotice } from './departmentNotices';
import { departmentAnswerLinks, departmentProposalLink } from './links';
import { inquiryReopened } from './reopenedNotice';

/** Refuses a mail or 掲示文 to departments that would ask for nothing: no 照会中 project, and 様式3 given up. */
export const nothingToAsk = ({ registry, settings }: Context, row: Case): Refusal | undefined =>
  inquiredProjects(registry, row.values.caseId).length === 0 && !departmentsPropose(settings)
    ? because(
        'この案件で課に照会することがありません（様式3は、設定「使わない様式」により受け付けていません）',
      )
    : undefined;

/**
 * Asks departments about the 照会中 projects of a case, or, where it has none, just calls for 様式3.
 * @param o.reopened asked again after 回答を再開する
 * @param o.added asked by 照会先を追加する, perhaps again after a mail that never left
 */
export function inquire(
  context: Context,
  row: Case,
  departments: readonly Department[],
  o: { until: Day; reopened?: true; added?: true },
): void {
  const { registry, now } = context;
  const { until } = o;
  const projects = inquiredProjects(registry, row.values.caseId);
  for (const { values } of departments) {
    const asked = { row, department: values.name.trim(), head: values.head.trim(), until };
    const facts = {
      round: o.reopened ? reopenedRound(now) : o.added ? `追加${now}` : until,
      to: mailIn(values.mail),
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
      proposalLink: departmentsPropose(context.settings)
        ? departmentProposalLink(context, asked)
        : undefined,
      attachments: fullTextsOf(registry, projects),
    };
    if (o.reopened) post(context, inquiryReopened(context, facts));
    else if (projects.length > 0) post(context, inquiryNotice(context, facts));
    else post(context, proposalCall(context, facts));
  }
}
