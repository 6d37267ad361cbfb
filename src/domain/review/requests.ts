// The duty 見直しの依頼: a mail of its own to everybody whom no other mail of the day has asked. It stands last.

import type { Duty } from '../cases/duty';
import type { Context } from '../context';
import { addressOfBusiness, departmentAddress } from '../documents/addresses';
import { reached } from '../documents/tell';
import { post } from '../mail/notice';
import type { Agreement } from '../parties/agreements';
import { presentBusinessId } from '../parties/businesses';
import { partyName } from './answers';
import { type AskedOne, notAskedYet, noteMail, onePerParty, ownKey, sameParty } from './asked';
import { extend } from './extend';
import { noticeTerm, partsFor } from './link';
import { reviewRequestNotice } from './notices';
import { asksNow, businessIdsOf, dueOf } from './terms';

export const requestReviews: Duty = {
  name: '見直しの依頼',
  when: 'last',
  due: (context) =>
    context.registry
      .having('agreements', 'state', '見直し中')
      .filter((term) => asksNow(context, term))
      .flatMap((term) =>
        onePerParty(context, notAskedYet(context.registry, term)).map((one) => ({
          what: `見直しの依頼 ${term.values.termId} ${one.who}`,
          on: context.today,
          about: [term],
          carryOut: (now: Context) => ask(now, term, one),
        })),
      ),
};

function ask(context: Context, term: Agreement, { who }: AskedOne): void {
  const { registry } = context;
  const given = [who, presentBusinessId(registry, who)].some((id) =>
    businessIdsOf(registry, term).includes(id),
  )
    ? addressOfBusiness(context, who)
    : departmentAddress(context, who);
  const key = ownKey(registry, term, who);
  const address = reached(context, given, {
    about: key,
    target: term.values.termId,
    what: `${partyName(context, who)}に、協定の見直しの依頼を送れません。`,
    next: '直すと、次の朝に送ります。送れないままでは、この協定は自動では更新しません。',
  });
  if (!address) return;
  extend(context, term);
  post(
    context,
    reviewRequestNotice(context, {
      key,
      ...address,
      term: noticeTerm(term),
      dueOn: dueOf(term) ?? '',
      parts: partsFor(context, term, who),
    }),
  );
  for (const one of notAskedYet(registry, term)) {
    if (sameParty(context, one.who, who)) noteMail(registry, term, one.who, key);
  }
}
