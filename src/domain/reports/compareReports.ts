// 突合 before publication: the day after 実績提出期限, 総合政策課 is told what only one side or nobody has reported.

import { addDays, type Day } from '../base/day';
import { type Duty, sinceStart } from '../cases/duty';
import { ranIn } from '../cases/ran';
import type { Context } from '../context';
import { type MailKey, mailKey } from '../mail/keys';
import { isPosted, post } from '../mail/notice';
import { yearDays } from '../settings/fiscalDays';
import { type Achievement, askedAbout } from './asked';
import { reportsCompared } from './notices';
import { bothSides } from './reporters';
import { achievementsOf, collectedYear, fiscalYearName, publishedOn, yearCode } from './year';

/** The day after the last deadline that the year's first asking gave, at the latest 公表準備日, where that was still to come. */
function comparedFrom({ settings }: Context, year: number, rows: readonly Achievement[]): Day {
  const { reportsDue, publication } = yearDays(settings, year);
  const asked = rows.flatMap((row) => bothSides.flatMap((side) => askedAbout(row, side)));
  // Asked by themselves: in time, or all at once after runs were missed; later there is only asking again.
  const [first = reportsDue] = asked.map(({ on }) => on).sort();
  const dues = asked.filter(({ on }) => on <= reportsDue || on === first).map(({ dueOn }) => dueOn);
  const after = addDays([reportsDue, ...dues].sort().pop() ?? reportsDue, 1);
  const before = [reportsDue, first].every((day) => day < publication);
  return before && publication < after ? publication : after;
}

const keyOf = (year: number): MailKey => mailKey('reportsCompared', { year: yearCode(year) });

/** The rows that not everybody has reported, once the deadline is over: also after the release, until somebody settles them. */
export function unmatched(context: Context): Achievement[] {
  const { registry, today } = context;
  const year = collectedYear(context, today);
  const rows = achievementsOf(registry, year);
  if (rows.length === 0 || today < comparedFrom(context, year, rows)) return [];
  return rows.filter((row) => row.values.comparison !== '一致' && !settled(context, row));
}

/** Staff have decided whether to publish it, or noted why nothing comes, or the project turned out not to have run. */
function settled({ registry }: Context, row: Achievement): boolean {
  const project = registry.find('projects', row.values.projectId);
  return (
    registry.isTyped(row, 'published') ||
    row.values.remarks.trim() !== '' ||
    !project ||
    !ranIn(registry, project, Number(row.values.fiscalYear))
  );
}

/** `R8-001-01 高齢者見守り事業（健康福祉課・株式会社A）` */
export const describe = ({ values }: Achievement): string =>
  `${values.projectId} ${values.projectName}（${[values.department, values.businessName].filter(Boolean).join('・')}）`;

export const compareReports: Duty = {
  name: '実績報告の突合',
  fromSilence: true,
  due: (context) => {
    const { registry, settings, today } = context;
    const year = collectedYear(context, today);
    const rows = achievementsOf(registry, year);
    const on = comparedFrom(context, year, rows);
    const told = isPosted(registry, keyOf(year));
    if (rows.length === 0 || today < on || told || !sinceStart(context, on)) return [];
    if (publishedOn(registry, year) !== '') return [];
    return [
      {
        what: `突合 ${fiscalYearName(year)}`,
        on,
        about: [],
        carryOut: (now) => {
          const open = unmatched(now);
          const listed = (comparison: Achievement['values']['comparison']) =>
            open.filter(({ values }) => values.comparison === comparison).map(describe);
          post(
            now,
            reportsCompared(now, {
              key: keyOf(year),
              target: yearCode(year),
              year: fiscalYearName(year),
              agreed: rows.filter(({ values }) => values.comparison === '一致').length,
              onlyDepartment: listed('部局のみ'),
              onlyBusiness: listed('事業者のみ'),
              onlySome: listed('一部のみ'),
              none: listed('報告なし'),
              publicationOn: yearDays(settings, year).publication,
            }),
          );
        },
      },
    ];
  },
};
