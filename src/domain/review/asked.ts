// 見直しの依頼先: who is asked for objections to the renewal of a term, and which mail asked each of them.

import { departmentsConcerned } from '../appointments/participants';
import { parseDay } from '../base/era';
import { distinct } from '../base/grouped';
import { ascending, listOf } from '../base/text';
import type { Project } from '../cases/cases';
import { ranBetween } from '../cases/ran';
import type { Context } from '../context';
import { neverLeft } from '../mail/askingMails';
import { type MailKey, mailKey } from '../mail/keys';
import type { Agreement } from '../parties/agreements';
import { presentWho } from '../parties/who';
import type { Registry, Row } from '../registry/registry';
import { fields, list, stored, text } from '../registry/storedCell';
import { businessIdsOf, lastDay } from './terms';

export interface AskedOne {
  /** 事業者番号, or the department's name as it was asked. */
  readonly who: string;
  /** 重複防止キー of the mail that asks: its own, or one of March or April that carries it; '' while none does. */
  readonly key: string;
}

/** 重複防止キー of the mail that says that a review has begun; with 満了日 where one was begun for another before. */
export const openedKey = ({ values }: Agreement, again: boolean): MailKey =>
  mailKey('reviewOpened', {
    termId: values.termId,
    until: again ? values.expiresOn : undefined,
  });

/** 重複防止キー of a review's own mail. */
export function ownKey(registry: Registry, term: Agreement, who: string): MailKey {
  const again = registry.first('outbox', 'key', openedKey(term, true)) !== undefined;
  const { termId, expiresOn } = term.values;
  return mailKey('reviewRequest', { termId, until: again ? expiresOn : undefined, who });
}

const storedAsked = stored<readonly AskedOne[]>(list(fields({ who: text, key: text })));

/** As noted; undefined when somebody wrote something else there. */
export const askedOf = ({ values }: Agreement): readonly AskedOne[] | undefined =>
  storedAsked.read(values.reviewAsked);

export const noteAsked = (
  registry: Registry,
  term: Agreement,
  asked: readonly AskedOne[],
): void => {
  registry.set(term, { reviewAsked: storedAsked.write(asked) });
};

/** Notes which mail asks this one. @param who as it was asked */
export function noteMail(registry: Registry, term: Agreement, who: string, key: string): void {
  const asked = askedOf(term) ?? [];
  noteAsked(
    registry,
    term,
    asked.map((one) => (one.who === who ? { who, key } : one)),
  );
}

/** The mail that asks this one. */
export const mailOf = (registry: Registry, { key }: AskedOne): Row<'outbox'> | undefined =>
  key === '' ? undefined : registry.first('outbox', 'key', key);

/** Those whom no mail asks yet, or only one that was called off and carried more than this. */
export const notAskedYet = (registry: Registry, term: Agreement): AskedOne[] =>
  (askedOf(term) ?? []).filter(
    (one) =>
      one.key === '' ||
      (one.key !== ownKey(registry, term, one.who) &&
        mailOf(registry, one)?.values.state === '取りやめ'),
  );

/** Those whom a mail has reached, as far as the registry knows. */
export const reachedBy = (registry: Registry, term: Agreement): AskedOne[] =>
  (askedOf(term) ?? []).filter((one) => {
    const mail = mailOf(registry, one);
    return mail !== undefined && !neverLeft.has(mail.values.state);
  });

/** All projects of those whom the term binds, by their numbers; not those of a case under another agreement. */
export function projectsOfParties(registry: Registry, term: Agreement): Project[] {
  const ids = new Set([...listOf(term.values.businessIds), ...businessIdsOf(registry, term)]);
  const cases = [...ids].flatMap((id) => registry.having('cases', 'businessId', id));
  registry.bringArchived(cases.map(({ values }) => values.caseId));
  return cases
    .filter(({ values }) => {
      const agreements = listOf(values.agreementIds);
      return agreements.length === 0 || agreements.includes(term.values.agreementId);
    })
    .flatMap(({ values }) => registry.having('projects', 'caseId', values.caseId))
    .sort(ascending(({ values }) => values.projectId));
}

/** Those of them that were carried out at any time in this term. */
export function carriedOut(registry: Registry, term: Agreement): Project[] {
  const until = lastDay(term);
  const from = parseDay(term.values.startsOn) ?? parseDay(term.values.concludedOn);
  return projectsOfParties(registry, term).filter(
    (project) =>
      project.values.state === '実施中' ||
      (from !== undefined && until !== undefined && ranBetween(registry, project, from, until)),
  );
}

/** Whom a review asks: every business of the term, and every department with a project of theirs, by today's names. */
export function partiesTo(context: Context, term: Agreement): string[] {
  const { registry } = context;
  return distinct([
    ...businessIdsOf(registry, term),
    ...carriedOut(registry, term).flatMap((project) => departmentsConcerned(context, project)),
  ]);
}

/** Whether two of these are the same today. */
export const sameParty = (
  { registry, today }: Pick<Context, 'registry' | 'today'>,
  one: string,
  other: string,
): boolean => presentWho(registry, today, one) === presentWho(registry, today, other);

/** Each party once, as it was asked first: what were two departments or businesses may be one today. */
export function onePerParty(
  { registry, today }: Pick<Context, 'registry' | 'today'>,
  asked: readonly AskedOne[],
): AskedOne[] {
  const seen = new Set<string>();
  return asked.filter(({ who }) => {
    const party = presentWho(registry, today, who);
    return !seen.has(party) && seen.add(party);
  });
}
