// 公表の準備 (I, 公表準備日): the pack of last year's results is asked for and 総合政策課 told; until the release it follows the registry.
import { fiscalYearOf } from '../base/era';
import { record } from '../cases/audit';
import { type Duty, sinceStart } from '../cases/duty';
import type { Context } from '../context';
import { isPosted, post } from '../mail/notice';
import { releaseCount } from '../reports/releases';
import { yearDays } from '../settings/fiscalDays';
import { publicationOf } from './compose';
import { nothingToPublishKey, publicationKey, publicationReady } from './notices';
import { currentPack, isUpToDate, requestPack } from './pack';
import { hasResults, standingOf, undeclined } from './standing';

/** The fiscal year whose results are being made ready today: the last one, from its 公表準備日 until it is released. */
export function yearInPreparation(context: Context): number | undefined {
  const { registry, settings, today } = context;
  const fiscalYear = fiscalYearOf(today) - 1;
  const { publication } = yearDays(settings, fiscalYear);
  return today >= publication &&
    sinceStart(context, publication) &&
    hasResults(context, fiscalYear) &&
    releaseCount(registry, fiscalYear) === 0
    ? fiscalYear
    : undefined;
}

/** Nothing is made while nothing is to be shown, unless something was made before. */
function packIsDue(context: Context, fiscalYear: number): boolean {
  const current = currentPack(context, fiscalYear);
  return current
    ? !isUpToDate(context, fiscalYear, current)
    : standingOf(context, fiscalYear).shown.length > 0;
}

/** Of what is ready once; that nothing is, once before. */
function isTold(context: Context, fiscalYear: number): boolean {
  const posted = (key: string) => isPosted(context.registry, key);
  return (
    posted(publicationKey(fiscalYear)) ||
    (posted(nothingToPublishKey(fiscalYear)) && standingOf(context, fiscalYear).shown.length === 0)
  );
}

export const preparePublication: Duty = {
  name: '公表の準備',
  due: (context) => {
    const fiscalYear = yearInPreparation(context);
    if (fiscalYear === undefined) return [];
    if (isTold(context, fiscalYear) && !packIsDue(context, fiscalYear)) return [];
    const on = yearDays(context.settings, fiscalYear).publication;
    const what = `公表の準備 ${fiscalYear}年度`;
    const about = undeclined(context.registry, fiscalYear);
    return [{ what, on, about, carryOut: (now) => prepare(now, fiscalYear) }];
  },
};

function prepare(context: Context, fiscalYear: number): void {
  if (packIsDue(context, fiscalYear)) {
    const before = currentPack(context, fiscalYear)?.values.name ?? '';
    const { name } = requestPack(context, fiscalYear, '案').values;
    record(context, { action: '公表資料を作る', target: name, before, after: name });
  }
  if (isTold(context, fiscalYear)) return;
  post(
    context,
    publicationReady(context, {
      standing: standingOf(context, fiscalYear),
      publication: publicationOf(context, fiscalYear),
      packName: currentPack(context, fiscalYear)?.values.name,
    }),
  );
}
