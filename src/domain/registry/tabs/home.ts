// ホーム: what waits for 総合政策課 today, what is overdue, and what is uncertain.
import { words } from '../../base/words';
import { system } from './column';
import { tab } from './tab';

/** In the order in which they stand. */
export const homeSections = [
  '期限超過',
  '要確認',
  '今日すること',
  '待っているもの',
  'お知らせ',
] as const;
export type HomeSection = (typeof homeSections)[number];

export const home = tab({
  name: 'ホーム',
  about: words('総合政策課が今日すること、期限を過ぎたもの、確かめるものの一覧です。'),
  key: 'line',
  columns: {
    line: system('番号', words('並び順です。'), { type: 'number', width: 50 }),
    section: system('区分', words('期限超過・要確認・今日すること・待っているもの'), {
      choices: homeSections,
      width: 130,
    }),
    place: system('場所', words('タブと番号です。'), { width: 160 }),
    subject: system('相手', words('事業者等や課です。'), { width: 200 }),
    what: system('内容', words('何をするか、何が足りないかです。'), { width: 560 }),
    dueOn: system('期限', words('期限のあるものの期限です。'), { type: 'date' }),
    origin: system('出どころ', words('この行がどの案件や年度の仕事から来たかです。'), {
      hidden: true,
    }),
  },
});
