// Years whose results were to be published and never were: they stay in sight until somebody publishes or declines them.
import { fiscalYearName } from '../base/era';
import { sinceStart } from '../cases/duty';
import type { Context } from '../context';
import { releasedYears } from '../reports/releases';
import { yearDays } from '../settings/fiscalDays';
import { counted, type Standing, standingOf, stillOpen, yearsWithResults } from './standing';

/** How they stand, the latest first: 公表準備日 has come, nothing was released, and something is left to publish or to decide. */
export function unreleased(context: Context): Standing[] {
  const { registry, settings, today } = context;
  const released = releasedYears(registry);
  return yearsWithResults(context)
    .filter((year) => {
      const { publication } = yearDays(settings, year);
      return !released.has(year) && today >= publication && sinceStart(context, publication);
    })
    .map((year) => standingOf(context, year))
    .filter((standing) => standing.shown.length > 0 || stillOpen(standing).length > 0);
}

/** `公表されていません（公表する1件）。…`, with what to do; without the last 。 */
export function unreleasedWords(standing: Standing): string {
  const { fiscalYear, shown } = standing;
  const steps =
    shown.length > 0
      ? [`メニューの「実績を公表する」で${fiscalYearName(fiscalYear)}を選んでください`]
      : stillOpen(standing);
  return [
    `公表されていません（${counted(standing)}）`,
    ...steps,
    '公表しないものは、「公表」を「しない」にしてください',
  ].join('。');
}
