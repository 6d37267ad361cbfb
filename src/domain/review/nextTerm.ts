// The next term (期) of an agreement: it begins the day after 満了日, whenever that is decided.
import { addDays } from '../base/day';
import { lastDayOfTerm } from '../base/term';
import { hint } from '../base/text';
import type { Context } from '../context';
import { callOffMails } from '../mail/callOffMails';
import type { Agreement } from '../parties/agreements';
import { quotedItems, settings } from '../settings';
import { lastDay, laterTerm, nextTermId, termNumber } from './terms';

/** Why no next term can be made, each with what to do. */
export function cannotFollow({ registry, settingProblems }: Context, term: Agreement): string[] {
  const { expiresOn, termId } = term.values;
  const later = laterTerm(registry, term);
  return [
    ...(later ? [`次の期（${later.values.termId}）がすでにあります。`] : []),
    ...(lastDay(term) ? [] : [unreadableLastDay(expiresOn)]),
    ...(termNumber(term) === undefined
      ? [`協定期番号「${hint(termId, 40)}」から第何期か読み取れません。元の表示に戻してください。`]
      : []),
    ...settingProblems.flatMap(({ item, said }) =>
      item === settings.agreementYears.item || quotedItems.has(item) ? [said] : [],
    ),
  ];
}

export const unreadableLastDay = (written: string): string =>
  written.trim() === ''
    ? '満了日がありません。満了日を入れてください（例：2029-05-09）。'
    : `満了日「${hint(written, 40)}」が日付として読み取れません（例：2029-05-09）。`;

/**
 * Makes the next term, and closes this one as 更新済; what was still to ask for objections is called off.
 * @throws when `cannotFollow` says why not
 */
export function follow(context: Context, term: Agreement): Agreement {
  const { registry } = context;
  const [problem] = cannotFollow(context, term);
  const until = lastDay(term);
  const number = termNumber(term);
  if (problem || !until || !number) throw new Error(problem);
  const { values } = term;
  const startsOn = addDays(until, 1);
  const next = registry.append('agreements', {
    termId: nextTermId(registry, term),
    agreementId: values.agreementId,
    term: String(number + 1),
    businessIds: values.businessIds,
    name: values.name,
    concludedOn: values.concludedOn,
    startsOn,
    expiresOn: lastDayOfTerm(startsOn, context.settings.agreementYears),
    matters: values.nextMatters.trim() || values.matters,
    state: '有効',
    signers: values.signers,
    fileLink: values.fileLink,
  });
  registry.set(term, { state: '更新済' });
  callOffRequests(context, term, '協定を更新したため');
  return next;
}

/** Calls off the review's own mails that have not left. */
export const callOffRequests = ({ registry }: Context, term: Agreement, reason: string): void => {
  callOffMails(registry, { kind: 'reviewRequest', target: term.values.termId, reason });
};
