// Whether a row waits for nobody any more, and when something of it last happened.
import type { Day } from '../../base/day';
import { parseDay } from '../../base/era';
import { fingerprint } from '../../base/fingerprint';
import { isAmong } from '../../base/text';
import { endStates } from '../../cases/endCase';
import type { Cells } from '../../registry/reading';
import { isOf, type Row } from '../../registry/registry';
import { type StateOf, type TabKey, tabs } from '../../registry/tabs';
import type { Column } from '../../registry/tabs/column';
import { longTexts } from '../../registry/tabs/reads';

/** In which a row waits for nobody. */
export const settledStates: { readonly [K in TabKey]?: ReadonlySet<StateOf<K>> } = {
  projects: new Set<StateOf<'projects'>>([...endStates, '実施中']),
  documents: new Set(['発送済', '差替済', '控え']),
  outbox: new Set(['送信済', '取りやめ']),
  intake: new Set(['処理済', '重複', '処理しない']),
};

/** Nothing of it is open, on its way, in doubt, chosen or still to be held. What cannot be read is not settled. */
export function isSettled(row: Row, today: Day): boolean {
  const values = row.values as Cells;
  if ((values.operation ?? '').trim() !== '') return false;
  if (isOf(row, 'meetings')) {
    const on = parseDay(row.values.startsAt.split('T')[0]);
    return isAmong(row.values.state, ['済', '中止']) || (on !== undefined && on < today);
  }
  const settled: ReadonlySet<string> | undefined = settledStates[row.tab];
  if (!(settled?.has(values.state) ?? true)) return false;
  return !isOf(row, 'documents') || row.values.state === '差替済' || row.values.fileId !== '';
}

/** Days to come that say nothing of what happened. */
const foretelling = new Set(['disposalOn']);

const dayColumns = new Map<TabKey, readonly string[]>();

function daysOf(tab: TabKey): readonly string[] {
  const known = dayColumns.get(tab);
  if (known) return known;
  const found = Object.entries(tabs[tab].columns as Record<string, Column>)
    .filter(([key, { type }]) => type.startsWith('date') && !foretelling.has(key))
    .map(([key]) => key);
  dayColumns.set(tab, found);
  return found;
}

/** The last day that stands in these rows; '' without any. */
export function lastDayIn(rows: readonly Row[]): Day | '' {
  let last = '';
  for (const row of rows) {
    for (const key of daysOf(row.tab)) {
      const day = parseDay((row.values as Cells)[key].split('T')[0]);
      if (day !== undefined && day > last) last = day;
    }
  }
  return last;
}

/** Columns that follow from others, and what this folder itself notes. */
const derived = new Set([
  'businessName',
  'nextStep',
  'available',
  'actor',
  'archivedIn',
  'quietSince',
  'seal',
]);

/** A mark of everything that stands in these rows, but for long texts. */
export function markOf(rows: readonly Row[]): string {
  const cells = rows.map((row) => {
    const long = longTexts(row.tab);
    // A long text is not so much as looked at: that would read it.
    const keys = Object.keys(tabs[row.tab].columns).filter(
      (key) => !long.has(key) && !derived.has(key),
    );
    // Cells that are empty say nothing: a column that a new version brings is no move.
    return keys.flatMap((key) => {
      const cell = (row.values as Cells)[key];
      return cell === '' ? [] : `${key} ${cell}`;
    });
  });
  return fingerprint(JSON.stringify(cells.sort((a, b) => (a[0] < b[0] ? -1 : 1))));
}
