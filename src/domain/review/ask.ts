// 協定の見直し as something that is waited for: until the answer, the decision, or 満了日.

import { type Ask, nothingToAsk, ofSameCase, type YearAsk } from '../asks/ask';
import type { Context } from '../context';
import type { Agreement } from '../parties/agreements';
import { businessOf } from '../parties/businesses';
import { silentOnes } from './answers';
import { mailOf } from './asked';
import { reviewLink, termCell } from './link';
import { asksNow, dueOf, termLabel } from './terms';

function asksOf(context: Context, term: Agreement): Ask[] {
  const { registry } = context;
  return silentOnes(context, term).map((one) => ({
    kind: reviewAsk,
    target: term.values.termId,
    caseId: term.values.termId,
    who: one.who,
    side: businessOf(registry, one.who) ? '事業者' : '課',
    askedOn: mailOf(registry, one)?.values.scheduledAt.slice(0, 10) ?? '',
    dueOn: dueOf(term),
    round: one.key,
  }));
}

export const reviewAsk: YearAsk = {
  level: 'year',
  part: 'agreements',
  form: 'agreementReview',
  voluntary: false,
  severalBusinesses: true,
  open: (context) => {
    const terms = context.registry
      .having('agreements', 'state', '見直し中')
      .filter((term) => asksNow(context, term));
    context.registry.bring(terms.map(({ values }) => values.termId));
    return terms.flatMap((term) => asksOf(context, term));
  },
  asking: (context, { target, who }) => {
    const term = context.registry.find('agreements', target);
    return term
      ? {
          links: [reviewLink(context, term, who)],
          projects: [termCell(term)],
          about: `${termLabel(term)} `,
        }
      : nothingToAsk;
  },
  answeredBy: ofSameCase,
  reminder: {
    wanted: '協定の見直しの回答',
    list: '対象の協定',
    numbered: false,
    silence: '回答がないときは、疑義なしとします。',
  },
  home: {
    tab: '協定',
    awaited: '協定の見直しの回答（なければ、疑義なしとします）',
    late: 'silent',
  },
};
