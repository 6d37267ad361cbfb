// 受送信の控え: what 受付 and 送信 tell of each row, and which rows stand in the other tabs, kept apart from them: so that
// a row deleted by hand repeats nothing, and is missed.
import { words } from '../../base/words';
import { system } from './column';
import { tab } from './tab';

export const memory = tab({
  name: '受送信の控え',
  about: words(
    '受け付けたものと送るものの控えと、ほかのタブの行の番号です。行が消されたことを見つけるためのもので、触る必要はありません。',
  ),
  key: 'block',
  hidden: true,
  columns: {
    block: system('範囲', words('どの番号の控えかです。'), 160),
    entries: system('控え', words('番号ごとの控えです。'), 140, { parts: 2 }),
  },
});
