// ③④⑤/DEC: one mail per department with links of its own: 様式2 for what is 照会中, and 様式3.
import type { Day } from '../calendar/day';
import type { Context } from '../context';
import { inquiryNotice } from '../notices/department';
import { inquiryReopened } from '../notices/inquiryReopened';
import { post } from '../notices/notice';
import { proposalCall } from '../notices/proposalCall';
import { type Case, inquiredProjects } from '../rules/cases';
import type { Department } from '../rules/departments';
import { fullTextsOf } from '../rules/fullTexts';
import { departmentAnswerLinks, departmentProposalLink } from './links';

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
      round: o.reopened ? `再開${now}` : o.added ? `追加${now}` : until,
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
      attachments: fullTextsOf(registry, projects),
    };
    if (o.reopened) post(context, inquiryReopened(context, facts));
    else if (projects.length > 0) post(context, inquiryNotice(context, facts));
    else post(context, proposalCall(context, facts));
  }
}
