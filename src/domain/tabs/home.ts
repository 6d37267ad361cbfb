// ホーム: the first page of the registry, where staff find their way.
import { system } from './column';
import { tab } from './tab';

export const home = tab({
  name: 'ホーム',
  about: 'この台帳の案内です。',
  key: 'tab',
  columns: {
    tab: system('タブ', 'タブの名前です。', { width: 120 }),
    about: system('内容', 'そのタブに何があるかです。', { width: 640 }),
  },
});
