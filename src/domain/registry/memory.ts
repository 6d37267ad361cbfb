// What is told of the rows of 受付 and 送信, and which rows stand in the other tabs, remembered beside them: written with
// them, in the same call.
import { ascending, cut, folded, listOf } from '../base/text';
import type { Cells } from './reading';
import { because } from './refusal';
import type { Registry, Row } from './registry';
import { list, record, stored, text } from './storedCell';
import { type TabKey, tabs } from './tabs';

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

/** Of the rows of these tabs it is remembered that they stand, and what they belong to where their key does not say it. */
const standing = {
  cases: [],
  projects: [],
  answers: ['projectId'],
  meetings: ['subject'],
  agreements: [],
  achievements: [],
  businesses: [],
  departments: [],
  documents: [],
} as const;

type StandingTab = keyof typeof standing;
const standingTabs = Object.keys(standing) as StandingTab[];

/** A row that stood, and does not though nothing has moved it. */
interface Missing {
  readonly tab: StandingTab;
  readonly key: string;
  readonly belongs: string[];
}

interface Memory extends Readonly<Record<RememberedTab, Map<string, Entry>>> {
  readonly stood: Readonly<Record<StandingTab, Map<string, string[]>>>;
  /** As the run found the registry. */
  readonly missing: Missing[];
  /** There is something to go by: not in a registry of before, nor where somebody wrote into a cell of it. */
  begun: boolean;
}

/** 控え: by number, the cells in their order, and one more of a bare row. */
export const storedEntries = stored(record(list(text)));

/** Nobody's cell may make a row of the memory too long to be written. */
const LONGEST = 300;
const BARE = '消';

const read = new WeakMap<Registry, Memory>();

function memoryOf(registry: Registry): Memory {
  const known = read.get(registry);
  if (known) return known;
  const rows = registry.rows('memory');
  const memory: Memory = {
    outbox: new Map(),
    intake: new Map(),
    begun: rows.length > 0,
    stood: Object.fromEntries(standingTabs.map((tab) => [tab, new Map()])) as Memory['stood'],
    missing: [],
  };
  for (const { values } of rows) {
    const isOf = (one: TabKey) => values.block.startsWith(tabs[one].name);
    const tab = rememberedTabs.find(isOf);
    const stood = standingTabs.find(isOf);
    const entries = storedEntries.read(values.entries || '{}');
    if (stood && entries) {
      for (const [key, belongs] of Object.entries(entries)) {
        memory.stood[stood].set(key, belongs);
        if (!stands(registry, stood, key)) memory.missing.push({ tab: stood, key, belongs });
      }
      continue;
    }
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

/** A department may go on under another name. */
const stands = (registry: Registry, tab: StandingTab, key: string): boolean =>
  registry.findHere(tab, key) !== undefined ||
  (tab === 'departments' &&
    registry
      .rows(tab)
      .some(({ values: { name, formerNames } }) =>
        [name, ...listOf(formerNames)].some((one) => folded(one) === folded(key)),
      ));

/** The rows that somebody has deleted, or whose key he has written over. */
export const missingRows = (registry: Registry): readonly Missing[] => memoryOf(registry).missing;

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

/** Whether something is remembered by this, whose row holds what is another's now. */
export function isWrittenOver(registry: Registry, tab: RememberedTab, by: string, text: string) {
  for (const { odd, told } of entriesOf(registry, tab).values()) {
    if (odd && told[by] === text) return true;
  }
  return false;
}

/** Whether no more of a row is left than what was remembered, and nobody has settled it since. */
export function isBare(registry: Registry, { tab, values }: Row<RememberedTab>): boolean {
  const entry = entriesOf(registry, tab).get(numberOf(tab, values));
  return entry?.bare === true && entry.told.state === values.state;
}

/** Remembers every row as it stands now, the first of each number; what has moved into the archive is remembered there. */
export function remember(registry: Registry): void {
  if (registry.revision === 0 && hasMemory(registry)) return;
  const blocks = new Map<string, [string, string[]][]>();
  const note = (tab: TabKey, key: string, cells: string[]) => {
    // As it is read again: without a blank at its end.
    const block = `${tabs[tab].name} ${/^(.*?)\d\d(?!\d)/.exec(key)?.[1] ?? ''}`.trim();
    const noted = blocks.get(block);
    if (!noted) blocks.set(block, [[key, cells]]);
    else noted.push([key, cells]);
  };
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
      note(tab, number, [...Object.values(entry.told), ...(entry.bare ? [BARE] : [])]);
    }
  }
  for (const tab of standingTabs) noteStanding(registry, tab, note);
  for (const { tab, key, belongs } of missingRows(registry)) {
    if (!stands(registry, tab, key)) note(tab, key, belongs);
  }
  write(registry, blocks);
}

/** Numbers that people made up are theirs: what they delete of these nobody misses. */
function noteStanding(
  registry: Registry,
  tab: StandingTab,
  note: (tab: TabKey, key: string, cells: string[]) => void,
): void {
  const { stood } = memoryOf(registry);
  const before = new Map(stood[tab]);
  stood[tab].clear();
  for (const row of registry.rows(tab)) {
    const values: Readonly<Cells> = row.values;
    const key = cut(values[tabs[tab].key], LONGEST);
    const isOurs =
      before.size === 0 ||
      row.position === undefined ||
      registry.isRenamed(row) ||
      tab === 'departments';
    if (!isOurs && !before.has(key)) continue;
    const belongs = standing[tab].map((column) => cut(values[column], LONGEST));
    stood[tab].set(key, belongs);
    note(tab, key, belongs);
  }
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
    : storedEntries.write(Object.fromEntries([...entries].sort(ascending(([key]) => key))));
