// 協定 from paper: the days and the state of each term (期); a later term follows the one before it without a gap.
import { addDays, type Day } from '../base/day';
import { parseDay } from '../base/era';
import { lastDayOfTerm } from '../base/term';
import type { Agreement } from '../parties/agreements';
import type { Registry } from '../registry/registry';
import type { StateOf, Values } from '../registry/tabs';
import type { Entering } from './entering';
import type { Given } from './lists';

export interface GivenTerm {
  readonly given: Given<'agreements'>;
  /** 事業者番号, separated by 、 */
  readonly businessIds: string;
}

export type Term = Partial<Values<'agreements'>> &
  Pick<
    Values<'agreements'>,
    'termId' | 'agreementId' | 'term' | 'startsOn' | 'expiresOn' | 'state'
  >;

/** 始期 and 満了日 of the `number`th term (期) of an agreement concluded on a day. */
export function termOf(concludedOn: Day, number: number, years: number): { from: Day; to: Day } {
  let from = concludedOn;
  for (let past = 1; past < number; past++) from = addDays(lastDayOfTerm(from, years), 1);
  return { from, to: lastDayOfTerm(from, years) };
}

/** The rows with their numbers, days and states, in their order; nothing is in the registry yet. */
export function completeTerms(entering: Entering, rows: readonly GivenTerm[]): Term[] {
  const { registry, numbering } = entering;
  const numbered = rows.map((row) => ({
    row,
    ...row,
    agreementId: numbering.agreement(row.given.agreementId),
    number: Number(row.given.term || 1),
  }));
  const lastTerms = new Map<string, number>();
  const noteTerm = (agreementId: string, number: number) =>
    lastTerms.set(agreementId, Math.max(number, lastTerms.get(agreementId) ?? 0));
  /** 満了日 by agreement and 期. */
  const ends = new Map<string, Day | undefined>();
  for (const { agreementId, number } of numbered) {
    noteTerm(agreementId, number);
    for (const { values } of registry.having('agreements', 'agreementId', agreementId)) {
      noteTerm(agreementId, Number(values.term));
      ends.set(termIdOf(agreementId, Number(values.term)), parseDay(values.expiresOn));
    }
  }
  const terms = new Map<GivenTerm, Term>();
  for (const one of [...numbered].sort((a, b) => a.number - b.number)) {
    const { row, given, agreementId, number, businessIds } = one;
    const { business: _business, fiscalYear: _fiscalYear, ...cells } = given;
    const before = ends.get(termIdOf(agreementId, number - 1));
    const { from, to } = before
      ? termOf(addDays(before, 1), 1, entering.settings.agreementYears)
      : termOf(given.concludedOn ?? '', number, entering.settings.agreementYears);
    const followed = number < (lastTerms.get(agreementId) ?? 0);
    const term: Term = {
      termId: termIdOf(agreementId, number),
      businessIds,
      startsOn: from,
      expiresOn: to,
      state: followed ? '更新済' : '有効',
      ...cells,
      agreementId,
      term: String(number),
    };
    ends.set(termIdOf(agreementId, number), parseDay(term.expiresOn));
    terms.set(row, term);
  }
  return rows.map((row) => terms.get(row) as Term);
}

/** Puts complete terms into the registry; one that stood there as the last and is followed now has been renewed. */
export function enterTerms(registry: Registry, terms: readonly Term[]): Agreement[] {
  const rows = terms.map((term) => registry.append('agreements', term, { typed: true }));
  for (const { agreementId, term } of terms) {
    for (const earlier of registry.having('agreements', 'agreementId', agreementId)) {
      if (earlier.position === undefined || Number(earlier.values.term) >= Number(term)) continue;
      if (inForceStates.has(earlier.values.state)) registry.set(earlier, { state: '更新済' });
    }
  }
  return rows;
}

export const inForceStates: ReadonlySet<StateOf<'agreements'>> = new Set(['有効', '見直し中']);

const termIdOf = (agreementId: string, number: number) => `${agreementId}-第${number}期`;
