/** What staff type: the cells that an operation lacks, and those that nothing goes on without. */
import { businessCriteria, projectCriteria } from '../../../src/domain/base/criteria';
import { addDays } from '../../../src/domain/base/day';
import type { Dice } from '../dice';
import { sentence } from './act';

type Cells = Readonly<Record<string, string>>;

interface Typing {
  readonly dice: Dice;
  readonly today: string;
}

/** By the operation. */
const lacking: Readonly<Record<string, (typing: Typing) => Cells>> = {
  照会を開始する: ({ today }) => ({ 協議日: today, 政策分野: '健康・福祉' }),
  所管課へ引き継ぐ: () => ({ 引継ぎ先: '健康福祉課', 政策分野: '健康・福祉' }),
  照会先を追加する: ({ today }) => ({ 備考: '商工観光課', 期限: addDays(today, 14) }),
  ヒアリングを設定する: ({ today }) => ({ ヒアリング: '予定', ヒアリング日: addDays(today, 3) }),
  日程調整を始める: ({ today }) => ({
    候補日時: `${addDays(today, 12)} 10:00\n${addDays(today, 13)} 14:00`,
  }),
  初回協議を確定する: ({ today, dice }) => ({
    協議日時: `${addDays(today, dice.whole(1, 9))} 10:00`,
    協議場所: '市役所',
  }),
  協議を記録する: ({ today }) => ({ 協議日時: `${today} 08:00`, 協議場所: '市役所' }),
  締結する: ({ today }) => ({ 締結日: today, 政策分野: '健康・福祉' }),
  式典を記録する: ({ today }) => ({ 式典日時: `${today} 08:00`, 式典場所: '市役所' }),
  統合する: () => ({ 統合先: 'J0001' }),
};

/** What is typed on the row before an operation is chosen that lacks something. */
export const cellsFor = (operation: string, today: string, dice: Dice): Cells =>
  lacking[operation]?.({ dice, today }) ?? { 備考: sentence(dice) };

type Row = Readonly<Record<string, unknown>>;

interface Duty {
  readonly tab: string;
  readonly waits: (row: Row) => boolean;
  readonly cells: (typing: Typing) => Cells;
}

const clear = (): Cells =>
  Object.fromEntries(businessCriteria.map(({ header }) => [header, '該当なし']));

/** What waits for a person to decide, by the tab. */
export const duties: readonly Duty[] = [
  {
    tab: '事業者',
    waits: (row) => Object.keys(clear()).some((header) => row[header] === '確認中'),
    cells: ({ dice }) =>
      dice.oneIn(12) ? { '(4) 市税滞納': '該当', 根拠: '納税課の照会による' } : clear(),
  },
  {
    tab: '提案事業',
    waits: (row) => row.適否 === '確認中',
    cells: ({ dice }): Cells =>
      dice.oneIn(6)
        ? { 適否: '不適合', 該当基準: dice.one(projectCriteria).header }
        : { 適否: '適合' },
  },
  {
    tab: '提案事業',
    waits: (row) => row.市の回答 === '要判断',
    cells: ({ dice }): Cells =>
      dice.oneIn(2) ? { 市の回答: '可' } : { 市の回答: '否', 市の理由: '人手不足' },
  },
  {
    tab: '文書',
    waits: (row) => row.状態 === '案' && row.決裁日 === '',
    cells: ({ today, dice }) => ({ 決裁日: today, 文書番号: `伊総政第${dice.whole(1, 9999)}号` }),
  },
  {
    tab: '実績',
    waits: (row) => row.公表 === '保留',
    cells: ({ dice }) => ({ 公表: dice.one(['する', 'しない']) }),
  },
];
