// ⑦/G: the links that ask the business for 様式5.
import { linksFor, ofBusiness, ofProjects } from '../asks/links';
import type { Case, Project } from '../cases/cases';
import type { Context } from '../context';
import type { NoticeLink } from '../mail/notice';
import type { Business } from '../parties/businesses';

/** ⑦/G: 様式5 for the city's proposals; several links when there are more than five. */
export function businessAnswerLinks(
  context: Context,
  o: { row: Case; business: Business; projects: readonly Project[]; until: string },
): NoticeLink[] {
  const { businessId: who } = o.business.values;
  const { caseId } = o.row.values;
  return linksFor(
    context,
    o.projects,
    { form: 'businessAnswer', purpose: 'answer', who, caseId, until: o.until },
    { does: 'に回答する', known: (shown) => [...ofBusiness(o.business), ...ofProjects(shown)] },
  );
}
