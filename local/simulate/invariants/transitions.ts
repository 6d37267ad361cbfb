/** States that only go where they may: what is over stays over, but for what staff take back. */
import { stepOfStage } from '../../../src/domain/cases/steps';
import { type TabKey, tabKeys, tabs } from '../../../src/domain/registry/tabs';
import type { CaseKind } from '../../../src/domain/registry/tabs/cases';
import type { Column } from '../../../src/domain/registry/tabs/column';
import type { RegistryRow } from '../../rehearse/outputs/registry';
import type { Sight } from '../sight';

/** What may follow a state, of those that not everything may follow. */
const following: { readonly [K in TabKey]?: Readonly<Record<string, readonly string[]>> } = {
  intake: { 処理済: [], 重複: [], 処理しない: [] },
  outbox: {
    送信済: ['不達', '待ち', '送信中', '要確認', '失敗'],
    取りやめ: [],
  },
  documents: { 発送済: ['差替済'], 差替済: [], 控え: ['差替済'] },
  meetings: { 済: [], 中止: ['予定'] },
  agreements: { 更新済: [], 満了: ['更新済', '終了'], 終了: [], 取消: ['有効'] },
};

/** Staff take back what they did, and bring back what was settled. */
const backward = ['一つ前に戻す', '作り直す', '差し替える', '保存から戻す'];

const withState = tabKeys.flatMap((tab) => {
  const column = (tabs[tab].columns as Record<string, Column>).state;
  return column?.choices
    ? [{ tab, name: tabs[tab].name, header: column.header, states: column.choices }]
    : [];
});

/** No row has a state that its tab does not know, and none has left one that is final since it was last looked at. */
export function onlyLegalTransitions(sight: Sight): string[] {
  const takenBack = backward.some((operation) => sight.staff.chosen.has(operation));
  return withState.flatMap(({ tab, name, header, states }) =>
    sight.rows(name).flatMap((row) => {
      const state = String(row[header]);
      const known = state === '' || states.includes(state);
      const before = sight.staff.stateBefore(name, row);
      const may = before === undefined ? undefined : following[tab]?.[before];
      const legal = takenBack || before === state || !may || may.includes(state);
      return known && legal ? [] : [`${name} ${keyText(row)}: 「${before ?? ''}」 → 「${state}」`];
    }),
  );
}

const keyText = (row: RegistryRow): string => String(Object.values(row)[0]);

/** 段階 of every case is one of the steps of its flow. */
export const everyStageIsAStep = (sight: Sight): string[] =>
  sight
    .rows(tabs.cases.name)
    .filter((row) => !stepOfStage(String(row.段階), String(row.種別) as CaseKind))
    .map((row) => `${row.案件番号}（${row.種別}）: 「${row.段階}」`);
