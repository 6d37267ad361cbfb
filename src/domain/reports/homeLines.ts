import type { Context } from '../context';
import { doubt, type Line } from '../operations/homeLine';
import type { Values } from '../registry/tabs';
import { describe, unmatched } from './compareReports';

const said: Readonly<Partial<Record<Values<'achievements'>['comparison'], string>>> = {
  部局のみ: '担当部局だけが実績を報告しています（事業者等に「事業者に再依頼する」',
  事業者のみ: '事業者等だけが実績を報告しています（担当部局に「担当部局に再依頼する」',
  報告なし: '双方の実績報告がそろっていません（「担当部局に再依頼する」「事業者に再依頼する」',
};

export const unmatchedLines = (context: Context): Line[] =>
  unmatched(context).map((row) =>
    doubt({
      place: `実績 ${row.values.achievementId}`,
      subject: describe(row),
      what: `${said[row.values.comparison] ?? said.報告なし}を選ぶか、「公表」に「する」か「しない」を入れる）`,
    }),
  );
