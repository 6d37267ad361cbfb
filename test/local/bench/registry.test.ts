// The bench registry is one that the system itself could have left: consistent, at rest, as large as a played one.
import { join } from 'node:path';
import { benchRegistry } from '../../../local/bench/registry/benchRegistry';
import { compose, type Kind } from '../../../local/bench/registry/compose';
import { inWorkingTabs } from '../../../local/bench/registry/place';
import { writeBook } from '../../../local/bench/registry/write';
import { daily, rest, settle, sweep } from '../../../local/bench/rest';
import type { Runtime } from '../../../local/runtime';
import { HOUR, MINUTE } from '../../../local/runtime/clock';
import { displayOf } from '../../../local/runtime/sheets/grid';

const dist = join(__dirname, '../../../dist');
const quiet: Kind = { size: 'city', moment: 'quiet', years: 1, seed: 1 };

/** Cells of each tab, as one reading of it counts them. */
const cellsOf = ({ state }: Runtime): Record<string, number> =>
  Object.fromEntries(
    state.spreadsheet.sheets.map(({ name, cells }) => [
      name,
      cells.reduce((sum, line) => sum + line.length, 0),
    ]),
  );

const total = (cells: Record<string, number>): number =>
  Object.values(cells).reduce((sum, count) => sum + count, 0);

const near = (count: number, wanted: number, share: number): boolean =>
  Math.abs(count - wanted) <= wanted * share;

describe.each([
  { ...quiet, years: 0 },
  quiet,
  { ...quiet, moment: 'season', years: 1 } as const,
  { ...quiet, size: 'large', years: 0 } as const,
])('$size, $moment, $years years', (kind) => {
  test('an idle sweep and an idle daily run write nothing, and 台帳を点検する finds nothing', () => {
    const { runtime } = benchRegistry(kind, dist);
    // What is finished moves into the archives first.
    settle(runtime);
    const before = runtime.state.version;
    for (const run of [sweep(runtime), daily(runtime)]) {
      expect(run).toMatchObject({ ok: true, cellsWritten: 0 });
    }
    expect(runtime.state.version).toBe(before);
    runtime.people.openSpreadsheet();
    const { dialogs } = runtime.people.menu('台帳を点検する');
    expect(dialogs.map(({ message }) => message)).toEqual(['気になるところはありませんでした。']);
    expect(rest(runtime).idle.ok).toBe(true);
  });
});

test('the volumes are those of the city in docs/bench.md: one case, one year, ten years', () => {
  const [none, one, ten] = [0, 1, 10].map((years) => {
    const { runtime } = benchRegistry({ ...quiet, years }, dist);
    return cellsOf(runtime);
  });
  expect(total(none)).toBeLessThan(5_300);
  expect(near(total(one), 93_000, 0.1)).toBe(true);
  expect(near(total(ten), 1_103_000, 0.1)).toBe(true);
  const played = {
    送信: 354_000,
    記録: 233_000,
    回答: 212_000,
    文書: 133_000,
    提案事業: 61_000,
    受付: 48_000,
  };
  for (const [tab, cells] of Object.entries(played)) {
    expect([tab, near(ten[tab], cells, 0.3)]).toEqual([tab, true]);
  }
});

test('years that stand in the working tabs go by themselves, within the six minutes of each run', () => {
  const { runtime } = benchRegistry({ ...quiet, years: 1 }, dist);
  const before = runtime.executions.length;
  runtime.advanceTo(runtime.now() + 26 * HOUR);
  const runs = runtime.executions.slice(before);
  expect(runs.filter(({ ok }) => !ok)).toEqual([]);
  expect(Math.max(...runs.map(({ modelMs }) => modelMs))).toBeLessThan(5 * MINUTE);
  const trips = runs.filter(({ calls }) => (calls['Sheets.Values.batchGet'] ?? 0) > 60);
  expect(trips).toEqual([]);
  const finished = runtime.state.otherSpreadsheets.filter(({ name }) => name.includes('保存'));
  expect(finished.length).toBeGreaterThan(0);
}, 120_000);

test('the same seed makes the same registry, another seed another one', () => {
  const text = (kind: Kind) => JSON.stringify(compose(kind).book.tabs);
  expect(text(quiet)).toBe(text(quiet));
  expect(text({ ...quiet, seed: 2 })).not.toBe(text(quiet));
});

test('rows go where the headers stand, with a column that people moved', () => {
  const { runtime } = benchRegistry({ ...quiet, years: 0 }, dist);
  const sheet = inWorkingTabs(runtime, 'cases', { values: {}, auto: {}, year: undefined });
  const [headers] = sheet.cells;
  const [at, other] = [headers.indexOf('事業者名'), headers.indexOf('期限（自動）')];
  [headers[at], headers[other]] = [headers[other], headers[at]];
  const { book } = compose({ ...quiet, years: 0 });
  writeBook(runtime, book, inWorkingTabs);
  const row = sheet.cells.length;
  const [name] = displayOf(sheet, { row, column: other + 1, rows: 1, columns: 1 })[0];
  expect(name).toBe(book.tabs.cases[0].values.businessName);
});

test('what belongs to a finished year is told apart from what is open and what lasts', () => {
  const { book } = compose({ ...quiet, years: 2 });
  const yearsOf = (tab: 'cases' | 'agreements' | 'outbox') => [
    ...new Set(book.tabs[tab].map(({ year }) => year)),
  ];
  // The season of this year is finished too, but its projects run until March.
  expect(yearsOf('cases')).toEqual([2035, undefined]);
  expect(yearsOf('agreements')).toEqual([undefined]);
  expect(yearsOf('outbox')).toContain(2035);
});
