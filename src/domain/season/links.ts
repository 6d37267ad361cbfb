// B: the links that ask a business for its 様式1 of a new year.
import { ifRoom, inLinks, link, NAME_HINT } from '../asks/links';
import { hint } from '../base/text';
import { type Case, idsOf, type Project } from '../cases/cases';
import type { Context } from '../context';
import { forms } from '../forms';
import type { NoticeLink } from '../mail/notice';
import type { Business } from '../parties/businesses';
import { businessFields } from '../proposal/links';

/** B: 様式1 of a new year, with the names of the projects that are carried out; several links when there are more than six. */
export function seasonProposalLinks(
  context: Context,
  o: { row: Case; business: Business; projects: readonly Project[]; until: string },
): NoticeLink[] {
  const chunks =
    o.projects.length > 0
      ? inLinks('businessProposal', o.projects)
      : [{ label: forms.businessProposal.key, projects: [] as readonly Project[] }];
  return chunks.map(({ label, projects }) => ({
    label: `${label}で提案する`,
    url: link(
      context,
      {
        form: 'businessProposal',
        purpose: 'season',
        who: o.business.values.businessId,
        caseId: o.row.values.caseId,
        projectIds: idsOf(projects),
        until: o.until,
      },
      [
        ...businessFields(o.business),
        ...projects.map(({ values }, index) => ({
          ...ifRoom('projectName', hint(values.projectName, NAME_HINT)),
          row: index + 1,
        })),
      ],
    ),
  }));
}
