// 採番: the last number given of each kind, so that a number is never given twice even when its row was deleted.
import { words } from '../../base/words';
import { system } from './column';
import { tab } from './tab';

export const counters = tab({
  name: '採番',
  about: words('最後に使った番号です。番号を2度使わないためのもので、触る必要はありません。'),
  key: 'series',
  hidden: true,
  columns: {
    series: system('種類', words('番号の種類です。'), 160),
    last: system('最終番号', words('最後に使った番号です。'), 70, { type: 'number' }),
  },
});
