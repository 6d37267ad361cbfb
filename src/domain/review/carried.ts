// 協定の見直し that falls into March or April: the cycle's own mail (A, B, C) carries it, and no mail of its own goes.
import type { Context } from '../context';
import type { NoticePart } from '../mail/notice';
import { notAskedYet, noteMail, onePerParty, sameParty } from './asked';
import { extend } from './extend';
import { partsFor } from './link';
import { asksNow } from './terms';

export interface CarriedReviews {
  /** What the mail says of them, with the links; empty when there is nothing to carry. */
  readonly parts: readonly NoticePart[];
  /** To be called with the mail's key once it was posted (`post` says whether): that mail is the request for these reviews. */
  readonly carriedBy: (key: string) => void;
}

/** The reviews about which this one is to be asked and no mail has gone. @param who 事業者番号, or the department's name */
export function reviewsToCarry(context: Context, who: string): CarriedReviews {
  const { registry } = context;
  const open = registry
    .having('agreements', 'state', '見直し中')
    .filter((term) => asksNow(context, term))
    .map((term) => ({
      term,
      asked: notAskedYet(registry, term).filter((one) => sameParty(context, one.who, who)),
    }));
  for (const { term, asked } of open) if (asked.length > 0) extend(context, term);
  return {
    parts: open.flatMap(({ term, asked }) =>
      onePerParty(context, asked).flatMap((one) => partsFor(context, term, one.who)),
    ),
    carriedBy: (key) => {
      for (const { term, asked } of open) {
        for (const one of asked) noteMail(registry, term, one.who, key);
      }
    },
  };
}
