// ホーム: what not everybody has reported of the year, until they do, or staff settle it; also after the release.
import type { Context } from '../context';
import { doubt, type Line } from '../operations/homeLine';
import type { Values } from '../registry/tabs';
import { silentOf } from './achievementRows';
import type { Achievement } from './asked';
import { askBusinessAgain, askDepartmentAgain } from './askReportAgain';
import { describe, unmatched } from './compareReports';
import { bothSides, reporterName } from './reporters';

const said: Readonly<Partial<Record<Values<'achievements'>['comparison'], string>>> = {
  部局のみ: '担当部局だけが実績を報告しています',
  事業者のみ: '事業者等だけが実績を報告しています',
  一部のみ: 'まだ報告のない担当部局があります',
};

/** Who has not reported, and how to ask them again; both sides where what they said differs. */
function toAsk(context: Context, row: Achievement): string {
  const silent = bothSides.flatMap((side) => silentOf(context, row, side));
  const sides = bothSides.filter(
    (side) => silent.length === 0 || silent.some((one) => one.side === side),
  );
  const again = { 課: askDepartmentAgain, 事業者: askBusinessAgain };
  const who = silent.map((one) => reporterName(context, one)).join('・');
  return `${who && `：まだの報告 ${who}`}（${sides.map((side) => `「${again[side].name}」`).join('')}`;
}

export const unmatchedLines = (context: Context): Line[] =>
  unmatched(context).map((row) =>
    doubt({
      place: `実績 ${row.values.achievementId}`,
      subject: describe(row),
      what: `${said[row.values.comparison] ?? '双方の実績報告がそろっていません'}${toAsk(context, row)}を選ぶか、「公表」に「する」か「しない」を入れる。報告を求めないときは、備考にその理由を書く）`,
    }),
  );
