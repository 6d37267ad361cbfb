// 協定の見直し that falls into March or April: the cycle's own mail (A, B, C) carries it, and no mail of its own goes.
import type { Context } from '../context';
import { type Alongside, nothingAlongside } from '../mail/alongside';
import { notAskedYet, noteMail, onePerParty, sameParty } from './asked';
import { extend } from './extend';
import { partsFor } from './link';
import { asksNow } from './terms';

/** The reviews about which this one is to be asked and no mail has gone. @param who 事業者番号, or the department's name */
export function reviewsToCarry(context: Context, who: string): Alongside {
  const { registry } = context;
  const open = registry
    .having('agreements', 'state', '見直し中')
    .filter((term) => asksNow(context, term))
    .map((term) => ({
      term,
      asked: notAskedYet(registry, term).filter((one) => sameParty(context, one.who, who)),
    }));
  for (const { term, asked } of open) if (asked.length > 0) extend(context, term);
  const parts = open.flatMap(({ term, asked }) =>
    onePerParty(context, asked).flatMap((one) => partsFor(context, term, one.who)),
  );
  if (parts.length === 0) return nothingAlongside;
  return {
    inSubject: '・協定の見直し',
    announced: 'あわせて、協定の見直し（疑義の有無）についてもお尋ねします（後半をご覧ください）。',
    parts,
    carriedBy: (key) => {
      for (const { term, asked } of open) {
        for (const one of asked) noteMail(registry, term, one.who, key);
      }
    },
  };
}
