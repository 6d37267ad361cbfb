// ④⑤/EC: the links that ask departments for 様式2 and 様式3.
import { ifRoom, link, linksFor, ofDepartment, ofProjects } from '../asks/links';
import type { Case, Project } from '../cases/cases';
import type { Context } from '../context';
import type { NoticeLink } from '../mail/notice';

/** ④/E: 様式2 for one department; several links when there are more projects than rows. */
export function departmentAnswerLinks(
  context: Context,
  o: { row: Case; department: string; head: string; projects: readonly Project[]; until: string },
): NoticeLink[] {
  const { department: who, head, until } = o;
  return linksFor(
    context,
    o.projects,
    { form: 'departmentAnswer', purpose: 'answer', who, caseId: o.row.values.caseId, until },
    { does: 'に回答する', known: (shown) => [...ofDepartment(who, head), ...ofProjects(shown)] },
  );
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
      [...ofDepartment(o.department, o.head), ifRoom('partner', o.row.values.businessName)],
    ),
  };
}
