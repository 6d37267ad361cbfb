// What hands did to 受付 and 送信 that only a person can settle: for ホーム and 点検.

import { hint } from '../base/text';
import { doubt, type Line } from '../operations/homeLine';
import {
  entriesOf,
  isBare,
  numberOf,
  oddity,
  type RememberedTab,
  rememberedTabs,
} from '../registry/memory';
import type { Registry, Row } from '../registry/registry';
import { tabs } from '../registry/tabs';
import { isClosed } from './bringBack';

const doneWith: Readonly<Record<RememberedTab, string>> = {
  outbox: 'もう一度送ることはありません',
  intake: 'もう一度受け付けることはありません',
};

/** Rows of which only the number is left, until the row of before is there again or somebody writes into 備考. */
function bareRows(registry: Registry, tab: RememberedTab): Row<RememberedTab>[] {
  const rows: Row<RememberedTab>[] = registry
    .rows(tab)
    .filter((row) => isBare(registry, row) && isClosed(row.values.state));
  registry.bringRows(rows);
  return rows.filter(({ values }) => {
    const { remarks, to, receivedAt } = values as Readonly<Record<string, string>>;
    const settled = Boolean(remarks.trim() || to || receivedAt);
    const entry = entriesOf(registry, tab).get(numberOf(tab, values));
    if (entry) entry.bare = !settled;
    return !settled;
  });
}

export const deletedRows = (registry: Registry): Line[] =>
  rememberedTabs.flatMap((tab) => {
    const { name } = tabs[tab];
    const line = (rows: readonly Row<RememberedTab>[], what: string): Line[] => {
      const numbers = rows.map(({ values }) => numberOf(tab, values));
      return rows.length > 0
        ? [doubt({ place: `${name} ${numbers[0]}`, subject: hint(numbers.join('、'), 60), what })]
        : [];
    };
    const odd = registry.rows(tab).filter((row) => oddity(registry, row));
    return [
      ...line(
        bareRows(registry, tab),
        `消された行があり、番号・対象・状態だけを控えから戻しました。${doneWith[tab]}。変更履歴を見て元の行を写すか、このままでよければ、この番号の行の備考にそう書いてください。`,
      ),
      ...odd.slice(0, 1).flatMap((row) => line(odd, oddity(registry, row)?.said ?? '')),
    ];
  });

/** The same in one sentence each. */
export const deletedRowFindings = (registry: Registry): string[] =>
  deletedRows(registry).map(({ place, subject, what }) => `「${place}」（${subject}）：${what}`);
