// A row as the registry keeps it: what was read of it, and what a run has made of it.
import { type Cells, type Depth, depths, Reading } from './reading';
import type { RowChange } from './row';
import { type TabKey, tabKeys, tabs } from './tabs';
import type { Column } from './tabs/column';

/** Cells are replaced, never written into: the same objects mean the same cells. */
export class MutableRow {
  /** Where it stands among the rows of its tab. */
  order = 0;
  /** It stands in the archive alone, and comes back with its case or year (this) when something is written into it. */
  archivedWith: string | undefined;

  constructor(
    readonly tab: TabKey,
    public reading: Reading | undefined,
    public values: Cells,
    private written?: Cells,
  ) {}

  get auto(): Cells {
    if (this.written) return this.written;
    this.reading?.need(depths.cells);
    return this.reading?.auto ?? {};
  }

  set auto(auto: Cells) {
    this.written = auto;
  }

  get position(): number | undefined {
    return this.reading?.position;
  }

  /** What somebody typed into a cell whose spelling had to be understood, while it still says the same. */
  typed(key: string): string | undefined {
    const { reading, values } = this;
    const typed = reading?.asTyped[key];
    return typed !== undefined && values[key] === reading?.values[key] ? typed : undefined;
  }

  get key(): string {
    return this.values[tabs[this.tab].key];
  }

  /** Its cells with others over them. */
  with(over: Cells): Cells {
    return this.reading?.with(this.values, over) ?? { ...this.values, ...over };
  }

  /** What it holds stands in the sheet now. */
  saved(position: number, further: (reading: Reading, depth: Depth) => void): void {
    if (this.reading) this.reading.wrote(this.values, this.written);
    else {
      const { values, written: auto = {} } = this;
      this.reading = new Reading(this.tab, { position, values, auto }, further);
    }
    this.values = this.reading.values;
    this.written = undefined;
  }

  /** What differs from what stands in the sheet, as it is read or as it is spelt. */
  change(): RowChange | undefined {
    const { reading, tab, position } = this;
    const values =
      this.values === reading?.values
        ? {}
        : differing(this.values, reading?.values, reading?.asTyped);
    const auto = this.written ? differing(this.written, reading?.auto) : {};
    if (Object.keys(values).length + Object.keys(auto).length === 0) return undefined;
    return { tab, key: reading?.key ?? this.key, position, values, auto };
  }
}

export const differing = (now: Cells, before: Cells = {}, spelt: Cells = {}): Cells =>
  Object.fromEntries(
    Object.entries(now).filter(
      ([key, value]) => value !== (before[key] ?? '') && value !== spelt[key],
    ),
  );

export const columnOf = (tab: TabKey, key: string): Column =>
  (tabs[tab].columns as Record<string, Column>)[key];

const emptyRows = new Map<TabKey, Cells>();

export function emptyRow(tab: TabKey): Cells {
  const known = emptyRows.get(tab);
  if (known) return known;
  const made = Object.fromEntries(Object.keys(tabs[tab].columns).map((key) => [key, '']));
  emptyRows.set(tab, made);
  return made;
}

const placeOf = new Map(tabKeys.map((tab, index) => [tab, index]));

/** By tab, and in it as the rows stand. */
export const inOrder = (rows: Iterable<MutableRow>): MutableRow[] =>
  [...rows].sort(
    (a, b) => (placeOf.get(a.tab) ?? 0) - (placeOf.get(b.tab) ?? 0) || a.order - b.order,
  );
