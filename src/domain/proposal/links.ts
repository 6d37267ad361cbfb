// ①/B: the links with which a business sends one more 様式1, or the same one again.
import { ifRoom, link, linksFor } from '../asks/links';
import { LONGEST_CELL_TEXT } from '../base/text';
import type { Case, Project } from '../cases/cases';
import type { Context } from '../context';
import { forms } from '../forms';
import { particularKeys } from '../forms/businessProposal';
import type { ReplyCode } from '../forms/replyCode';
import { othersAgain } from '../forms/travels';
import type { NoticeLink } from '../mail/notice';
import type { Business } from '../parties/businesses';

/** What 様式1 asks of the business itself, as it is known. */
export const businessFields = ({ values }: Business) =>
  particularKeys.map((field) => ifRoom(field, values[field]));

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

/** ①/B 差し戻す: 様式1 as it was, to be corrected; its rows keep their project numbers. */
export function resubmissionLinks(
  context: Context,
  row: Case,
  business: Business,
  projects: readonly Project[],
): NoticeLink[] {
  const { businessId: who } = business.values;
  const { caseId, otherAnswers } = row.values;
  return linksFor(
    context,
    projects,
    { form: 'businessProposal', purpose: 'resubmission', who, caseId, until: context.now },
    {
      does: 'を再提出する',
      known: (shown) => [
        ...businessFields(business),
        ...othersAgain(forms.businessProposal, otherAnswers),
        ...shown.flatMap(({ values }, index) => [
          { ...ifRoom('projectName', values.projectName), row: index + 1 },
          {
            ...ifRoom('content', values.content.length < LONGEST_CELL_TEXT ? values.content : ''),
            row: index + 1,
          },
        ]),
      ],
    },
  );
}
