// The registry in memory: rows as they were read, what a run changes in them, and who may change what.
import { type ColumnKey, type TabKey, tabKeys, tabs, type Values } from '../tabs';
import type { Column } from '../tabs/column';

type Cells = Record<string, string>;

/** One record. `auto` holds what the system last wrote into shared columns. */
export interface Row<K extends TabKey = TabKey> {
  readonly tab: K;
  readonly values: Readonly<Values<K>>;
  readonly auto: Readonly<Cells>;
  /** The row of the sheet at the time of reading; absent for a row made in this run. */
  readonly position?: number;
}

/** What one run changed in one row: only the cells that differ. */
export interface RowChange {
  readonly tab: TabKey;
  /** The key's value as it was read (or, for a new row, as it was made). */
  readonly key: string;
  readonly position?: number;
  readonly values: Cells;
  readonly auto: Cells;
}

interface MutableRow {
  readonly tab: TabKey;
  values: Cells;
  auto: Cells;
  readonly position?: number;
  readonly before: { readonly values: Cells; readonly auto: Cells };
}

/** Rows by the text in one column. */
type Groups = Map<string, MutableRow[]>;

function addTo(groups: Groups, column: string, row: MutableRow): void {
  const group = groups.get(row.values[column]);
  if (group) group.push(row);
  else groups.set(row.values[column], [row]);
}

export interface LoadedRow {
  readonly position: number;
  readonly values: Cells;
  readonly auto: Cells;
}

export type LoadedTabs = { readonly [K in TabKey]?: readonly LoadedRow[] };

const columnOf = (tab: TabKey, key: string): Column =>
  (tabs[tab].columns as Record<string, Column>)[key];

const emptyRow = (tab: TabKey): Cells =>
  Object.fromEntries(Object.keys(tabs[tab].columns).map((key) => [key, '']));

const keyOf = (tab: TabKey, values: Cells): string => values[tabs[tab].key];

/** What an act came to: the cells it changed, each with its value before and after, and the rows it made. */
export interface Deed {
  readonly changed: readonly {
    readonly tab: TabKey;
    readonly key: string;
    readonly cells: Readonly<Record<string, readonly [before: string, after: string]>>;
  }[];
  readonly made: readonly { readonly tab: TabKey; readonly key: string }[];
}

const differing = (now: Cells, before: Cells): Cells =>
  Object.fromEntries(Object.entries(now).filter(([key, value]) => value !== (before[key] ?? '')));

/** Read once, decided upon in memory, written once. */
export class Registry {
  private readonly content: Record<TabKey, MutableRow[]>;
  /** Rows by their key, the first of each; made when first asked for, forgotten when rows come or go. */
  private readonly places = new Map<TabKey, Map<string, MutableRow>>();
  /** Rows by what they hold in a column, as `having` was asked; forgotten when that changes. */
  private readonly groups = new Map<TabKey, Map<string, Groups>>();
  /** The highest number still standing of each series, looked for once. */
  private readonly highest = new Map<string, number>();
  private edits = 0;
  /** How to take back what has been done since `attempt` began; undefined outside of one. */
  private undo: (() => void)[] | undefined;

  constructor(loaded: LoadedTabs) {
    this.content = Object.fromEntries(
      tabKeys.map((tab) => [
        tab,
        (loaded[tab] ?? []).map(({ position, values, auto }) => ({
          tab,
          position,
          values,
          auto,
          before: { values, auto },
        })),
      ]),
    ) as unknown as Record<TabKey, MutableRow[]>;
  }

  /** The same rows once more: what is done to them does nothing to these. */
  copy(): Registry {
    return new Registry(
      Object.fromEntries(
        tabKeys.map((tab) => [
          tab,
          this.content[tab].map(({ position = 0, values, auto }) => ({ position, values, auto })),
        ]),
      ) as LoadedTabs,
    );
  }

  /** Grows whenever a cell comes to hold something else: the same number means the same rows. */
  get revision(): number {
    return this.edits;
  }

  /** All rows of a tab, those made in this run last. */
  rows<K extends TabKey>(tab: K): readonly Row<K>[] {
    return this.content[tab] as unknown as readonly Row<K>[];
  }

  /** The row with this key; undefined when there is none, or the key is empty. */
  find<K extends TabKey>(tab: K, key: string): Row<K> | undefined {
    if (!key) return undefined;
    let places = this.places.get(tab);
    if (!places) {
      places = new Map();
      for (const row of this.content[tab]) {
        const own = keyOf(tab, row.values);
        if (!places.has(own)) places.set(own, row);
      }
      this.places.set(tab, places);
    }
    return places.get(key) as Row<K> | undefined;
  }

  /**
   * The rows that hold this very text in a column, in their order, without a pass over the tab: for columns that
   * say whom or what a row belongs to.
   */
  having<K extends TabKey>(tab: K, column: ColumnKey<K>, value: string): readonly Row<K>[] {
    const ofTab = this.groups.get(tab) ?? new Map<string, Groups>();
    this.groups.set(tab, ofTab);
    let groups = ofTab.get(column);
    if (!groups) {
      groups = new Map();
      for (const row of this.content[tab]) addTo(groups, column, row);
      ofTab.set(column, groups);
    }
    return (groups.get(value) ?? []) as unknown as readonly Row<K>[];
  }

  /** Forgets what was grouped by columns whose values differ. */
  private regroup(tab: TabKey, before: Cells, now: Cells): void {
    const ofTab = this.groups.get(tab);
    if (!ofTab) return;
    for (const column of ofTab.keys()) {
      if (column in now && now[column] !== before[column]) ofTab.delete(column);
    }
  }

  /**
   * Makes a row. Staff columns may get a first value here, and only here.
   * @param o.typed a person gave the values (an import): in shared columns they stand as if typed there
   */
  append<K extends TabKey>(tab: K, values: Partial<Values<K>>, o: { typed?: true } = {}): Row<K> {
    const row: MutableRow = {
      tab,
      values: { ...emptyRow(tab), ...(values as Cells) },
      auto: {},
      before: { values: {}, auto: {} },
    };
    for (const [key, value] of Object.entries(values as Cells)) {
      if (columnOf(tab, key).kind === 'shared' && !o.typed) row.auto[key] = value;
    }
    const rows = this.content[tab];
    rows.push(row);
    this.edits++;
    const places = this.places.get(tab);
    const key = keyOf(tab, row.values);
    if (places && !places.has(key)) places.set(key, row);
    for (const [column, groups] of this.groups.get(tab) ?? []) addTo(groups, column, row);
    this.undo?.push(() => {
      rows.splice(rows.indexOf(row), 1);
      this.places.delete(tab);
      this.groups.delete(tab);
    });
    return row as unknown as Row<K>;
  }

  /**
   * Writes cells of the system.
   * @throws when a column belongs to people: what staff typed is never overwritten
   */
  set<K extends TabKey>(row: Row<K>, values: Partial<Values<K>>): void {
    const mutable = row as unknown as MutableRow;
    const { values: valuesBefore, auto: autoBefore } = mutable;
    const cells: Cells = {};
    const auto: Cells = {};
    for (const [key, value] of Object.entries(values as Cells)) {
      const { kind, header } = columnOf(row.tab, key);
      if (kind === 'shared') {
        // A shared cell (†) is filled unless a person typed something else into it.
        if (this.isTyped(row, key as ColumnKey<K>)) continue;
        if ((autoBefore[key] ?? '') !== value) auto[key] = value;
      } else if (kind !== 'system' && (kind !== 'operation' || value !== '')) {
        throw new Error(`the system must not write ${tabs[row.tab].name}.${header}`);
      }
      if (valuesBefore[key] !== value) cells[key] = value;
    }
    const differing = Object.keys(cells).length;
    if (differing + Object.keys(auto).length === 0) return;
    this.regroup(row.tab, valuesBefore, cells);
    this.undo?.push(() => {
      this.regroup(row.tab, mutable.values, valuesBefore);
      mutable.values = valuesBefore;
      mutable.auto = autoBefore;
    });
    this.edits += differing;
    mutable.values = { ...valuesBefore, ...cells };
    mutable.auto = { ...autoBefore, ...auto };
    if (tabs[row.tab].key in cells) this.places.delete(row.tab);
  }

  /** Whether a person typed this shared cell (†). */
  isTyped<K extends TabKey>(row: Row<K>, key: ColumnKey<K>): boolean {
    const { values, auto } = row as unknown as MutableRow;
    return values[key] !== '' && values[key] !== (auto[key] ?? '');
  }

  /** The next number of a series: above the last one given, and above every number still standing (`standing`). */
  next(series: string, standing: () => Iterable<number>): number {
    const counter = this.find('counters', series);
    let highest = this.highest.get(series);
    if (highest === undefined) {
      highest = 0;
      for (const number of standing()) if (number > highest) highest = number;
      this.highest.set(series, highest);
    }
    const last = Math.max(highest, Number(counter?.values.last) || 0);
    if (counter) this.set(counter, { last: String(last + 1) });
    else this.append('counters', { series, last: String(last + 1) });
    return last + 1;
  }

  /**
   * Does something as a whole: when it throws, nothing of it remains.
   * @returns what was thrown, or undefined
   */
  attempt(act: () => void): { readonly error: unknown } | undefined {
    const outer = this.undo;
    const undo: (() => void)[] = [];
    this.undo = undo;
    try {
      act();
      outer?.push(...undo);
      return undefined;
    } catch (error) {
      for (const takeBack of undo.reverse()) takeBack();
      return { error };
    } finally {
      this.undo = outer;
    }
  }

  /** Does something as a whole, as `attempt` does, and tells what it came to. */
  watch(act: () => void): { readonly error: unknown } | { readonly deed: Deed } {
    const before = new Map<MutableRow, Cells>();
    for (const tab of tabKeys) for (const row of this.content[tab]) before.set(row, row.values);
    const failed = this.attempt(act);
    if (failed) return failed;
    const changed: Deed['changed'][number][] = [];
    const made: Deed['made'][number][] = [];
    for (const tab of tabKeys) {
      for (const row of this.content[tab]) {
        const values = before.get(row);
        const key = keyOf(tab, row.values);
        if (!values) made.push({ tab, key });
        else if (values !== row.values) {
          const cells = Object.fromEntries(
            Object.entries(differing(row.values, values)).map(
              ([column, after]) => [column, [values[column] ?? '', after]] as const,
            ),
          );
          if (Object.keys(cells).length > 0) changed.push({ tab, key, cells });
        }
      }
    }
    return { deed: { changed, made } };
  }

  /** What this run changed, row by row. */
  changes(): RowChange[] {
    return tabKeys.flatMap((tab) =>
      this.content[tab].flatMap((row) => {
        // Cells are replaced, never written into: a row that holds what was read has not changed.
        if (row.values === row.before.values && row.auto === row.before.auto) return [];
        const values = differing(row.values, row.before.values);
        const auto = differing(row.auto, row.before.auto);
        if (Object.keys(values).length + Object.keys(auto).length === 0) return [];
        const before = row.position === undefined ? row.values : row.before.values;
        return [{ tab, key: keyOf(tab, before), position: row.position, values, auto }];
      }),
    );
  }
}
