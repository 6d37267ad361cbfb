// 200 cells typed in 105 seconds: the role account's minute of the Sheets API holds, and no line of 記録 is lost.
import { parseTime } from '../../local/runtime';
import { type City, city, untilInquiry } from './city';

const CELLS = 200;
const TEN = parseTime('2026-04-20T10:01');
const LONG = 105_000;

/** Several people together type into a column, a cell every half second. */
function typed(column: string) {
  const there = city().run(...untilInquiry(), { until: '2026-04-20T10:01' });
  const { people } = there.runtime;
  const played = there.runtime.together(
    Array.from({ length: CELLS }, (_, i) => ({
      at: TEN + Math.floor((i * LONG) / CELLS),
      act: () => people.editCell('案件', 2, column, `値${i}`),
    })),
  );
  const edits = played.filter(({ execution }) => execution.function === 'handleEdit');
  return { there, edits };
}

/** What each edit wrote into 記録, in whatever order. */
const noted = (there: City, column: string) =>
  there
    .rows('記録')
    .filter((row) => row.操作 === `編集：案件・${column}`)
    .map((row) => `${row.対象} ${row.変更後}`)
    .sort();

const expected = Array.from({ length: CELLS }, (_, i) => `R8-001 値${i}`).sort();

describe('a column from which nothing follows', () => {
  let result: ReturnType<typeof typed>;
  beforeAll(() => {
    result = typed('文書リンク');
  }, 60_000);

  test('costs no read of the Sheets API, and no edit waits: Google starts every run', () => {
    const { edits } = result;
    expect(edits.filter(({ execution }) => !execution.ok)).toEqual([]);
    expect(edits).toHaveLength(CELLS);
    for (const { execution } of edits) {
      expect(execution.calls['Sheets.Values.batchGet']).toBeUndefined();
      expect(execution.modelMs).toBeLessThan(4_000);
    }
  });

  test('what goes beyond the writes of a minute is added by the next sweep; nothing is lost or said twice', () => {
    const { there } = result;
    const atOnce = noted(there, '文書リンク').length;
    expect(atOnce).toBeGreaterThanOrEqual(60);
    expect(atOnce).toBeLessThan(CELLS);
    there.run({ until: '2026-04-20T10:30' });
    expect(noted(there, '文書リンク')).toEqual(expected);
    const left = Object.keys(there.runtime.state.properties).filter((key) => key.startsWith('log'));
    expect(left).toEqual([]);
    expect(there.failures).toEqual([]);
  });
});

test('a column from which something follows: what a run gives up after 3 seconds, the next sweep derives', () => {
  const { there, edits } = typed('引継ぎ先');
  expect(edits.filter(({ execution }) => !execution.ok)).toEqual([]);
  const waits = edits.map(({ execution: { lockWaitMs = 0 } }) => lockWaitMs);
  expect(Math.max(...waits)).toBeGreaterThan(0);
  expect(Math.max(...waits)).toBeLessThanOrEqual(3_000);
  // With most of a burst the sweep reads: the minute has room for who chooses an operation.
  const reads = edits.flatMap(({ startedAt, execution: { calls } }) =>
    Array<number>(calls['Sheets.Values.batchGet'] ?? 0).fill(startedAt),
  );
  const inMinute = (from: number) => reads.filter((at) => at >= from && at < from + 60_000).length;
  expect(Math.max(...reads.map(inMinute))).toBeLessThanOrEqual(40);
  there.run({ until: '2026-04-20T10:30' });
  expect(noted(there, '引継ぎ先')).toEqual(expected);
  expect(there.failures).toEqual([]);
}, 60_000);
