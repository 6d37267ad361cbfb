// The duty 自動更新: on 満了日 a term without objections goes on into the next; anything else is for staff to decide.

import { japaneseDate } from '../base/era';
import { record } from '../cases/audit';
import type { Duty } from '../cases/duty';
import type { Context } from '../context';
import { addressOfBusiness } from '../documents/addresses';
import { reached } from '../documents/tell';
import { mailKey } from '../mail/keys';
import { isPosted, post } from '../mail/notice';
import type { Agreement } from '../parties/agreements';
import { deciding } from './deciding';
import { noticeTerm } from './link';
import { follow } from './nextTerm';
import { renewalDecidedNotice, renewedNotice } from './notices';
import { obstacles, toRecheck } from './obstacles';
import { numberedName } from './open';
import { begunInTime, businessIdsOf, dueOf, isUnderReview, lastDay } from './terms';

/** Whether 満了日 has been decided upon: what kept it from renewing was told, and is for staff. */
export const isStopped = (context: Context, term: Agreement): boolean =>
  isUnderReview(term) &&
  (!begunInTime(term) || isPosted(context.registry, mailKey('renewalDecided', term.values)));

/** Answers count until the end of the last day: one who was given until 満了日 itself is waited for. */
export const renewByThemselves: Duty = {
  name: '自動更新',
  when: 'first',
  fromSilence: true,
  due: (context) =>
    context.registry.having('agreements', 'state', '見直し中').flatMap((term) => {
      const until = lastDay(term);
      const due = dueOf(term);
      if (!until || !due || isStopped(context, term)) return [];
      if (context.today < until || context.today <= due) return [];
      return [
        {
          what: `自動更新 ${term.values.termId}`,
          on: until,
          // What contradicts itself keeps it from renewing, which is told.
          about: [],
          carryOut: (now: Context) => decide(now, term, until),
        },
      ];
    }),
};

function decide(context: Context, term: Agreement, until: string): void {
  const stopping = obstacles(context, term, { before: false });
  const unchecked = toRecheck(context, term).map((id) => numberedName(context, id));
  const next = stopping.length === 0 ? follow(context, term) : undefined;
  post(
    context,
    renewalDecidedNotice(context, {
      term: noticeTerm(term),
      until,
      next: next && noticeTerm(next),
      obstacles: stopping,
      deciding: deciding(context, term),
      unchecked,
    }),
  );
  if (next) tellBusinesses(context, next, until);
  const what = next
    ? `自動で更新しました（次の期：${next.values.termId}、満了日 ${japaneseDate(next.values.expiresOn)}）。`
    : `自動では更新していません。${stopping.join('　')}　${deciding(context, term)}を選んでください。`;
  context.registry.set(term, { result: what });
  record(context, {
    action: next ? '自動更新' : '自動更新の見合わせ',
    target: term.values.termId,
    before: '見直し中',
    after: next ? next.values.termId : stopping.join('　'),
  });
}

/** 更新 is told to each business. @returns the names of those whom no mail can reach */
export function tellBusinesses(context: Context, next: Agreement, before: string): string[] {
  return businessIdsOf(context.registry, next).flatMap((businessId) => {
    const address = reached(context, addressOfBusiness(context, businessId), {
      about: mailKey('renewed', { termId: next.values.termId, businessId }),
      target: next.values.termId,
      what: `${numberedName(context, businessId)}に、協定の更新を知らせられません。`,
      next: '別の方法でお知らせください。',
    });
    if (!address) return [numberedName(context, businessId)];
    const term = noticeTerm(next);
    post(context, renewedNotice(context, { ...address, businessId, term, before }));
    return [];
  });
}
