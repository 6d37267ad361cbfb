/** The registry as it is being composed: rows by tab, numbers in their series, ids by the seed. */
import type { FormId } from '../../../src/domain/forms';
import { type TabKey, tabKeys, tabs, type Values } from '../../../src/domain/registry/tabs';
import type { Column } from '../../../src/domain/registry/tabs/column';
import { type RandomState, randomId, randomInteger } from '../../runtime/random';

export interface BookRow<K extends TabKey = TabKey> {
  readonly values: Partial<Values<K>>;
  /** What the system last wrote into shared columns (†). */
  readonly auto: Partial<Values<K>>;
  /** The fiscal year whose finished work it belongs to; undefined for open work and what lasts. */
  readonly year: number | undefined;
}

/** A form as it was sent. */
export interface Sent {
  readonly form: FormId;
  readonly responseId: string;
  /** `2036-05-12T10:10` */
  readonly at: string;
  readonly answers: Readonly<Record<string, string | string[]>>;
}

export class Book {
  readonly tabs: { readonly [K in TabKey]: BookRow<K>[] };
  readonly sent: Sent[] = [];
  private readonly counters = new Map<string, number>();
  private readonly random: RandomState;

  constructor(seed: number) {
    this.random = { position: seed };
    this.tabs = Object.fromEntries(tabKeys.map((tab) => [tab, []])) as unknown as Book['tabs'];
  }

  /** Adds a row as the system would have made it; the row may be changed while the story goes on. */
  add<K extends TabKey>(tab: K, values: Partial<Values<K>>, o: { year?: number } = {}): BookRow<K> {
    const auto: Partial<Values<K>> = {};
    noteShared(tab, auto, values);
    const row: BookRow<K> = { values, auto, year: o.year };
    this.tabs[tab].push(row);
    return row;
  }

  /** The next number of a series: `S` and 6 give `S000001`. */
  number(series: string, digits: number): string {
    const last = (this.counters.get(series) ?? 0) + 1;
    this.counters.set(series, last);
    return `${series}${String(last).padStart(digits, '0')}`;
  }

  /** The last number given in each series. */
  get lastNumbers(): ReadonlyMap<string, number> {
    return this.counters;
  }

  /** An opaque id of Google's kind. */
  id(length: number): string {
    return randomId(this.random, length);
  }

  /** One of these, by the seed. */
  pick<T>(choices: readonly T[]): T {
    return choices[randomInteger(this.random, 0, choices.length - 1)] as T;
  }

  /** The same in another order, by the seed. */
  shuffled<T>(items: readonly T[]): T[] {
    const left = [...items];
    return items.map(() => left.splice(randomInteger(this.random, 0, left.length - 1), 1)[0] as T);
  }
}

/** Changes cells of a row as the system does: a shared one with what it remembers of it. */
export function change<K extends TabKey>(
  tab: K,
  row: BookRow<K>,
  values: Partial<Values<K>>,
): void {
  Object.assign(row.values, values);
  noteShared(tab, row.auto, values);
}

/** The shared columns (†) of each tab. */
const shared = Object.fromEntries(
  tabKeys.map((tab) => [
    tab,
    Object.entries<Column>(tabs[tab].columns).flatMap(([key, { kind }]) =>
      kind === 'shared' ? [key] : [],
    ),
  ]),
) as unknown as Readonly<Record<TabKey, readonly string[]>>;

function noteShared(tab: TabKey, auto: object, values: object): void {
  for (const key of shared[tab]) {
    if (key in values) Object.assign(auto, { [key]: values[key as keyof typeof values] });
  }
}
