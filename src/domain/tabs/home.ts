// ホーム: the first page of the registry, where staff find their way.
import { words } from '../words';
import { system } from './column';
import { tab } from './tab';

export const home = tab({
  name: 'ホーム',
  about: words('この台帳の案内です。'),
  key: 'tab',
  columns: {
    tab: system('タブ', words('タブの名前です。'), { width: 120 }),
    about: system('内容', words('そのタブに何があるかです。'), { width: 640 }),
  },
});
