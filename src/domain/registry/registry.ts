// The registry in memory: rows as they were read, what a run changes in them, and who may change what.
import { distinct } from '../base/grouped';
import { ArchivedRows } from './archivedRows';
import { ARCHIVED_YEARS, isArchivedTab, isCase, unitsNamed } from './archiveUnits';
import { addTo, type Groups, takeFrom } from './groups';
import { columnOf, differing, emptyRow, inOrder, MutableRow } from './mutableRow';
import {
  type Cells,
  type Depth,
  depths,
  isOwn,
  type LoadedRow,
  matterOf,
  Reading,
  type RowSource,
} from './reading';
import type { Row, RowChange } from './row';
import { breaksSeal, sealOf } from './seals';
import { type ColumnKey, type TabKey, tabKeys, tabs, type Values } from './tabs';
import { readOf } from './tabs/reads';

export type { LoadedRow } from './reading';
export { hasCell, isOf, type Row, type RowChange, type RowWith } from './row';

/** Where new rows stand, by their tabs. */
export type AddedRows = { readonly [K in TabKey]?: readonly number[] };

export type LoadedTabs = { readonly [K in TabKey]?: readonly LoadedRow[] };

/** What an act came to: the cells it changed, each with its value before and after, and the rows it made. */
export interface Deed {
  readonly changed: readonly {
    readonly tab: TabKey;
    readonly key: string;
    readonly cells: Readonly<Record<string, readonly [before: string, after: string]>>;
  }[];
  readonly made: readonly { readonly tab: TabKey; readonly key: string }[];
}

/** So many times rows of a tab are read for one matter; then the rest of the tab is, since everything seems wanted. */
const SINGLE_READINGS = 3;

/** Read in parts, decided upon in memory, written once. */
export class Registry {
  private readonly content: Record<TabKey, MutableRow[]>;
  /** Rows without a key as they were read: nothing can be done with them, and what they hold is found to be nobody's. */
  readonly keyless: readonly { readonly tab: TabKey; readonly row: LoadedRow }[];
  /** Rows by their key, the first of each; made when first asked for, forgotten when rows come or go. */
  private readonly places = new Map<TabKey, Map<string, MutableRow>>();
  /** Rows by what they hold in a column, as `having` was asked. */
  private readonly groups = new Map<TabKey, Map<string, Groups>>();
  /** The highest number still standing of each series, looked for once. */
  private readonly highest = new Map<string, number>();
  private edits = 0;
  /** How to take back what has been done since `attempt` began; undefined outside of one. */
  private undo: (() => void)[] | undefined;
  /** The cells of the rows that were changed while `watch` looks, as they were before; undefined for a new row. */
  private watched: Map<MutableRow, Cells | undefined> | undefined;
  /** The rows that may differ from what was read. */
  private readonly dirty = new Set<MutableRow>();
  /** The rows whose 行の印 is to be set anew, with the columns that were written. */
  private readonly unsealed = new Map<MutableRow, ReadonlySet<string>>();
  /** Those that have changed since `takeTouched`. */
  private touched = new Set<MutableRow>();
  /** The rows of tabs that are read by matter, by what they belong to; made when first needed. */
  private matters: Map<string, MutableRow[]> | undefined;
  private readonly archive: ArchivedRows;
  private readonly gone: RowChange[] = [];
  private readonly singleReadings = new Map<TabKey, number>();
  private readonly source: RowSource | undefined;
  private readonly further = (reading: Reading, depth: Depth) => this.readFurther(reading, depth);

  /**
   * @param source reads what the loaded rows leave out; without it they are all there is
   */
  constructor(loaded: LoadedTabs, source?: RowSource) {
    this.source = source;
    this.archive = new ArchivedRows(source, {
      has: (tab, key) => this.placesOf(tab).has(key),
      archivedCases: () =>
        this.content.cases.flatMap(({ key, values }) => (values.archivedIn ? key : [])),
      archivedYears: () => Number(this.find('counters', ARCHIVED_YEARS)?.values.last) || 0,
    });
    const isKeyless = (tab: TabKey, row: LoadedRow) => row.values[tabs[tab].key].trim() === '';
    this.content = Object.fromEntries(
      tabKeys.map((tab) => [
        tab,
        (loaded[tab] ?? [])
          .filter((row) => !isKeyless(tab, row))
          .map((row) => {
            const reading = new Reading(tab, row, this.further);
            return new MutableRow(tab, reading, reading.values);
          }),
      ]),
    ) as Record<TabKey, MutableRow[]>;
    this.keyless = tabKeys.flatMap((tab) =>
      (loaded[tab] ?? []).filter((row) => isKeyless(tab, row)).map((row) => ({ tab, row })),
    );
    this.number();
  }

  private number(): void {
    for (const tab of tabKeys)
      this.content[tab].forEach((row, order) => {
        row.order = order;
      });
  }

  /** The same rows once more: what is done to them does nothing to these. */
  copy(): Registry {
    const copied = new Registry({}, this.source);
    for (const tab of tabKeys) {
      copied.content[tab].push(
        ...this.content[tab].map((row) => new MutableRow(tab, row.reading, row.values, row.auto)),
      );
    }
    copied.number();
    return copied;
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
    const here = this.placesOf(tab).get(key);
    if (here || !isArchivedTab(tab)) return here as Row<K> | undefined;
    this.askFor(tab, key);
    return this.archive.find(tab, key) as unknown as Row<K> | undefined;
  }

  /** The first row with this key that stands here or has been brought: the archive is not asked. */
  findHere<K extends TabKey>(tab: K, key: string): Row<K> | undefined {
    const column = tabs[tab].key as unknown as ColumnKey<K>;
    return this.havingHere(tab, column, key as Values<K>[typeof column])[0];
  }

  private placesOf(tab: TabKey): Map<string, MutableRow> {
    let places = this.places.get(tab);
    if (!places) {
      places = new Map();
      for (const row of this.content[tab]) if (!places.has(row.key)) places.set(row.key, row);
      this.places.set(tab, places);
    }
    return places;
  }

  /**
   * The rows that hold this very text in a column, in their order, without a pass over the tab: for columns that
   * say whom or what a row belongs to. Those of an archived case that the text names are among them, last.
   */
  having<K extends TabKey, C extends ColumnKey<K>>(
    tab: K,
    column: C,
    value: Values<K>[C],
  ): readonly Row<K>[] {
    if (isArchivedTab(tab)) this.askFor(tab, value);
    return this.havingHere(tab, column, value);
  }

  /** The same of the rows that stand here or have been brought: the archive is not asked. */
  havingHere<K extends TabKey, C extends ColumnKey<K>>(
    tab: K,
    column: C,
    value: Values<K>[C],
  ): readonly Row<K>[] {
    const ofTab = this.groups.get(tab) ?? new Map<string, Groups>();
    this.groups.set(tab, ofTab);
    let groups = ofTab.get(column);
    if (!groups) {
      groups = new Map();
      for (const row of this.content[tab]) {
        const group = groups.get(row.values[column]);
        if (group) group.push(row);
        else groups.set(row.values[column], [row]);
      }
      ofTab.set(column, groups);
    }
    const here = groups.get(value) ?? [];
    const away = this.archive.of(tab).filter((row) => row.values[column] === value);
    return (away.length > 0 ? [...here, ...away] : here) as unknown as readonly Row<K>[];
  }

  /** What of a matter stands here: a case with all that belongs to it, a term, a receipt. */
  rowsOf(matter: string): readonly Row[] {
    const made = [...this.dirty].filter(
      (row) => row.reading === undefined && matterOf(row.tab, row.values) === matter,
    );
    return distinct([...this.ofMatter(matter), ...made]) as unknown as readonly Row[];
  }

  /** Whether rows of this case or year stand in the archive. */
  isArchivedUnit(unit: string): boolean {
    return this.archive.holds(unit);
  }

  /** The first row that holds this very text in a column: of the archive only when none stands here. */
  first<K extends TabKey, C extends ColumnKey<K>>(
    tab: K,
    column: C,
    value: Values<K>[C],
  ): Row<K> | undefined {
    return this.havingHere(tab, column, value)[0] ?? this.having(tab, column, value)[0];
  }

  private askFor(tab: TabKey, text: string): void {
    const units = unitsNamed(tab, text);
    if (units.length > 0) this.bringArchived(units);
  }

  /** Brings what these cases and years have in the archive, all in one call; once each. */
  bringArchived(units: Iterable<string>): void {
    this.archive.bring(units);
  }

  /** A case or year comes back from the archive whole, to stand here again. @returns how many rows came */
  takeBack(unit: string): number {
    this.bringArchived([unit]);
    const rows = this.archive.ofUnit(unit);
    for (const row of rows) this.standHereAgain(row);
    const owner = isCase(unit) ? this.find('cases', unit) : undefined;
    if (owner) this.set(owner, { archivedIn: '', quietSince: '戻した' });
    this.edits++;
    return rows.length;
  }

  private standHereAgain(row: MutableRow): void {
    const { tab } = row;
    const rows = this.content[tab];
    const archiveAgain = this.archive.release(row);
    row.order = rows.length;
    rows.push(row);
    this.dirty.add(row);
    this.touched.add(row);
    this.forgetOrder(tab);
    this.matters = undefined;
    this.undo?.push(() => {
      archiveAgain();
      this.leave(row);
      this.matters = undefined;
    });
  }

  /** Takes rows out that stand in the archive: they are gone with the next writing. */
  remove(rows: Iterable<Row>): void {
    for (const row of rows as unknown as Iterable<MutableRow>) {
      this.leave(row);
      this.unsealed.delete(row);
      this.removeUnread(row.tab, row.reading?.key ?? row.key, row.position);
    }
    this.matters = undefined;
  }

  /** The same of a row of a tab that no rule reads. */
  removeUnread(tab: TabKey, key: string, position: number | undefined): void {
    this.gone.push({ tab, key, position, values: {}, auto: {}, gone: true });
    this.edits++;
  }

  /** Moves a row into the groups of what it holds now. */
  private regroup(row: MutableRow, before: Cells, now: Cells): void {
    for (const [column, groups] of this.groups.get(row.tab) ?? []) {
      if (!(column in now) || now[column] === before[column]) continue;
      takeFrom(groups, before[column], row);
      addTo(groups, now[column], row);
    }
  }

  /** Reads what belongs to these cases, terms, years or receipts, and further rows, all in one call. */
  bring(matters: Iterable<string>, rows: readonly Row[] = []): void {
    const wanted = [...matters].flatMap((matter) => this.ofMatter(matter));
    this.read([...wanted, ...(rows as unknown as readonly MutableRow[])], depths.cells);
  }

  /** Reads these rows, all in one call. */
  bringRows(rows: readonly Row[]): void {
    this.read(rows as unknown as readonly MutableRow[], depths.cells);
  }

  /** Reads the long texts of these rows, all in one call. */
  bringLongTexts(rows: readonly Row[]): void {
    this.read(rows as unknown as readonly MutableRow[], depths.whole);
  }

  /** Reads these columns of all rows of a tab, in one call. */
  bringColumns<K extends TabKey>(tab: K, columns: readonly ColumnKey<K>[]): void {
    const unread = this.content[tab].flatMap(({ reading }) =>
      reading &&
      reading.depth < depths.cells &&
      columns.some((column) => !isOwn(reading.values, column))
        ? [reading]
        : [],
    );
    const found = unread.length > 0 ? this.source?.fetchColumns?.(tab, columns) : undefined;
    if (!found) return;
    for (const reading of unread) {
      for (const [column, value] of Object.entries(found.get(reading.key) ?? {})) {
        reading.tell(column, value);
      }
    }
  }

  /** Reads all rows of all tabs, but for long texts and for what is only ever added. */
  bringAll(): void {
    this.read(
      tabKeys.flatMap((tab) => this.content[tab]),
      depths.cells,
    );
  }

  private ofMatter(matter: string): readonly MutableRow[] {
    if (!this.matters) {
      this.matters = new Map();
      for (const tab of tabKeys) {
        if (readOf(tab).kind !== 'byMatter') continue;
        for (const row of this.content[tab]) {
          const own = matterOf(tab, row.reading?.values ?? row.values);
          const rows = this.matters.get(own);
          if (rows) rows.push(row);
          else this.matters.set(own, [row]);
        }
      }
    }
    return this.matters.get(matter) ?? [];
  }

  /** Somebody looks at a cell that has not been read: what belongs together is read with it. */
  private readFurther(reading: Reading, depth: Depth): void {
    const { tab } = reading;
    const company = this.ofMatter(matterOf(tab, reading.values));
    if (depth === depths.whole) {
      this.read(
        company.filter((row) => row.tab === tab),
        depth,
      );
    } else {
      const before = this.singleReadings.get(tab) ?? 0;
      this.singleReadings.set(tab, before + 1);
      this.read(before < SINGLE_READINGS ? company : this.content[tab], depth);
    }
    if (reading.depth < depth) throw new Error(`a row of ${tabs[tab].name} could not be read`);
  }

  private read(rows: readonly MutableRow[], depth: Depth): void {
    const readings = distinct(
      rows.flatMap(({ reading }) => (reading && reading.depth < depth ? [reading] : [])),
    );
    if (readings.length === 0) return;
    if (!this.source) throw new Error('there is nowhere to read the rest of the registry');
    const wanted = readings.map(({ tab, key, position, depth: has }) => ({
      tab,
      key,
      position,
      has,
      depth,
    }));
    this.source.fetch(wanted).forEach((row, index) => {
      readings[index].take(row);
    });
  }

  private note(row: MutableRow, before: Cells | undefined): void {
    this.dirty.add(row);
    this.touched.add(row);
    if (this.watched && !this.watched.has(row)) this.watched.set(row, before);
  }

  /**
   * Makes a row. Staff columns may get a first value here, and only here.
   * @param o.typed a person gave the values (an import): in shared columns they stand as if typed there
   */
  append<K extends TabKey>(tab: K, values: Partial<Values<K>>, o: { typed?: true } = {}): Row<K> {
    const auto: Cells = {};
    for (const [key, value] of Object.entries(values as Cells)) {
      if (columnOf(tab, key).kind === 'shared' && !o.typed) auto[key] = value;
    }
    const cells = { ...emptyRow(tab), ...(values as Cells) };
    const row = new MutableRow(tab, undefined, cells, auto);
    const rows = this.content[tab];
    row.order = rows.length;
    rows.push(row);
    this.edits++;
    this.note(row, undefined);
    this.unseal(row, Object.keys(tabs[tab].columns));
    const places = this.places.get(tab);
    if (places && !places.has(row.key)) places.set(row.key, row);
    for (const [column, groups] of this.groups.get(tab) ?? []) addTo(groups, cells[column], row);
    this.undo?.push(() => this.leave(row));
    return row as unknown as Row<K>;
  }

  /**
   * Writes cells of the system.
   * @throws when a column belongs to people: what staff typed is never overwritten
   */
  set<K extends TabKey>(row: Row<K>, values: Partial<Values<K>>): void {
    const mutable = row as unknown as MutableRow;
    if (mutable.archivedWith !== undefined) this.takeBack(mutable.archivedWith);
    const { values: valuesBefore } = mutable;
    const cells: Cells = {};
    const auto: Cells = {};
    for (const [key, value] of Object.entries(values as Cells)) {
      const { kind, header } = columnOf(row.tab, key);
      if (kind === 'shared') {
        // A shared cell (†) is filled unless a person typed something else into it.
        if (this.isTyped(row, key as ColumnKey<K>)) continue;
        if ((mutable.auto[key] ?? '') !== value) auto[key] = value;
      } else if (kind !== 'system' && (kind !== 'operation' || value !== '')) {
        throw new Error(`the system must not write ${tabs[row.tab].name}.${header}`);
      }
      if (valuesBefore[key] !== value) cells[key] = value;
    }
    this.put(mutable, cells, auto);
  }

  /**
   * What a person types into cells of people (staff, †, 次の操作) elsewhere than in the sheet.
   * @throws when a column is the system's
   */
  type<K extends TabKey>(row: Row<K>, values: Readonly<Cells>): void {
    const mutable = row as unknown as MutableRow;
    for (const key of Object.keys(values)) {
      const { kind, header } = columnOf(row.tab, key);
      if (kind === 'system') {
        throw new Error(`nobody types into ${tabs[row.tab].name}.${header}`);
      }
    }
    if (mutable.archivedWith !== undefined) this.takeBack(mutable.archivedWith);
    this.put(mutable, differing(values, mutable.values), {});
  }

  /** Puts cells into a row, and into what is remembered as the system's own. */
  private put(mutable: MutableRow, cells: Cells, auto: Cells): void {
    const { tab, values: valuesBefore } = mutable;
    const changed = Object.keys(cells).length;
    const changedAuto = Object.keys(auto).length;
    if (changed + changedAuto === 0) return;
    const autoBefore = changedAuto > 0 ? mutable.auto : undefined;
    this.unseal(mutable, Object.keys(cells));
    this.regroup(mutable, valuesBefore, cells);
    this.note(mutable, valuesBefore);
    this.undo?.push(() => {
      this.regroup(mutable, mutable.values, valuesBefore);
      mutable.values = valuesBefore;
      if (autoBefore) mutable.auto = autoBefore;
    });
    this.edits += changed;
    mutable.values = mutable.with(cells);
    if (autoBefore) mutable.auto = { ...autoBefore, ...auto };
    if (tabs[tab].key in cells) this.places.delete(tab);
    if (tab === 'cases') this.caseTurned(mutable, cells);
  }

  /** What the system writes is what stands together from now on. */
  private unseal(row: MutableRow, columns: readonly string[]): void {
    if (!breaksSeal(row.tab, columns)) return;
    const before = this.unsealed.get(row);
    this.unsealed.set(row, new Set([...(before ?? []), ...columns]));
    this.undo?.push(() => {
      if (before) this.unsealed.set(row, before);
      else this.unsealed.delete(row);
    });
  }

  /** A case that is open again has everything here. */
  private caseTurned(row: MutableRow, cells: Cells): void {
    if ('archivedIn' in cells) {
      this.archive.forgetCases();
      this.undo?.push(() => this.archive.forgetCases());
    } else if ('state' in cells && row.values.archivedIn !== '') this.takeBack(row.key);
  }

  /** Whether 行の印 of a row is to be set anew, for this column: what the system has written since says nothing of hands. */
  isUnsealed(row: Row, column?: string): boolean {
    const columns = this.unsealed.get(row as unknown as MutableRow);
    return columns !== undefined && (column === undefined || columns.has(column));
  }

  /** Whether this run has given a row that stood another key. */
  isRenamed(row: Row): boolean {
    const { key, reading } = row as unknown as MutableRow;
    return reading !== undefined && reading.key !== key;
  }

  /** Whether this run has made or changed a row and not saved it yet. */
  isChanged(row: Row): boolean {
    return this.dirty.has(row as unknown as MutableRow);
  }

  /** Whether a person typed this shared cell (†). */
  isTyped<K extends TabKey>(row: Row<K>, key: ColumnKey<K>): boolean {
    const value = (row.values as Cells)[key];
    if (value === '') return false;
    return value !== (row.auto[key] ?? '') || this.asTyped(row, key) !== undefined;
  }

  /** What a cell holds, where that is another spelling than what it says. */
  asTyped<K extends TabKey>(row: Row<K>, key: ColumnKey<K>): string | undefined {
    return (row as unknown as MutableRow).typed(key);
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
      // What was seen meanwhile is so no more.
      if (undo.length > 0) this.edits++;
      return { error };
    } finally {
      this.undo = outer;
    }
  }

  /** Does something to see what comes of it, and takes it back. @returns what was thrown, or undefined */
  trial(act: () => void): { readonly error: unknown } | undefined {
    let done = false;
    const failed = this.attempt(() => {
      act();
      done = true;
      throw new Error('only tried');
    });
    return done ? undefined : failed;
  }

  /** Does something as a whole, as `attempt` does, and tells what it came to. */
  watch(act: () => void): { readonly error: unknown } | { readonly deed: Deed } {
    const outer = this.watched;
    const watched = new Map<MutableRow, Cells | undefined>();
    this.watched = watched;
    const failed = this.attempt(act);
    this.watched = outer;
    for (const [row, before] of watched) if (outer && !outer.has(row)) outer.set(row, before);
    if (failed) return failed;
    const rows = inOrder(watched.keys());
    const changed = rows.flatMap((row): Deed['changed'][number][] => {
      const before = watched.get(row);
      if (!before) return [];
      // In the tab's order, whichever were read first.
      const cells = Object.fromEntries(
        Object.keys(tabs[row.tab].columns)
          .filter((column) => isOwn(row.values, column))
          .map((column) => [column, [before[column] ?? '', row.values[column]]] as const)
          .filter(([, [was, is]]) => was !== is),
      );
      return Object.keys(cells).length > 0 ? [{ tab: row.tab, key: row.key, cells }] : [];
    });
    const made = rows.flatMap((row) => (watched.get(row) ? [] : [{ tab: row.tab, key: row.key }]));
    return { deed: { changed, made } };
  }

  /** What this run changed and has not saved, row by row; new rows in the order in which they are to be added. */
  changes(): RowChange[] {
    for (const [row, columns] of this.unsealed) {
      // Set and set back: nothing has been written.
      if (!row.change()) continue;
      const seal = sealOf(row.tab, row.values, columns);
      if (seal !== row.values.seal) {
        row.values = row.with({ seal });
        this.dirty.add(row);
      }
    }
    this.unsealed.clear();
    return [...inOrder(this.dirty).flatMap((row) => row.change() ?? []), ...this.gone];
  }

  /**
   * All changes stand in the sheet now.
   * @param added where the new rows of each tab stand, in the order of `changes`
   */
  saved(added: AddedRows): void {
    const places = new Map(tabKeys.map((tab) => [tab, [...(added[tab] ?? [])]]));
    for (const row of inOrder(this.dirty)) {
      if (!row.change()) continue;
      const position = row.position ?? places.get(row.tab)?.shift();
      // What no rule reads is never looked for again.
      if (position === undefined) this.forget(row);
      else row.saved(position, this.further);
    }
    this.dirty.clear();
    this.gone.length = 0;
    this.matters = undefined;
  }

  private forget(row: MutableRow): void {
    const rows = this.content[row.tab];
    rows.splice(rows.indexOf(row), 1);
    this.forgetOrder(row.tab);
  }

  /** Rows of this tab have come or gone: which stands where is looked for anew. */
  private forgetOrder(tab: TabKey): void {
    this.places.delete(tab);
    this.groups.delete(tab);
  }

  /** A row stands in its tab no more, and has not changed. */
  private leave(row: MutableRow): void {
    this.forget(row);
    this.dirty.delete(row);
    this.touched.delete(row);
    this.watched?.delete(row);
  }

  /** The rows that have changed since this was last asked. */
  takeTouched(): Row[] {
    const { touched } = this;
    this.touched = new Set();
    return inOrder(touched) as unknown as Row[];
  }
}
