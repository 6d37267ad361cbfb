// 段階別: every open case at the step where it stands, and how the year goes: for a meeting's screen.
import { words } from '../../base/words';
import { system } from './column';
import { tab } from './tab';

const cases = (header: string, width: number) =>
  system(header, words('案件・提案事業の番号と名前、期限です。'), width);

export const board = tab({
  name: '段階別',
  about: words('進行中の案件と提案事業が、どの段階にあるかの一覧です。'),
  key: 'mark',
  charts: [
    { title: words('段階別の件数'), from: 2, to: 13, names: 'name', numbers: 'count' },
    {
      title: words('年度の数（案件・協定・連携事業）'),
      from: 14,
      to: 19,
      names: 'name',
      numbers: 'count',
    },
  ],
  columns: {
    mark: system('印', words('取組フローの段階（締結前/締結後）です。'), 50),
    name: system('段階', words('段階の名前です。'), 205),
    actor: system('担当', words('だれの番かです。'), 105),
    count: system('件数', words('この段階にある案件（⑨から後は提案事業）の数です。'), 55, {
      type: 'number',
    }),
    late: cases('期限超過', 270),
    soon: cases('7日以内', 270),
    rest: cases('そのほか', 270),
  },
});
