// What hands did to 受付 and 送信 that only a person can settle: for ホーム and 点検.

import { doubt, type Line } from '../operations/homeLine';
import {
  entriesOf,
  isBare,
  numberOf,
  ODD,
  oddity,
  type RememberedTab,
  rememberedTabs,
} from '../registry/memory';
import type { Registry, Row } from '../registry/registry';
import { tabs } from '../registry/tabs';
import { isClosed } from './bringBack';

/** Rows of which only the number is left, until the row of before is there again or somebody writes into 備考. */
function bareRows(registry: Registry, tab: RememberedTab): Row<RememberedTab>[] {
  const rows: Row<RememberedTab>[] = registry
    .rows(tab)
    .filter((row) => isBare(registry, row) && isClosed(tab, row.values.state));
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
    const line = (rows: readonly Row<RememberedTab>[], what: string): Line[] => {
      const numbers = rows.map(({ values }) => numberOf(tab, values));
      const place = `${tabs[tab].name} ${numbers[0]}`;
      return numbers.length > 0 ? [doubt({ place, subject: numbers.join('、'), what })] : [];
    };
    return [
      ...line(
        bareRows(registry, tab),
        '消された行を、控えから戻しました（番号・対象・状態だけ）。もう一度送ったり受け付けたりはしません。変更履歴から元の行を写すか、このままでよければ、行の備考にそう書いてください。',
      ),
      ...line(
        registry.rows(tab).filter((row) => oddity(registry, row)),
        ODD.said,
      ),
    ];
  });
