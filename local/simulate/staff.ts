/** What staff have done by hand, as far as an invariant asks: the cells that are theirs, and the mails that they settled. */
import { tabKeys, tabs } from '../../src/domain/registry/tabs';
import type { Column } from '../../src/domain/registry/tabs/column';
import type { RegistryRow } from '../rehearse/outputs/registry';
import type { Step } from '../rehearse/scenario/scenario';
import { countsOf } from './invariants/counting';
import { Sight } from './sight';

interface OwnCell {
  readonly tab: string;
  readonly key: string;
  readonly header: string;
  readonly text: string;
}

/** The columns that only people write, by the tab's name. */
const ownColumns = tabKeys.flatMap((tab) => {
  const { name, columns } = tabs[tab];
  const headers = Object.values<Column>(columns)
    .filter(({ kind }) => kind === 'staff')
    .map(({ header }) => header);
  return headers.length > 0 ? [{ name, headers }] : [];
});

/** The tabs whose rows have a 状態. */
const stated = tabKeys.map((tab) => tabs[tab]).filter(({ columns }) => 'state' in columns);

/** The number or name by which a row is known. */
export const keyOf = (row: RegistryRow): string => String(Object.values(row)[0]);

/**
 * What stays the same of a record: a draft made again hands its 文書名 on to the next, but keeps its Doc; empty as long
 * as it has none.
 */
const recordOf = (tab: string, row: RegistryRow): string =>
  tab === tabs.documents.name ? String(row.ファイルID) : keyOf(row);

export class Staff {
  /** Whom staff sent a mail again, and mails that they know to have arrived, as `to subject`. */
  readonly sentAgain: string[] = [];
  readonly confirmed: string[] = [];
  /** The tabs on which a hand was, as ホーム and the mails name them. */
  readonly touchedByHand: string[] = [];
  /** Every operation that was ever chosen. */
  readonly chosen = new Set<string>();
  /** What could be seen before the first hand: whose is what can be told from that alone. */
  beforeHands: Sight | undefined;
  private known = new Map<string, string>();
  /** 状態 of every row, as last looked at. */
  private states = new Map<string, string>();
  /** What is being typed. */
  private open: ReadonlyMap<string, string> = new Map();
  /** The tab that a hand is at work on, or a new row is typed into: any of its cells may change, and its rows change places. */
  private openTab = '';

  /**
   * Notes a step that is about to be done: its cells are open, since runs may come between one and the next.
   * @returns what is to be called once it is done: what was typed is to stand; where it could not be done, nothing was
   */
  about(step: Step, sight: Sight): (done: boolean) => void {
    // What is typed into a copy changes nothing here.
    if (step.in === 'copy') return () => {};
    if (step.kind === 'hand') return this.aboutHand(step.tab, sight);
    if (step.kind === 'insert') return this.within(step.tab, sight);
    if (step.kind !== 'edit' && step.kind !== 'paste' && step.kind !== 'card') return () => {};
    const operation = step.kind === 'card' ? step.press : step.set.次の操作;
    const typed = new Map<string, string>();
    const rows = sight
      .rows(step.tab)
      .filter((row) => Object.entries(step.where).every(([header, text]) => row[header] === text));
    for (const row of rows) {
      for (const [header, text] of Object.entries(step.set)) {
        typed.set(nameOf({ tab: step.tab, key: recordOf(step.tab, row), header }), asShown(text));
      }
      this.chosen.add(String(operation ?? ''));
      const mail = `${row.宛先} ${row.件名}`;
      if (step.tab === tabs.outbox.name && operation === '再送する') this.sentAgain.push(mail);
      if (step.tab === tabs.outbox.name && operation === '送信済とする') this.confirmed.push(mail);
    }
    // Somebody may type while another one does.
    const before = this.open;
    this.open = new Map([...before, ...typed]);
    return (done) => {
      this.open = before;
      if (!done) return;
      // The card takes all of what is typed there, or nothing.
      if (step.kind === 'card') this.look(new Sight(sight.runtime, this));
      else for (const [name, text] of typed) this.known.set(name, text);
    };
  }

  private aboutHand(tab: string, sight: Sight): () => void {
    this.beforeHands ??= sight.kept();
    return this.within(tab, sight);
  }

  /** Any cell of this tab may change until what is returned is called. */
  private within(tab: string, sight: Sight): () => void {
    this.openTab = tab;
    this.touchedByHand.push(`「${tab}」`, `${tab} `);
    return () => {
      this.openTab = '';
      this.look(new Sight(sight.runtime, this));
    };
  }

  /** The cells of people's own that hold something other than when last looked at, and typed by nobody since. */
  overwritten(sight: Sight): string[] {
    return cellsOf(sight).flatMap((cell) => {
      const was = this.known.get(nameOf(cell));
      const isOpen = this.open.has(nameOf(cell)) || cell.tab === this.openTab;
      return was === undefined || was === cell.text || isOpen
        ? []
        : [`${cell.tab} ${cell.key} ${cell.header}: 「${was}」 → 「${cell.text}」`];
    });
  }

  /** What its 状態 was when last looked at; undefined for a new row. */
  stateBefore(tab: string, row: RegistryRow): string | undefined {
    const record = recordOf(tab, row);
    return record === '' ? undefined : this.states.get(`${tab} ${record}`);
  }

  /** From now on this is what stands there. */
  look(sight: Sight): void {
    for (const { name } of stated) {
      for (const row of sight.rows(name)) {
        this.states.set(`${name} ${recordOf(name, row)}`, String(row.状態));
      }
    }
    this.known = new Map(cellsOf(sight).map((cell) => [nameOf(cell), cell.text]));
  }
}

const nameOf = ({ tab, key, header }: Omit<OwnCell, 'text'>): string => `${tab} ${key} ${header}`;

/** As registry.json shows what was typed. */
const asShown = (typed: string): string =>
  typed.replace(/^(\d{4}-\d\d-\d\d) (\d\d:\d\d)$/, '$1T$2');

const seen = new WeakMap<Sight, readonly OwnCell[]>();

/** The cells of people's own, as they are seen; found once. */
function cellsOf(sight: Sight): readonly OwnCell[] {
  const known = seen.get(sight) ?? readCells(sight);
  seen.set(sight, known);
  return known;
}

const readCells = (sight: Sight): OwnCell[] =>
  ownColumns.flatMap(({ name, headers }) => {
    const rows = sight.rows(name);
    const counts = countsOf(rows.map((row) => recordOf(name, row)));
    // Of two rows that a hand has made alike it cannot be told which is which.
    const told = rows.filter((row) => counts.get(recordOf(name, row)) === 1);
    return told.flatMap((row) =>
      headers
        .filter((header) => header in row)
        .map((header) => ({
          tab: name,
          key: recordOf(name, row),
          header,
          text: String(row[header]),
        }))
        .filter(({ key }) => key !== ''),
    );
  });
