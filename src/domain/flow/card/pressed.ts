// What a person typed and pressed on 案件カード: done as if it had been typed and chosen in the sheet.
import { businessCriteria } from '../../base/criteria';
import { record } from '../../cases/audit';
import type { Context } from '../../context';
import { noteDecisions, UNKNOWN } from '../../proposal/criterionDecisions';
import type { Registry, Row } from '../../registry/registry';
import { tabs } from '../../registry/tabs';
import type { Column } from '../../registry/tabs/column';
import { understood } from '../../registry/understood';
import { operationNamed } from '../operations';
import { isWritable, versionOf } from './rowOnCard';
import type { CardTab } from './view';

/** What was typed into one row of a card. */
export interface TypedRow {
  readonly tab: CardTab;
  readonly key: string;
  /** Of the row as the card showed it. */
  readonly version: string;
  readonly cells: Readonly<Record<string, string>>;
}

interface Found {
  readonly row: Row;
  readonly typed: TypedRow;
}

/** Why what a card says cannot be taken: rows that are gone, or that somebody has changed since. */
export function outdated(registry: Registry, rows: readonly TypedRow[]): string[] {
  return rows.flatMap(({ tab, key, version }) => {
    const row = registry.find(tab, key);
    if (!row)
      return [
        `「${tabs[tab].name}」タブに ${key} の行がありません。削除されたか、番号が変わりました。`,
      ];
    return versionOf(row) === version
      ? []
      : [
          `${tabs[tab].name} ${key} は、このカードを開いたあとに変わっています。新しい内容を確かめて、もう一度押してください。`,
        ];
  });
}

/** Puts what was typed into the rows, in memory. @returns the rows */
export function typeIn({ registry, today }: Context, rows: readonly TypedRow[]): Found[] {
  return rows.flatMap((typed) => {
    const row: Row | undefined = registry.find(typed.tab, typed.key);
    if (!row) return [];
    const cells = Object.entries(typed.cells)
      .filter(([key]) => isWritable(typed.tab, key))
      .map(([key, written]) => [key, understood(typed.tab, key, written.trim(), today)]);
    registry.type(row, Object.fromEntries(cells));
    return [{ row, typed }];
  });
}

/**
 * Types, notes in 記録 who did, and chooses; the operation itself is served like any that was chosen in the sheet.
 * @returns the rows that people have changed
 */
export function press(
  context: Context,
  rows: readonly TypedRow[],
  pressed: { readonly tab: CardTab; readonly key: string; readonly operation: string } | undefined,
): Row[] {
  const { registry, actor } = context;
  const before = new Map(
    rows.map(({ tab, key }) => [`${tab} ${key}`, registry.find(tab, key)?.values]),
  );
  const found = typeIn(context, rows);
  for (const { row, typed } of found) {
    const columns = tabs[row.tab].columns as Readonly<Record<string, Column>>;
    const was = before.get(`${typed.tab} ${typed.key}`) as Readonly<Record<string, string>>;
    const is = row.values as Readonly<Record<string, string>>;
    for (const key of Object.keys(typed.cells)) {
      if (was[key] === is[key] || businessCriteria.some((one) => one.key === key)) continue;
      record(context, {
        action: `編集：${tabs[row.tab].name}・${columns[key].header}`,
        target: typed.key,
        before: was[key],
        after: is[key],
      });
    }
  }
  if (rows.some(({ tab }) => tab === 'businesses')) {
    noteDecisions(context, ({ values }, criterion) =>
      rows.some(({ key, cells }) => key === values.businessId && criterion in cells)
        ? actor
        : UNKNOWN,
    );
  }
  const chosen = pressed && registry.find(pressed.tab, pressed.key);
  if (chosen && operationNamed(context.settings, pressed.tab, pressed.operation)) {
    registry.type(chosen as Row, { operation: pressed.operation });
  }
  return [...found.map(({ row }) => row), ...(chosen ? [chosen as Row] : [])];
}
