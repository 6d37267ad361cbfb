// 受送信の控え: what 受付 and 送信 tell of each row, kept apart from them, so that a row deleted by hand repeats nothing.
import { words } from '../../base/words';
import { system } from './column';
import { tab } from './tab';

export const memory = tab({
  name: '受送信の控え',
  about: words(
    '受け付けたものと送るものの控えです。「受付」「送信」の行が消されたときに使うもので、触る必要はありません。',
  ),
  key: 'block',
  hidden: true,
  later: true,
  columns: {
    block: system('範囲', words('どの番号の控えかです。'), { width: 160 }),
    entries: system('控え', words('番号ごとの控えです。'), { parts: 2 }),
  },
});
