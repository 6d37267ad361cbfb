// What is told of the rows of 受付 and 送信, remembered beside them: written with them, in the same call.
import { cut } from '../base/text';
import type { Cells } from './reading';
import { because } from './refusal';
import type { Registry, Row } from './registry';
import { list, record, stored, text } from './storedCell';
import { tabs } from './tabs';

/** The columns that are remembered; more may be added at the end alone, since registries hold them in this order. */
const remembered = {
  outbox: ['state', 'key', 'target', 'scheduledAt'],
  intake: ['state', 'responseId', 'target', 'answersHash'],
} as const;

export type RememberedTab = keyof typeof remembered;
export const rememberedTabs = Object.keys(remembered) as RememberedTab[];

/** What is remembered of one row, by its columns. */
interface Entry {
  readonly told: Cells;
  /** The row was deleted, and stands again with what was remembered; nobody has said yet that it is all right. */
  bare?: boolean;
  /** The row cannot be believed as it stands: it holds what is of another number, or its number was never given. */
  odd?: 'other' | 'foreign';
}

interface Memory extends Readonly<Record<RememberedTab, Map<string, Entry>>> {
  /** There is something to go by: not in a registry of before, nor where somebody wrote into a cell of it. */
  begun: boolean;
}

/** 控え: by number, the cells in their order, and one more of a bare row. */
export const storedEntries = stored(record(list(text)));

/** So many numbers stand in one row. */
const DIGITS = 2;
/** Nobody's cell may make a row of the memory too long to be written. */
const LONGEST = 300;
const BARE = '消';

const read = new WeakMap<Registry, Memory>();

function memoryOf(registry: Registry): Memory {
  const known = read.get(registry);
  if (known) return known;
  const rows = registry.rows('memory');
  const memory: Memory = { outbox: new Map(), intake: new Map(), begun: rows.length > 0 };
  for (const { values } of rows) {
    const tab = rememberedTabs.find((one) => values.block.startsWith(tabs[one].name));
    const entries = storedEntries.read(values.entries || '{}');
    if (!tab || !entries) {
      memory.begun = false;
      continue;
    }
    for (const [number, cells] of Object.entries(entries)) {
      const told = Object.fromEntries(remembered[tab].map((key, i) => [key, cells[i] ?? '']));
      memory[tab].set(number, { told, bare: cells[remembered[tab].length] === BARE });
    }
  }
  read.set(registry, memory);
  return memory;
}

/** What is remembered of the rows of a tab, by their numbers; kept up by `remember`. */
export const entriesOf = (registry: Registry, tab: RememberedTab): Map<string, Entry> =>
  memoryOf(registry)[tab];

/** Whether there is a memory to go by. */
export const hasMemory = (registry: Registry): boolean => memoryOf(registry).begun;

export const numberOf = (tab: RememberedTab, values: Readonly<Cells>): string =>
  values[tabs[tab].key];

/** What a row tells. */
export const toldBy = (tab: RememberedTab, values: Readonly<Cells>): Cells =>
  Object.fromEntries(remembered[tab].map((key) => [key, cut(values[key], LONGEST)]));

export const ODD = because(
  '番号とほかの欄が食い違うか、控えにない番号のため、何も行いません',
  '写した行は消し、書き換えた行は変更履歴から元に戻してください。',
);

/** Why nothing is done with a row as it stands; undefined for one that holds what is remembered of its number. */
export const oddity = (registry: Registry, { tab, values }: Row<RememberedTab>) =>
  entriesOf(registry, tab).get(numberOf(tab, values))?.odd ? ODD : undefined;

/** Whether no more of a row is left than what was remembered, and nobody has settled it since. */
export function isBare(registry: Registry, { tab, values }: Row<RememberedTab>): boolean {
  const entry = entriesOf(registry, tab).get(numberOf(tab, values));
  return entry?.bare === true && entry.told.state === values.state;
}

/** Remembers every row as it stands now, the first of each number; what has moved into the archive is remembered there. */
export function remember(registry: Registry): void {
  if (registry.revision === 0 && hasMemory(registry)) return;
  const blocks = new Map<string, [string, string[]][]>();
  for (const tab of rememberedTabs) {
    const entries = entriesOf(registry, tab);
    const before = new Map(entries);
    entries.clear();
    for (const { values } of registry.rows(tab)) {
      const number = numberOf(tab, values);
      if (number === '' || entries.has(number)) continue;
      const known = before.get(number);
      const told = toldBy(tab, values);
      const bare = known?.bare && known.told.state === told.state;
      const entry = known?.odd ? known : { told, bare };
      entries.set(number, entry);
      if (entry.odd === 'foreign') continue;
      const block = `${tabs[tab].name} ${number.slice(0, -DIGITS)}`;
      const cells = [...Object.values(entry.told), ...(entry.bare ? [BARE] : [])];
      blocks.set(block, [...(blocks.get(block) ?? []), [number, cells]]);
    }
  }
  write(registry, blocks);
}

function write(registry: Registry, blocks: Map<string, [string, string[]][]>): void {
  const free: Row<'memory'>[] = [];
  for (const row of registry.rows('memory')) {
    const { block } = row.values;
    const entries = textOf(blocks.get(block));
    blocks.delete(block);
    registry.set(row, { entries });
    if (entries === '') free.push(row);
  }
  for (const [block, of] of blocks) {
    const cells = { block, entries: textOf(of) };
    const row = free.pop();
    if (row) registry.set(row, cells);
    else registry.append('memory', cells);
  }
}

const textOf = (entries: readonly [string, string[]][] = []): string =>
  entries.length === 0
    ? ''
    : storedEntries.write(Object.fromEntries([...entries].sort(([a], [b]) => (a < b ? -1 : 1))));
