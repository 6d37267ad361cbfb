// 操作の控え: what the last operations on a row changed, so that 一つ前に戻す can take them back.

import type { Day } from '../base/day';
import { followsProjects, kindOf } from '../cases/cases';
import { mark, steps } from '../cases/steps';
import { type Deed, isOf, type Registry, type Row, type RowWith } from '../registry/registry';
import {
  fields,
  laterText,
  list,
  oneOf,
  record,
  stored,
  text,
  tuple,
} from '../registry/storedCell';
import { type ColumnKey, type TabKey, tabKeys, tabs } from '../registry/tabs';
import type { Column } from '../registry/tabs/column';

/** One operation, as its row remembers it. */
export interface PastOperation {
  readonly name: string;
  /** Where its project or case stood once it was done: when that has moved on, it is not taken back. */
  readonly stage: string;
  readonly day: Day | '';
  /** 文書名, of one that was done on a letter of the case. */
  readonly letter: string;
  readonly changed: Deed['changed'];
  readonly made: Deed['made'];
}

/** Rows that have a history. */
export type Remembering = RowWith<'history'>;

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
  'board',
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
  'archivedIn',
  'quietSince',
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

const tab = oneOf(tabKeys);

export const storedHistory = stored<PastOperation[]>(
  list(
    fields({
      name: text,
      stage: text,
      day: laterText,
      letter: laterText,
      changed: list(fields({ tab, key: text, cells: record(tuple<readonly [string, string]>(2)) })),
      made: list(fields({ tab, key: text })),
    }),
  ),
);

/** The operations remembered, the last one first. */
export const historyOf = (row: Remembering): PastOperation[] =>
  storedHistory.read(row.values.history) ?? [];

function write(registry: Registry, row: Remembering, history: readonly PastOperation[]): void {
  let shown = history.slice(0, DEEPEST);
  let cell = storedHistory.write(shown);
  while (cell.length > LONGEST && shown.length > 0) {
    shown = shown.slice(0, -1);
    cell = storedHistory.write(shown);
  }
  registry.set(row, { history: shown.length > 0 ? cell : '' });
}

/** 段階 of a project that has its own, otherwise of the case; one that follows its projects counts as one. */
function stageOf(registry: Registry, row: Remembering): string {
  if (!isOf(row, 'cases') && !isOf(row, 'projects')) return '';
  const { projectId, stage } = row.values as { projectId?: string; stage: string };
  if (projectId && stage !== '') return `${projectId} ${stage}`;
  const owner = registry.find('cases', row.values.caseId);
  if (!owner) return '';
  return followsProjects(owner)
    ? `${mark('firstMeeting', kindOf(owner))} ${steps.firstMeeting.name}`
    : owner.values.stage;
}

/** Remembers an operation that was done on this row, or on a letter of this case. */
export function remember(
  registry: Registry,
  row: Remembering,
  done: Pick<PastOperation, 'name' | 'day' | 'letter'>,
  deed: Deed,
): void {
  const stage = stageOf(registry, row);
  write(registry, row, [{ ...done, stage, ...kept(deed) }, ...historyOf(row)]);
}

/** The rows of a tab that an operation made. */
export const madeBy = <K extends TabKey>(
  registry: Registry,
  { made }: Pick<Deed, 'made'>,
  tab: K,
): Row<K>[] => made.flatMap((one) => (one.tab === tab ? (registry.find(tab, one.key) ?? []) : []));

/** Forgets the newest operation that this holds for. @returns it, with those of its cells that stand as it left them */
export function forgetNewest(
  registry: Registry,
  row: Remembering,
  holds: (past: PastOperation) => boolean,
): PastOperation | undefined {
  const history = historyOf(row);
  const past = history.find(holds);
  if (!past) return undefined;
  write(
    registry,
    row,
    history.filter((other) => other !== past),
  );
  const changed = past.changed.map(({ tab, key, cells }) => ({
    tab,
    key,
    cells: Object.fromEntries(
      Object.entries(cells).filter(([column, turn]) =>
        standsAsLeft(registry, { tab, key, column }, turn),
      ),
    ),
  }));
  return { ...past, changed };
}

/** Whether a cell is as an operation left it, or already as it was before. */
function standsAsLeft(
  registry: Registry,
  { tab, key, column }: { tab: TabKey; key: string; column: string },
  [before, after]: readonly [string, string],
): boolean {
  const row = registry.find(tab, key);
  const now = (row?.values as Record<string, string> | undefined)?.[column];
  if (now === after || now === before) return true;
  return column === 'stage' && row !== undefined && isOf(row, 'cases') && followsProjects(row);
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
  if (now !== stage) return [`段階が「${stage}」から「${now}」に進んでいます`];
  return changed.flatMap(({ tab, key, cells }) => {
    if (!registry.find(tab, key)) return [`「${tabs[tab].name}」の${key}`];
    return Object.entries(cells).flatMap(([column, turn]) =>
      standsAsLeft(registry, { tab, key, column }, turn)
        ? []
        : [`「${tabs[tab].name}」${key}の${title(tab, column)}`],
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
