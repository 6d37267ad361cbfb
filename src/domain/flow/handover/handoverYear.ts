// Which fiscal year a 引継書 is about: its days, its name, and the name of its Doc.
import { addDays, type Day } from '../../base/day';
import { fiscalYearCode, fiscalYearOf, japaneseDate } from '../../base/era';
import type { Context } from '../../context';
import { baseName } from '../../documents/drafts';
import { documentKinds } from '../../documents/kinds';
import { yearDays } from '../../settings/fiscalDays';

/** A missed day is made good until the successor has settled in: 30 April, with the default of 20 March. */
const SEASON_DAYS = 41;

export const handoverName = (fiscalYear: number): string =>
  `${fiscalYearCode(fiscalYear)}-${documentKinds.handoverBook.form}`;

/** 2026 → `令和8年度`. */
export const yearInWords = (fiscalYear: number): string =>
  japaneseDate(`${fiscalYear}-12-31`).replace(/年12月31日$/, '年度');

/** The year whose 引継書 is due today or was due in the weeks before; undefined at all other times. */
export function yearHandedOver({
  settings,
  today,
}: Pick<Context, 'settings' | 'today'>): { year: number; on: Day } | undefined {
  const now = fiscalYearOf(today);
  return [now, now - 1]
    .map((year) => ({ year, on: yearDays(settings, year).handover }))
    .find(({ on }) => on <= today && today <= addDays(on, SEASON_DAYS));
}

/** The year that a Doc's name says: `R8-引継書-訂正2` → 2026. */
export function yearOfHandover(
  { today }: Pick<Context, 'today'>,
  name: string,
): number | undefined {
  const latest = fiscalYearOf(today) + 1;
  for (let year = latest; year > latest - 20; year--) {
    if (handoverName(year) === baseName(name)) return year;
  }
  return undefined;
}
