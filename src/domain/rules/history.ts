// 操作の控え: what the last operations on a case or project changed, so that 一つ前に戻す can take them back.
import type { Deed, Registry, Row } from '../registry/registry';
import { type ColumnKey, type TabKey, tabs } from '../tabs';
import type { Column } from '../tabs/column';

/** One operation, as its row remembers it. */
export interface PastOperation {
  readonly name: string;
  /** 段階 of the case once it was done: when the case has moved on, it is not taken back. */
  readonly stage: string;
  readonly changed: Deed['changed'];
  readonly made: Deed['made'];
}

/** Rows that have a history. */
export type Remembering = Row<'cases'> | Row<'projects'>;

/** More is forgotten, the oldest first: a cell has its limit, and so has what a person wants back. */
const LONGEST = 60_000;
const DEEPEST = 8;

/** Tabs whose rows stay as they are whatever is taken back. */
const lasting: readonly TabKey[] = [
  'auditLog',
  'counters',
  'settings',
  'intake',
  'home',
  'answers',
];

/** Columns that follow from others or belong to the operation itself. */
const passing = new Set([
  'operation',
  'result',
  'history',
  'nextStep',
  'available',
  'actor',
  'answered',
]);

const kept = (deed: Deed): Pick<PastOperation, 'changed' | 'made'> => ({
  changed: deed.changed.flatMap(({ tab, key, cells }) => {
    const worth = Object.entries(cells).filter(([column]) => !passing.has(column));
    return lasting.includes(tab) || worth.length === 0
      ? []
      : [{ tab, key, cells: Object.fromEntries(worth) }];
  }),
  made: deed.made.filter(({ tab }) => !lasting.includes(tab)),
});

/** The operations remembered, the last one first; none when somebody wrote something else there. */
export function historyOf(row: Remembering): PastOperation[] {
  if (row.values.history === '') return [];
  try {
    return JSON.parse(row.values.history) as PastOperation[];
  } catch {
    return [];
  }
}

function write(registry: Registry, row: Remembering, history: readonly PastOperation[]): void {
  let shown = history.slice(0, DEEPEST);
  let text = JSON.stringify(shown);
  while (text.length > LONGEST && shown.length > 0) {
    shown = shown.slice(0, -1);
    text = JSON.stringify(shown);
  }
  registry.set(row as Row<'cases'>, { history: shown.length > 0 ? text : '' });
}

const stageOf = (registry: Registry, row: Remembering): string =>
  registry.find('cases', row.values.caseId)?.values.stage ?? '';

/** Remembers an operation that was done on this row. */
export function remember(registry: Registry, row: Remembering, name: string, deed: Deed): void {
  const stage = stageOf(registry, row);
  write(registry, row, [{ name, stage, ...kept(deed) }, ...historyOf(row)]);
}

/** Forgets the last operation, once it has been taken back. */
export function forgetLast(registry: Registry, row: Remembering): void {
  write(registry, row, historyOf(row).slice(1));
}

const title = (tab: TabKey, column: string): string =>
  (tabs[tab].columns as Record<string, Column>)[column]?.header ?? column;

/** What of an operation no longer stands as it left it: something else has been done since. */
export function movedOn(
  registry: Registry,
  row: Remembering,
  { stage, changed }: PastOperation,
): string[] {
  const now = stageOf(registry, row);
  if (now !== stage) return [`案件の段階が「${stage}」から「${now}」に進んでいます`];
  return changed.flatMap(({ tab, key, cells }) => {
    const changedRow = registry.find(tab, key);
    if (!changedRow) return [`「${tabs[tab].name}」の${key}`];
    const values = changedRow.values as Record<string, string>;
    return Object.entries(cells).flatMap(([column, [, after]]) =>
      values[column] === after ? [] : [`「${tabs[tab].name}」${key}の${title(tab, column)}`],
    );
  });
}

/** Puts back the cells that an operation changed; a shared cell (†) that a person typed over stays. */
export function putBack(registry: Registry, { changed }: PastOperation): void {
  for (const { tab, key, cells } of changed) {
    const row = registry.find(tab, key);
    if (!row) continue;
    const before = Object.fromEntries(
      Object.entries(cells).map(([column, [value]]) => [column, value]),
    );
    registry.set(row, before as Partial<Record<ColumnKey<TabKey>, string>>);
  }
}
