// How the registry looks: colours with enough contrast for everyone (WCAG AA on their background).
import { type TabKey, tabs } from '../../domain/registry/tabs';
import type { ColumnKind } from '../../domain/registry/tabs/column';
import type { Tab } from '../../domain/registry/tabs/tab';

export const headerBackground: Record<ColumnKind, string> = {
  system: '#D9D9D9',
  staff: '#FFFFFF',
  shared: '#FFF2CC',
  operation: '#D9EAD3',
};

export const HEADER_COLOR = '#202124';

/** A background and what is written on it. */
export interface Colours {
  readonly background: string;
  readonly color: string;
}

/** What somebody has to look at. */
export const alarm: Colours = { background: '#FCE8E6', color: '#8C1D18' };
const today: Colours = { background: '#D2E3FC', color: '#174EA6' };
const over: Colours = { background: '#F1F3F4', color: '#5F6368' };

/** Words that stand out: what waits for a person, what is to be done today, and what is over; or the headers of columns that say so when filled. */
export const wordColours: Readonly<Record<string, Colours>> = {
  要確認: alarm,
  失敗: alarm,
  不達: alarm,
  保留: alarm,
  期限超過: alarm,
  '7日以内': { background: '#FEF7E0', color: '#7A4F01' },
  今日すること: today,
  ...Object.fromEntries(
    '完了 見送り 取下げ 引継ぎ 不適合 提案なし 終了 不採用 不成立 更新済 満了 取消 発送済 差替済 送信済 取りやめ 処理済 重複 処理しない 済 中止 公表日 統合済'
      .split(' ')
      .map((word) => [word, over]),
  ),
};

export const isOver = (word: string): boolean => wordColours[word] === over;

/** Within a text: a deadline that has gone by; of an agreement, its last day. */
export const PAST_PHRASES = ['・超過）', 'を過ぎています'] as const;

/** The columns in whose texts they stand. */
export const phrased: ReadonlySet<string> = new Set(['次にすること', '日程調整の状況']);

/** Within a text: such a deadline, or one that is today. */
export const phraseColours: Readonly<Record<string, Colours>> = {
  [PAST_PHRASES[0]]: alarm,
  [PAST_PHRASES[1]]: alarm,
  '・本日）': today,
};

/** Of a tab: where people work, what they look at, what is kept, what is set, what is the system's own. */
export function tabColour(key: TabKey): string {
  const { whom, hidden }: Tab = tabs[key];
  if (whom) return '#188038';
  if (hidden) return '#BDC1C6';
  if (key === 'home' || key === 'board') return '#1A73E8';
  return key === 'settings' || key === 'departments' ? '#E37400' : '#5F6368';
}

/** A heading over rows. */
export const headingColours: Colours = { background: '#3C4043', color: '#FFFFFF' };

/** Bars: each says by its name what it is. */
export const chartColour = '#1A56B0';
