// One row as it stands in the sheet: what has been read of it, and how the rest is had when somebody looks at it.
import { type TabKey, tabs } from './tabs';
import { longTexts, readOf } from './tabs/reads';

export type Cells = Record<string, string>;

/** How much of a row has been read: the columns that tell what it belongs to; its cells; its long texts too. */
export const depths = { told: 0, cells: 1, whole: 2 } as const;
export type Depth = (typeof depths)[keyof typeof depths];

/** A row as it was read; without `depth`, all of it. */
export interface LoadedRow {
  readonly position: number;
  /** What its cells say (`understood`). */
  readonly values: Cells;
  /** What the system last wrote into shared columns. */
  readonly auto: Cells;
  /** The cells that hold another spelling than what they say. */
  readonly asTyped?: Cells;
  readonly depth?: Depth;
}

export interface WantedRow {
  readonly tab: TabKey;
  readonly key: string;
  readonly position: number;
  /** What has been read of it, and what is to be. */
  readonly has: Depth;
  readonly depth: Depth;
}

/** Where rows are read further; everything that is wanted comes with one call. */
export interface RowSource {
  /** In the order of what was wanted; a row that moved meanwhile is found again. @throws when one is gone */
  readonly fetch: (wanted: readonly WantedRow[]) => readonly LoadedRow[];
  /** These columns of all rows that stand there, by their keys. */
  readonly fetchColumns?: (
    tab: TabKey,
    columns: readonly string[],
  ) => ReadonlyMap<string, Readonly<Cells>>;
  /** What these cases and years have in the archive; nothing where there is none. @throws when it cannot be read */
  readonly fetchArchived?: (wanted: readonly WantedUnit[]) => readonly ArchivedRow[];
}

/** A case (R8-001) or a fiscal year (R8), in the archive of a fiscal year. */
export interface WantedUnit {
  readonly fiscalYear: number;
  readonly unit: string;
}

export interface ArchivedRow {
  readonly tab: TabKey;
  readonly row: LoadedRow;
}

const READING = Symbol('reading');

/** Cells of which not all have been read carry the row that they are of. */
type Unread = Cells & { readonly [READING]: Reading };

const prototypes = new Map<TabKey, object>();

/** What cells inherit while some are not read: looking at one of those reads it. */
function unreadCells(tab: TabKey): object {
  let prototype = prototypes.get(tab);
  if (!prototype) {
    prototype = {};
    for (const key of Object.keys(tabs[tab].columns)) {
      Object.defineProperty(prototype, key, {
        get(this: Unread) {
          return this[READING].valueOf(key);
        },
      });
    }
    prototypes.set(tab, prototype);
  }
  return prototype;
}

/** What the sheet held when it was read; what a run makes of it stands in the rows of the registry. */
export class Reading {
  values: Cells;
  auto: Cells;
  asTyped: Cells;
  depth: Depth;
  position: number;

  constructor(
    readonly tab: TabKey,
    { position, values, auto, asTyped = {}, depth = depths.whole }: LoadedRow,
    private readonly further: (reading: Reading, depth: Depth) => void,
  ) {
    this.position = position;
    this.auto = auto;
    this.asTyped = asTyped;
    this.depth = this.atLeast(depth);
    this.values = this.depth === depths.whole ? values : this.holding(values);
  }

  get key(): string {
    return this.values[tabs[this.tab].key];
  }

  /** A tab without long texts is read whole with its cells. */
  private atLeast(depth: Depth): Depth {
    return depth === depths.cells && longTexts(this.tab).size === 0 ? depths.whole : depth;
  }

  /** The value of a column that has perhaps not been read yet. */
  valueOf(key: string): string {
    const needed = longTexts(this.tab).has(key) ? depths.whole : depths.cells;
    if (this.depth < needed) this.further(this, needed);
    return this.values[key] ?? '';
  }

  /** Takes in one cell that has been read besides. */
  tell(key: string, value: string): void {
    if (!isOwn(this.values, key)) Object.defineProperty(this.values, key, plain(value));
  }

  need(depth: Depth): void {
    if (this.depth < depth) this.further(this, depth);
  }

  /** Takes in what has been read further. */
  take({ position, values, auto, asTyped = {}, depth = depths.whole }: LoadedRow): void {
    this.position = position;
    this.asTyped = { ...asTyped, ...this.asTyped };
    const known = { ...this.values };
    if (this.depth === depths.told) this.auto = auto;
    this.depth = this.atLeast(depth);
    for (const [key, value] of Object.entries(values)) {
      if (!(key in known)) Object.defineProperty(this.values, key, plain(value));
    }
  }

  /** What was written stands in the sheet now. */
  wrote(values: Cells, auto: Cells | undefined): void {
    const before = this.values;
    this.values = this.with(values, {});
    this.asTyped = Object.fromEntries(
      Object.entries(this.asTyped).filter(([key]) => this.values[key] === before[key]),
    );
    if (auto) this.auto = auto;
  }

  /** Cells of this row with others over them; what has not been read is still read when it is looked at. */
  with(values: Cells, over: Cells): Cells {
    return this.depth === depths.whole
      ? { ...this.values, ...values, ...over }
      : this.holding({ ...values, ...over });
  }

  private holding(values: Cells): Cells {
    const cells = Object.setPrototypeOf({ ...values }, unreadCells(this.tab));
    return Object.defineProperty(cells, READING, { value: this });
  }
}

/** Whether a cell has been read. */
export const isOwn = (cells: Cells, key: string): boolean =>
  // biome-ignore lint/suspicious/noPrototypeBuiltins: nobody says that Google's engine has Object.hasOwn (ES2022)
  Object.prototype.hasOwnProperty.call(cells, key);

const plain = (value: string) => ({ value, enumerable: true, writable: true, configurable: true });

/**
 * What a row belongs to and is read together with: the case whose number the text begins with (R8-001-様式4), otherwise
 * the text itself.
 */
export function matterOf(tab: TabKey, values: Readonly<Cells>): string {
  const read = readOf(tab);
  const columns = read.kind === 'byMatter' ? read.by : [];
  const named = columns.find((column) => values[column]);
  const text = values[named ?? tabs[tab].key];
  return caseIn(text) ?? text;
}

/** `R8-001` of R8-001-様式4: the case by whose number a text begins. */
export const caseIn = (text: string): string | undefined =>
  /^[A-Z]\d+-\d{3,}(?=-|$)/.exec(text)?.[0];
