// What belongs to no case and is over: the mails, Docs and receipts of years and terms, results that were published.

import { addDays } from '../../base/day';
import { fiscalYearOf } from '../../base/era';
import type { Context } from '../../context';
import { noticeKinds } from '../../mail/kinds';
import type { Agreement } from '../../parties/agreements';
import { termsOver } from '../../parties/agreements';
import { fiscalYearOfUnit, isCase, unitOf } from '../../registry/archiveUnits';
import { matterOf } from '../../registry/reading';
import { isOf, type Row } from '../../registry/registry';
import { laterTerm } from '../../review/terms';
import type { Keep } from './keep';
import { isSettled, lastDayIn } from './settled';

/** What still stands after so long is told once more. */
const TROUBLE_DAYS = 400;

/** A term and the one after it are over: until then its mails tell of the next one's dormancy. */
function isLongOver(context: Context, term: Agreement): boolean {
  const { registry, today } = context;
  const { state, expiresOn } = term.values;
  const next = laterTerm(registry, term);
  return (
    termsOver.has(state) &&
    expiresOn < today &&
    (next === undefined ? state !== '更新済' : termsOver.has(next.values.state))
  );
}

function termOf({ registry }: Context, matter: string): Agreement | 'none' | undefined {
  const [termId] = /^K\d+-[^-]*期(?:-\d+)?/.exec(matter) ?? [];
  return termId === undefined ? 'none' : registry.find('agreements', termId);
}

/** The fiscal year in whose archive a row of no case goes now; undefined when it stays. */
export function goingAlone(context: Context, keep: Keep, row: Row): number | undefined {
  const { today, settings } = context;
  const unit = unitOf(row.tab, row.values);
  if (isCase(unit) || !isSettled(row, today) || keep.stays(row)) return undefined;
  const last = lastDayIn([row]);
  const trouble = isOf(row, 'outbox') && row.values.kind === noticeKinds.trouble.name;
  const days = Math.max(settings.archiveAfterDays, trouble ? TROUBLE_DAYS : 0);
  if (last > addDays(today, -days)) return undefined;
  const year = unit === '' ? undefined : fiscalYearOfUnit(unit);
  if (year !== undefined) return year < keep.from ? year : undefined;
  const term = termOf(context, matterOf(row.tab, row.values));
  if (term === undefined || (term !== 'none' && !isLongOver(context, term))) return undefined;
  const belongs = row.tab === 'outbox' || row.tab === 'intake' || term !== 'none' || isReceipt(row);
  return belongs && last !== '' ? fiscalYearOf(last) : undefined;
}

const isReceipt = (row: Row): boolean => isOf(row, 'documents') && /^U\d+-/.test(row.values.name);
