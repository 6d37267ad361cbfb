// Why something cannot be done now: one fact, and its words for each place that says it.

import { gathered } from '../base/gathered';
import { hint } from '../base/text';
import { type ColumnKey, type TabKey, tabs } from './tabs';
import type { Column } from './tabs/column';

export interface Refusal {
  /** For 操作結果: what is so, and what to do. */
  readonly said: string;
  /** For 次にすること: what is so, in few words. */
  readonly short: string;
  /** The column where a cell of this row waits to be filled: such columns are named in one breath. */
  readonly needs?: string;
}

const LONGEST = 80;

/**
 * What is so, and what to do: `この期は終わっています（状態：満了）。`
 * @param what a sentence without its 。
 * @param remedy whole sentences, if there is anything to do
 */
export const because = (what: string, remedy = ''): Refusal => ({
  said: `${what}。${remedy}`,
  short: hint(what, LONGEST),
});

/** Of what may be refusals, or lists of them, those that are. */
export const those = gathered<Refusal>;

/**
 * What was found, one by one: `「事業者」タブで確認中の基準があります：…、…`; undefined when nothing was.
 * @param note in brackets after them
 */
export function found(what: string, items: readonly string[], note = ''): Refusal | undefined {
  if (items.length === 0) return undefined;
  const said = `${what}：${items.join('、')}${note && `（${note}）`}`;
  return { said, short: hint(said, LONGEST) };
}

/** In words that stand already, whole sentences for every place. */
export const inWords = (said: string): Refusal => ({ said, short: hint(said, LONGEST) });

/** What a person typed cannot be read: `締結日「来月」が日付として読み取れません（例：2026-05-10）。` */
export const unreadable = (
  what: string,
  kind: '日付' | '日時',
  example: string,
  remedy = '',
): Refusal => ({
  said: `${what}が${kind}として読み取れません（例：${example}）。${remedy}`,
  short: hint(`${what}が${kind}として読み取れません`, LONGEST),
});

/**
 * A cell to be filled: `締結日に、協定を締結した日を入れてください（例：2026-05-10）。`
 * @param how what goes into it, up to ください
 * @param o.note in brackets after it
 * @param o.elsewhere it stands on another tab, which is named
 * @param o.rows it stands in these rows
 */
export function needs<K extends TabKey>(
  tab: K,
  column: ColumnKey<K>,
  how = '',
  o: { note?: string; elsewhere?: true; rows?: readonly string[] } = {},
): Refusal {
  const { header } = (tabs[tab].columns as Readonly<Record<string, Column>>)[column];
  const cell = o.elsewhere ? `「${tabs[tab].name}」タブの${header}` : header;
  const said = `${cell}${how ? `に、${how}` : 'を入れて'}ください${o.note ? `（${o.note}）` : ''}`;
  if (!o.rows) return { said: `${said}。`, short: `${cell}を入れる`, needs: cell };
  const rows = o.rows.join('、');
  return { said: `${said}：${rows}`, short: `${cell}を入れる（${hint(rows, LONGEST)}）` };
}
