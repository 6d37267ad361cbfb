// 実績を公表する: the dialog, and what comes of it. Runs as the person at the keyboard: the files follow by trigger.

import { fiscalYearName } from '../../domain/base/era';
import { gathered } from '../../domain/base/gathered';
import { hint } from '../../domain/base/text';
import { idsOf } from '../../domain/cases/cases';
import type { Context } from '../../domain/context';
import { isAwaited } from '../../domain/publication/pack';
import { releaseResults } from '../../domain/publication/releaseResults';
import {
  ASK_AGAIN,
  counted,
  type Standing,
  standingOf,
  yearsWithResults,
} from '../../domain/publication/standing';
import { fileBase } from '../../domain/publication/table';
import { lastDayOf } from '../../domain/settings/fiscalDays';
import type { Dialog, DialogAnswer, DialogValues } from '../dialog';
import { BUSY, refusedWith, textIn } from '../dialogValues';
import { onRegistry, type Work } from '../session';

export const PUBLISH = '実績を公表する';

/** Of how many years the dialog tells how they stand; the others can be chosen too. */
const YEARS_TOLD = 3;

/** @returns undefined when another run holds the registry */
export function publishDialog(work: Work, call: string): Dialog | undefined {
  return onRegistry(work, ({ context }) => {
    const years = yearsWithResults(context);
    const offered = years.map(fiscalYearName);
    const chosen = yearOffered(context, years);
    return {
      title: PUBLISH,
      about:
        chosen === undefined
          ? '「実績」タブに、公表できる実績がまだありません。'
          : [
              '選んだ年度の実績のうち、「公表」が「する」のものを公表します。公表したことは「実績」タブと「記録」タブに残ります。メールは送りません。',
              ...years.slice(0, YEARS_TOLD).map((year) => told(standingOf(context, year))),
            ].join('\n'),
      fields: [
        {
          name: 'year',
          label: '年度',
          kind: 'choice',
          choices: offered,
          value: chosen === undefined ? '' : fiscalYearName(chosen),
          required: offered.length > 0,
          help: '公表のあとに届いた実績があるときは、同じ年度をもう一度選ぶと、追補として公表できます。',
        },
      ],
      submit: '公表する',
      call,
    };
  });
}

/** The last year that is over and was not released; otherwise the last that is over, or simply the last. */
function yearOffered(context: Context, years: readonly number[]): number | undefined {
  const over = years.filter((year) => context.today > lastDayOf(year));
  return over.find((year) => standingOf(context, year).releases === 0) ?? over[0] ?? years[0];
}

const ids = (rows: Standing['shown']): string => hint(idsOf(rows).join('・'), 200);

/** How one year stands, before it is published. */
function told(standing: Standing): string {
  const { fiscalYear, releases, fresh, withheld, despite, oneSided, foundSince } = standing;
  return gathered(
    `・${fiscalYearName(fiscalYear)}：${counted(standing)}`,
    releases > 0 &&
      `（${releases}回公表済み。そのあとに届いた、または変わったもの${fresh.length}件）`,
    withheld.length > 0 && `。保留：${ids(withheld)}`,
    ...(['部局のみ', '事業者のみ'] as const).map((side) => {
      const rows = oneSided.filter(({ values }) => values.comparison === side);
      return rows.length > 0 && `。${side}が報告：${ids(rows)}`;
    }),
    despite.length > 0 && `。「確認すること」があるが「する」としたもの：${ids(despite)}`,
    foundSince.length > 0 &&
      `。うち、「する」としたあとに「確認すること」が増えたもの：${ids(foundSince)}`,
  ).join('');
}

export function publishByDialog(work: Work, values: DialogValues): DialogAnswer {
  const answer = onRegistry(work, ({ context }): DialogAnswer => {
    const years = yearsWithResults(context);
    if (years.length === 0) {
      return refusedWith('公表できる実績がありません。実績報告を受け付けてから選んでください。');
    }
    const fiscalYear = years.find((year) => fiscalYearName(year) === textIn(values, 'year'));
    if (fiscalYear === undefined) return refusedWith('年度を選んでください。');
    const released = releaseResults(context, fiscalYear);
    return 'problems' in released
      ? refusedWith(...released.problems)
      : { ok: true, message: done(fiscalYear, released) };
  });
  return answer ?? refusedWith(BUSY);
}

function done(
  fiscalYear: number,
  {
    release,
    fresh,
    changed,
    pack,
    standing,
  }: Exclude<ReturnType<typeof releaseResults>, { problems: unknown }>,
): string {
  const base = fileBase(fiscalYear);
  const { shown, withheld, unreported, despite } = standing;
  const takenBack = changed && shown.length === 0;
  return gathered(
    takenBack &&
      `${fiscalYearName(fiscalYear)}の実績は、公表するものがなくなりました（${counted(standing)}）。`,
    !takenBack &&
      (changed
        ? `${fiscalYearName(fiscalYear)}の実績を公表しました（${release > 1 ? `${release}回目、` : ''}${counted(standing, true)}。新しいもの・改めたものは${fresh}件）。`
        : `${fiscalYearName(fiscalYear)}の実績は、前回の公表から変わっていません（${counted(standing)}）。`),
    `${isAwaited(pack) ? '10分ほどで、' : ''}Google ドライブのフォルダ「包括連携協定」→「公表」に、${base}.html・${base}.csv・${base}.json が${isAwaited(pack) ? 'できます' : 'あります'}。${takenBack ? '公表している実績はないという内容ですので、ホームページの掲載を改めてください。' : 'ホームページに掲載してください。'}`,
    withheld.length > 0 &&
      `保留の${withheld.length}件は公表していません（${ids(withheld)}）。決まったら、もう一度「${PUBLISH}」を選ぶと追補になります。`,
    unreported.length > 0 &&
      `実績の報告がない${unreported.length}件は公表していません（${ids(unreported)}）。「実績」タブで${ASK_AGAIN}。`,
    despite.length > 0 &&
      `お確かめください：「確認すること」があるものも、「公表」が「する」のため公表しました（${ids(despite)}）。`,
  ).join('\n');
}
