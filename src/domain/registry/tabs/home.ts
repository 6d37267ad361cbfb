// ホーム: what waits for 総合政策課 today, what is overdue, and what is uncertain.
import { words } from '../../base/words';
import { hidden, system } from './column';
import { tab } from './tab';

/** In the order in which they stand, each with the heading that its lines stand under. */
export const homeHeadings = {
  期限超過: '期限切れ',
  要確認: '確認が必要なもの',
  今日すること: '私たちの番',
  待っているもの: '相手の番',
  協定の満了: '満了の近い協定',
  お知らせ: 'お知らせ',
} as const;
export type HomeSection = keyof typeof homeHeadings;
export const homeSections = Object.keys(homeHeadings) as HomeSection[];

/** Before a heading. */
export const HEADING = '■';

export const home = tab({
  name: 'ホーム',
  about: words('今日すること、期限を過ぎたもの、確かめるものの一覧です。'),
  key: 'line',
  columns: {
    line: hidden('番号', words('並び順です。'), { type: 'number' }),
    place: system('場所', words('タブと番号です。選ぶと、その行に移ります。'), 190, {
      type: 'place',
    }),
    dueOn: system('期限', words('期限のあるものの期限です。'), 100, {
      type: 'date',
      shown: 'm"月"d"日"(ddd)',
    }),
    subject: system('相手', words('事業者等や課です。'), 190),
    what: system('内容', words('何をするか、何が足りないかです。'), 510),
    document: system(
      '文書',
      words('決裁や発送を待つ文書です（1つのとき）。「開く」で開きます。'),
      55,
      {
        type: 'address',
      },
    ),
    section: system('区分', words('期限超過・要確認・今日すること・待っているもの'), 115, {
      choices: homeSections,
    }),
    origin: hidden('出どころ', words('この行がどの案件や年度の仕事から来たかです。')),
  },
});
