// What belongs to a term of an agreement by now: with it, its row is not made void any more.

import { neverLeft } from '../mail/askingMails';
import type { Agreement } from '../parties/agreements';
import { isOf, type Registry, type Row } from '../registry/registry';
import { tabs } from '../registry/tabs';

/** `協議 M000001` */
export const named = ({ tab, key }: Row): string => `${tabs[tab].name} ${key}`;

/** Of what belongs to a term, what shows that somebody has heard of it: not a mail that never left. */
const counts = (row: Row): boolean =>
  isOf(row, 'outbox')
    ? !neverLeft.has(row.values.state) && row.values.state !== '待ち'
    : !isOf(row, 'documents') || row.values.state !== '差替済';

/** Mails, Docs and ceremonies of a term, each by its tab and number. */
export const hangingOnTerm = (registry: Registry, term: Agreement): string[] =>
  registry
    .rowsOf(term.values.termId)
    .filter((other) => other !== term && counts(other))
    .map(named);
