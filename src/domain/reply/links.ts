// ⑦/G: the links that ask the business for 様式5.
import { inLinks, link, ofBusiness, ofProjects, projectIds } from '../asks/links';
import type { Case, Project } from '../cases/cases';
import type { Context } from '../context';
import type { NoticeLink } from '../mail/notice';
import type { Business } from '../parties/businesses';

/** ⑦/G: 様式5 for the city's proposals; several links when there are more than five. */
export function businessAnswerLinks(
  context: Context,
  o: { row: Case; business: Business; projects: readonly Project[]; until: string },
): NoticeLink[] {
  return inLinks('businessAnswer', o.projects).map(({ label, projects }) => ({
    label: `${label}に回答する`,
    url: link(
      context,
      {
        form: 'businessAnswer',
        purpose: 'answer',
        who: o.business.values.businessId,
        caseId: o.row.values.caseId,
        projectIds: projectIds(projects),
        until: o.until,
      },
      [...ofBusiness(o.business), ...ofProjects(projects)],
    ),
  }));
}
