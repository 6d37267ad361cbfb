// ホーム about publication (I): what is ready, what is withheld, and what came or changed after the release.

import { fiscalYearName, fiscalYearOf } from '../base/era';
import { gathered } from '../base/gathered';
import { hint } from '../base/text';
import { idsOf } from '../cases/cases';
import type { Context } from '../context';
import type { Line } from '../operations/homeLine';
import type { HomeSection } from '../registry/tabs/home';
import { currentPack, isUpToDate, packName } from './pack';
import { yearInPreparation } from './prepare';
import {
  counted,
  foundSince,
  hasResults,
  nothingToPublish,
  OR_DECLINE,
  type Standing,
  standingOf,
  stillOpen,
} from './standing';
import { unreleased, unreleasedWords } from './unreleased';

export const publicationLines = (context: Context): Line[] => [
  ...recentLines(context),
  ...earlierLines(context),
];

/** Of the years before those, what was never released. */
const earlierLines = (context: Context): Line[] =>
  unreleased(context)
    .filter(({ fiscalYear }) => fiscalYear < fiscalYearOf(context.today) - 1)
    .map((standing) => ({
      section: '要確認',
      place: '実績',
      subject: `${fiscalYearName(standing.fiscalYear)}の実績`,
      what: unreleasedWords(standing),
      dueOn: '',
    }));

/** Of the year that is under way and the one before. */
function recentLines(context: Context): Line[] {
  const thisYear = fiscalYearOf(context.today);
  const ready = yearInPreparation(context);
  return [thisYear - 1, thisYear]
    .filter((year) => hasResults(context, year))
    .flatMap((year) => {
      const standing = standingOf(context, year);
      const { releases, withheld, fresh, contradicting } = standing;
      const since = standing.foundSince;
      const line = (section: HomeSection, place: string, what: string): Line => ({
        section,
        place,
        subject: `${fiscalYearName(year)}の実績`,
        what,
        dueOn: '',
      });
      const ids = (rows: Standing['shown']) => hint(idsOf(rows).join('・'), 200);
      return gathered<Line>(
        withheld.length > 0 &&
          line(
            '要確認',
            '実績',
            `公表を保留しているものが${withheld.length}件あります（${ids(withheld)}）。「確認すること」を見て、「公表」で「する」か「しない」を選んでください`,
          ),
        since.map((row) =>
          line(
            '要確認',
            `実績 ${row.values.achievementId}`,
            `「公表」を「する」としたあとに、確認することが増えています：${hint(foundSince(row), 300)}（よければそのまま公表し、よくなければ「しない」か「保留」を選ぶ）`,
          ),
        ),
        year === ready &&
          standing.shown.length === 0 &&
          line(
            stillOpen(standing).length > 0 ? '今日すること' : 'お知らせ',
            '実績',
            nothingToPublish(standing),
          ),
        year === ready &&
          contradicting.length > 0 &&
          line(
            '今日すること',
            '実績',
            `台帳の記載が食い違っている実績があるため、公表の準備を待っています（${ids(contradicting)}）。直してください。${OR_DECLINE}`,
          ),
        year === ready &&
          standing.shown.length > 0 &&
          contradicting.length === 0 &&
          line(
            '今日すること',
            `文書 ${currentPack(context, year)?.values.name ?? packName(year)}`,
            `公表の準備ができています（${counted(standing)}）。内容を確かめ、メニューの「実績を公表する」を選んでください`,
          ),
        isToBeTakenBack(context, standing) &&
          line(
            '今日すること',
            '実績',
            `公表した実績が、すべて「しない」か保留になりました（${counted(standing)}）。公表資料には載ったままです。メニューの「実績を公表する」をもう一度選んで公表資料から外し、ホームページの掲載を改めてください`,
          ),
        releases > 0 &&
          fresh.length > 0 &&
          line(
            'お知らせ',
            '実績',
            `公表のあとに届いた、または変わった実績が${fresh.length}件あります。次の年度の公表に追補として載ります。すぐに載せるときは、メニューの「実績を公表する」をもう一度選んでください`,
          ),
      );
    });
}

/** Nothing of a released year is to be shown any more, and its files have not been made anew since. */
function isToBeTakenBack(context: Context, { fiscalYear, releases, shown }: Standing): boolean {
  if (releases === 0 || shown.length > 0) return false;
  const pack = currentPack(context, fiscalYear);
  return !pack || !isUpToDate(context, fiscalYear, pack);
}
