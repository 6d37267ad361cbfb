// 設定: what differs from city to city and from year to year.
import { words } from '../../base/words';
import { staff, system } from './column';
import { tab } from './tab';

export const settingsTab = tab({
  name: '設定',
  about: words('市の名前、期限の日数など、この仕組みの設定です。'),
  key: 'item',
  columns: {
    item: system('項目', words('設定の名前です。'), 220),
    value: staff('値', words('ここを書き換えます。'), 260),
    explanation: system('説明', words('設定の意味です。'), 460),
  },
});
