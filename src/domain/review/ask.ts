// 協定の見直し as something that is waited for: until the answer, the decision, or 満了日.

import type { Ask } from '../asks/ask';
import type { AskSource } from '../asks/source';
import type { Context } from '../context';
import type { Agreement } from '../parties/agreements';
import { businessOf } from '../parties/businesses';
import { REVIEW_FORM, silentOnes } from './answers';
import { mailOf } from './asked';
import { reviewLink, termCell } from './link';
import { asksNow, dueOf, termLabel } from './terms';

function asksOf(context: Context, term: Agreement): Ask[] {
  const { registry } = context;
  return silentOnes(context, term).map((one) => ({
    form: REVIEW_FORM,
    target: term.values.termId,
    caseId: term.values.termId,
    who: one.who,
    side: businessOf(registry, one.who) ? '事業者' : '課',
    askedOn: mailOf(registry, one)?.values.scheduledAt.slice(0, 10) ?? '',
    dueOn: dueOf(term),
    voluntary: false,
    round: one.key,
  }));
}

export const reviewAsks: AskSource = {
  touchedBy: ({ agreements }) => agreements.length > 0,
  open: (context) => {
    const terms = context.registry
      .having('agreements', 'state', '見直し中')
      .filter((term) => asksNow(context, term));
    context.registry.bring(terms.map(({ values }) => values.termId));
    return terms.flatMap((term) => asksOf(context, term));
  },
  holds: ({ form }) => form === REVIEW_FORM,
  asking: (context, { target, who }) => {
    const term = context.registry.find('agreements', target);
    return term
      ? {
          links: [reviewLink(context, term, who)],
          projects: [termCell(term)],
          about: termLabel(term),
        }
      : { links: [], projects: [] };
  },
};
