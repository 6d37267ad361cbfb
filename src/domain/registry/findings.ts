// Findings: what stands in the rows and cannot be so, each with its place, its remedy and what must not be done meanwhile.

import { parseDay } from '../base/era';
import { fingerprint } from '../base/fingerprint';
import { distinct, grouped } from '../base/grouped';
import { mailIn, notDeliverable } from '../base/mailAddress';
import { hint, isOneOf, listOf, wordOf } from '../base/text';
import { isCase, unitIn } from './archiveUnits';
import { asItStands } from './asItStands';
import { missingRows } from './memory';
import { type Cells, isOwn } from './reading';
import type { Registry, Row } from './registry';
import { isAccepted, isSealBroken, markOfOwn, ownColumns, sealOf } from './seals';
import { type ColumnKey, type TabKey, tabKeys, tabs } from './tabs';
import type { Column } from './tabs/column';
import { readOf, toldColumns } from './tabs/reads';
import type { Tab } from './tabs/tab';

export interface Finding {
  /** `提案事業 R8-001-01`, `提案事業 5行目` */
  readonly place: string;
  /** What is so, and what to do: whole sentences. */
  readonly said: string;
  /**
   * What is not asked, sent or concluded until it is put right: a case, a term, a year, a business or whatever else a
   * row belongs to, by its number. Nothing where only this cell cannot be read.
   */
  readonly matters: readonly string[];
  /** Whether every run sees it; otherwise only those that read the row. */
  readonly told: boolean;
}

const declared = (tab: TabKey): Tab => tabs[tab];
const columnOf = (tab: TabKey, key: string): Column => declared(tab).columns[key];
const placeOf = (tab: TabKey, key: string) => `${tabs[tab].name} ${hint(key, 60)}`;
const RESTORE =
  '手で書き換えたところを元に戻してください（「ファイル」→「変更履歴」で前の内容を見られます）。';

/** Of these tabs each row is looked at for itself: nothing but it hangs on what stands in it. */
const alone: ReadonlySet<TabKey> = new Set<TabKey>(['outbox', 'intake', 'departments']);

/** A number and the case that it begins with; what belongs to a year as a whole is not held up by one of its rows. */
const namedBy = (text: string): string[] => {
  const unit = unitIn(text);
  if (isCase(unit)) return [text, unit];
  return unit === text || /^\d+$/.test(text) ? [] : [text];
};

/** What a row belongs to by its key, and by each column that says so. */
function mattersOf(tab: TabKey, values: Readonly<Cells>): string[] {
  const key = values[declared(tab).key];
  if (alone.has(tab)) return [key];
  const read = readOf(tab);
  const by = read.kind === 'byMatter' ? read.by.map((column) => values[column] ?? '') : [];
  return distinct([key, ...by].flatMap(namedBy)).filter(Boolean);
}

interface Checked {
  readonly references: readonly (readonly [string, Column])[];
  readonly words: readonly (readonly [string, Column])[];
}

const columnsChecked = new Map<TabKey, Checked>();

/** The columns of a tab that are looked at. */
function checked(tab: TabKey): Checked {
  const before = columnsChecked.get(tab);
  if (before) return before;
  const columns = Object.entries(declared(tab).columns);
  const found = {
    references: columns.filter(([, column]) => column.refers || column.needed || isKept(column)),
    words: columns.filter(([, { choices, type, mail }]) => choices || type === 'date' || mail),
  };
  columnsChecked.set(tab, found);
  return found;
}

function repeatedKeys(registry: Registry, tab: TabKey): Finding[] {
  const { key, repeats } = declared(tab);
  const told = (cells: Readonly<Cells>): string =>
    repeats ? `${wordOf(cells[key])} ${parseDay(cells[repeats]) ?? ''}` : cells[key];
  const seen = grouped(registry.rows(tab), (row) => told(cellsOf(row)));
  const { header } = columnOf(tab, key);
  const apart = repeats ? `消すか、${columnOf(tab, repeats).header}を入れて` : '消して';
  return [...seen]
    .filter(([, rows]) => rows.length > 1)
    .map(([, rows]) => ({
      place: placeOf(tab, cellsOf(rows[0])[key]),
      said: `「${tabs[tab].name}」の${header}「${hint(cellsOf(rows[0])[key], 60)}」が${rows.length}行あります。余分な行を${apart}ください。`,
      // A copied mail or submission does nothing of itself.
      matters: alone.has(tab) ? [] : rows.flatMap((row) => mattersOf(tab, row.values)),
      told: true,
    }));
}

const cellsOf = (row: Row): Readonly<Cells> => row.values;

/** Rows that have lost their number, and such as somebody typed without one. */
function keyless(registry: Registry): Finding[] {
  return registry.keyless.flatMap(({ tab, row: { values, position } }) => {
    const { key, columns, name } = declared(tab);
    const told = Object.entries(values).filter(
      ([column, value]) => value.trim() !== '' && isTelling(columns[column]),
    );
    // What people note beside the table stays theirs.
    if (told.length === 0 && tab !== 'departments') return [];
    const what = told.map(([column, value]) => `${columns[column].header}「${hint(value, 30)}」`);
    return [
      {
        place: `${name} ${position}行目`,
        said: `「${name}」の${position}行目（${what.slice(0, 3).join('・')}）に${columns[key].header}がありません。${remedyOfKeyless(tab)}`,
        matters: mattersOf(tab, values),
        told: true,
      },
    ];
  });
}

const isTelling = ({ kind }: Column): boolean => kind === 'system' || kind === 'shared';

const remedyOfKeyless = (tab: TabKey): string =>
  tab === 'departments'
    ? '課の名前を入れるか、行を消してください。'
    : '消えた番号を入れ直してください（「ファイル」→「変更履歴」で前の内容を見られます）。新しく書いた行なら消して、メニュー「包括連携」から入れてください。';

const isTold = (tab: TabKey, column: string): boolean => toldColumns(tab).includes(column);

/** @param column where it was found; undefined for what only those see that read the row */
function findingIn(
  { tab, key, values }: Row,
  column: string | undefined,
  said: string,
  matters = mattersOf(tab, values),
): Finding {
  const place = placeOf(tab, key);
  return { place, said, matters, told: column !== undefined && isTold(tab, column) };
}

/** `「提案事業」R8-001-01の` */
const whose = ({ tab, key }: Row): string => `「${tabs[tab].name}」${hint(key, 60)}の`;

/** What the system has written into a cell that is its row's own, it alone empties; nobody, what a sent letter stands on. */
const isKept = ({ kind, distinct, keptOnce }: Column): boolean =>
  (kind === 'system' && distinct === true) || keptOnce !== undefined;

/** References to what is not there, and empty ones. */
function references(registry: Registry, row: Row): Finding[] {
  const values = cellsOf(row);
  return checked(row.tab).references.flatMap(([column, declaration]): readonly Finding[] => {
    if (!isOwn(values, column)) return [];
    const { refers, needed, keptOnce } = declaration;
    if (keptOnce && values.state !== keptOnce) return [];
    const written = listOf(values[column]);
    if (written.length > 0 && !refers) return [];
    const { header, kind, distinct, choices, orNone } = declaration;
    // What is merely kept is missed by those alone who read the row: its mark is not read for itself.
    const kept = isKept(declaration) && isOwn(values, 'seal');
    if ((needed || kept) && written.length === 0) {
      const mayBeEmpty = distinct && !(needed && refers);
      if (mayBeEmpty && (registry.isUnsealed(row, column) || !wasWritten(row, column))) return [];
      const instead = typeof needed === 'string' ? values[needed].trim() : '';
      const none = orNone ? 'いなくなったときは「なし」と書いてください。' : '';
      const remedy = `${kind === 'staff' ? `${header}を入れてください。` : RESTORE}${none}`;
      // What staff decide is asked for by what needs it; a sent letter has
      // left, and without a 課長名 a mail goes to the department all the same.
      const waits = kind !== 'staff' || !(choices || keptOnce || orNone);
      const matters = waits ? undefined : [];
      return instead
        ? []
        : [findingIn(row, needed && column, `${whose(row)}${header}が空です。${remedy}`, matters)];
    }
    return written
      .filter((text) => refers && !refers.some((target) => stands(registry, target, text)))
      .map((text) =>
        findingIn(
          row,
          column,
          `${whose(row)}${header}「${hint(text, 60)}」が「${nameOfTarget(refers?.[0])}」にありません。消した行を戻すか、${header}を直してください。`,
        ),
      );
  });
}

/** Whether an own cell of a row held something when it was last accepted. */
const wasWritten = (row: Row, column: string): boolean =>
  !['', fingerprint('')].includes(markOfOwn(cellsOf(row), column));

const nameOfTarget = (target = ''): string => tabs[target.split('.')[0] as TabKey].name;

/** Whether there is a row of this tab by this text; of what rests in the archive it is taken for granted. */
function stands(registry: Registry, target: string, text: string): boolean {
  const [name, column] = target.split('.');
  const tab = name as TabKey;
  const by = (column ?? tabs[tab].key) as ColumnKey<TabKey>;
  return (
    registry.havingHere(tab, by, text as never).length > 0 || registry.isArchivedUnit(unitIn(text))
  );
}

/** A number that says it belongs to something else than its row does. */
function prefix(row: Row): Finding[] {
  const values = cellsOf(row);
  const { within, key, name, columns } = declared(row.tab);
  if (!within || !isOwn(values, within) || values[within] === '') return [];
  const [number, owner] = [values[key], values[within]];
  const named = row.tab === 'documents' ? unitIn(number) : number;
  if (named === '' || !named.includes('-') || `${named}-`.startsWith(`${owner}-`)) return [];
  return [
    findingIn(
      row,
      within,
      `「${name}」の${columns[key].header}「${hint(number, 60)}」と${columns[within].header}「${hint(owner, 60)}」が合いません（一部の列だけを並べ替えると、こうなります）。${RESTORE}`,
    ),
  ];
}

function brokenSeal(registry: Registry, row: Row): Finding[] {
  if (registry.isUnsealed(row) || !isSealBroken(row.tab, cellsOf(row))) return [];
  const headers = Object.values(declared(row.tab).columns).flatMap(({ sealed, hidden, header }) =>
    sealed && !hidden ? [header] : [],
  );
  return [
    findingIn(
      row,
      undefined,
      `${whose(row)}${headers.join('・')}${headers.length > 1 ? 'のどれか' : ''}が、手で書き換えられているか、別の行と入れ替わっています。${RESTORE}`,
    ),
  ];
}

/** The own cells of a row that hold what another row's held, which holds something else now: they have changed places. */
function exchanged(registry: Registry, row: Row): Finding[] {
  const { tab } = row;
  const values = cellsOf(row);
  const changed = changedOwn(row).filter((column) => values[column] !== '');
  if (changed.length > 0) {
    registry.bringColumns(tab, ['seal', ...changed] as ColumnKey<TabKey>[]);
  }
  return changed.flatMap((column): Finding[] => {
    const mark = fingerprint(values[column]);
    const { held, left, isPermuted } = changesIn(registry, tab, column);
    const other = left.get(mark);
    // A word that many rows held says nothing by itself.
    if (!other || (held.get(mark) !== 1 && !isPermuted)) return [];
    const { header } = columnOf(tab, column);
    return [
      findingIn(
        row,
        undefined,
        `${whose(row)}${header}「${hint(values[column], 40)}」は、${hint(other.key, 60)}のものだったはずです（一部の列だけを並べ替えると、こうなります）。${RESTORE}このままで正しいときは、この欄にいったん別のことを書き、1時間ほどあとに書き直してください。`,
      ),
    ];
  });
}

/** A column of own cells as all rows of its tab stand. */
interface ChangesIn {
  /** How many rows held what this is the mark of. */
  readonly held: ReadonlyMap<string, number>;
  /** The first of them that holds something else now. */
  readonly left: ReadonlyMap<string, Row>;
  /** Whether all cells that have changed hold together what they held together before. */
  readonly isPermuted: boolean;
}

/** By tab and column, as long as the registry stays as it is: every row of a column that was sorted alone asks. */
const changesKnown = new WeakMap<Registry, { revision: number; of: Map<string, ChangesIn> }>();

function changesIn(registry: Registry, tab: TabKey, column: string): ChangesIn {
  const { revision } = registry;
  let known = changesKnown.get(registry);
  if (known?.revision !== revision) {
    known = { revision, of: new Map() };
    changesKnown.set(registry, known);
  }
  const name = `${tab} ${column}`;
  const changes = known.of.get(name) ?? lookAtChanges(registry, tab, column);
  known.of.set(name, changes);
  return changes;
}

function lookAtChanges(registry: Registry, tab: TabKey, column: string): ChangesIn {
  const held = new Map<string, number>();
  const left = new Map<string, Row>();
  const before: string[] = [];
  const now: string[] = [];
  for (const row of registry.rows(tab)) {
    const values = cellsOf(row);
    const mark = isOwn(values, 'seal') ? markOfOwn(values, column) : '';
    if (mark === '') continue;
    held.set(mark, (held.get(mark) ?? 0) + 1);
    if (isAccepted(values, column)) continue;
    if (!left.has(mark)) left.set(mark, row);
    before.push(mark);
    now.push(fingerprint(values[column]));
  }
  return { held, left, isPermuted: before.sort().join() === now.sort().join() };
}

/** The own cells of a row that have been read, with their mark. */
const ownRead = (row: Row): readonly string[] =>
  isOwn(row.values, 'seal')
    ? ownColumns(row.tab).filter((column) => isOwn(row.values, column))
    : [];

/** The own cells of a row, as far as they have been read, that are not what was last accepted. */
const changedOwn = (row: Row): readonly string[] =>
  ownRead(row).filter(
    (column) => !isAccepted(cellsOf(row), column) && markOfOwn(cellsOf(row), column) !== '',
  );

/**
 * What people have corrected in cells that are their row's own stands from now on, as far as it has been read. Where
 * cells of a tab have changed places nothing does: by what they were one knows it.
 */
export function acceptCorrections(registry: Registry): void {
  for (const tab of looked) {
    if (!('seal' in tabs[tab].columns)) continue;
    const rows = registry
      .rows(tab)
      .filter((row) => isOwn(cellsOf(row), 'seal') && !registry.isUnsealed(row));
    if (rows.some((row) => exchanged(registry, row).length > 0)) continue;
    for (const row of rows) {
      const values = cellsOf(row);
      const read = ownRead(row);
      if (values.seal !== '' && read.every((column) => isAccepted(values, column))) continue;
      if (findingsIn(registry, row).length > 0) continue;
      registry.set(row, { seal: sealOf(tab, values, new Set(read)) } as object);
    }
  }
}

/** A word outside its drop-down; a day that is none; what is no mail address. */
function strangeCells(row: Row): Finding[] {
  const values = cellsOf(row);
  return checked(row.tab).words.flatMap(
    ([column, { choices, header, kind, decisive, mail }]): Finding[] => {
      if (!isOwn(values, column)) return [];
      const value = values[column].trim();
      const reads = () => (mail ? mailIn(value) : parseDay(value));
      if (value === '' || (choices ? isOneOf(choices, value) : reads())) return [];
      const cell = `${whose(row)}${header}「${hint(value, 40)}」`;
      if (choices) {
        return [
          findingIn(
            row,
            column,
            `${cell}は選択肢にありません（${choices.join('・')}）。選び直してください。`,
          ),
        ];
      }
      if (mail) {
        const what = `${whose(row)}${header}の${notDeliverable(value)}。そこへは何も送りません。直してください。`;
        return [findingIn(row, column, what, [])];
      }
      // A day of staff is asked for by what needs it; all of the row hangs on the system's, and on what is decisive.
      const matters = kind === 'system' || decisive ? undefined : [];
      return [
        findingIn(row, column, `${cell}が日付として読み取れません（例：2026-04-06）。`, matters),
      ];
    },
  );
}

/** Derived anew by every run: nothing hangs on what stands there. */
export const derivedTabs: ReadonlySet<TabKey> = new Set<TabKey>([
  'home',
  'board',
  'auditLog',
  'counters',
  'memory',
]);

const looked = tabKeys.filter((tab) => !derivedTabs.has(tab));

/** What is found in one row, as far as it has been read. */
export const findingsIn = asItStands<Row, Finding>((registry, row) => [
  ...references(registry, row),
  ...prefix(row),
  ...brokenSeal(registry, row),
  ...(registry.isUnsealed(row) ? [] : exchanged(registry, row)),
  ...strangeCells(row),
]);

/** Rows that stood and are gone: of 受付 and 送信 what is remembered stands again by itself. */
const deleted = (registry: Registry): Finding[] =>
  missingRows(registry).map(({ tab, key, belongs }) => ({
    place: placeOf(tab, key),
    said: `「${tabs[tab].name}」の${hint(key, 60)}の行が、消されたか、${columnOf(tab, tabs[tab].key).header}を書き換えられています。元に戻してください（「ファイル」→「変更履歴」で前の内容を見られます）。${tab === 'departments' ? '課の名前を直したときは、旧部署名に前の名前を書いてください。' : ''}`,
    matters: alone.has(tab) ? [] : distinct([key, ...belongs].flatMap(namedBy)),
    told: true,
  }));

/** What is found in all rows, as far as they have been read. */
export const findings = (registry: Registry): Finding[] => [
  ...keyless(registry),
  ...deleted(registry),
  ...looked.flatMap((tab) => [
    ...repeatedKeys(registry, tab),
    ...registry.rows(tab).flatMap((row) => findingsIn(registry, row)),
  ]),
];
