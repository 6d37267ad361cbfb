// 控え: the values of the registry in a spreadsheet without a script, and the way back from it.
import { Bench, buildBench } from './support/bench';

let dist: string;
let filled: unknown;
beforeAll(async () => {
  dist = await buildBench();
  const bench = new Bench(dist);
  bench.call('setUp');
  bench.call('change', [
    { append: 'cases', values: { caseId: 'R8-001', businessName: '=1+1', dueOn: '2026-05-08' } },
    { append: 'cases', values: { caseId: 'R8-002', remarks: '001', businessName: '株式会社B' } },
    { append: 'outbox', values: { mailId: 'S000001', subject: '件名', body: 'あ'.repeat(60_000) } },
  ]);
  bench.runtime.people.insertRow('部署', { 部署名: '健康福祉課', メール: 'kenko@city.example.jp' });
  filled = bench.runtime.snapshot();
});

const copies = ({ runtime }: Bench) =>
  runtime
    .spreadsheets()
    .filter(({ bound, folder }) => !bound && folder.includes('控え'))
    .map(({ book, trashed }) => ({ book, trashed }));

const tabOf = (sheets: { name: string; cells: unknown[][] }[], name: string) =>
  sheets.find((sheet) => sheet.name === name) as { name: string; cells: unknown[][] };

test('holds what every tab holds, as it is, under its day, in the folder 控え, in few calls', () => {
  const bench = new Bench(dist, filled);
  bench.call('backUp');
  const [{ book }, ...others] = copies(bench);
  expect(others).toEqual([]);
  expect(book.name).toBe('台帳 控え 2026-04-01');
  const { sheets } = bench.runtime.state.spreadsheet;
  expect(book.sheets.map(({ name }) => name)).toEqual(sheets.map(({ name }) => name));
  for (const name of ['案件', '送信', '部署', '設定']) {
    const whole = ({ cells }: { cells: unknown[][] }) =>
      cells
        .map((line) =>
          line
            .map((cell) => cell ?? '')
            .join('\t')
            .trimEnd(),
        )
        .filter((line) => line);
    expect(whole(tabOf(book.sheets, name))).toEqual(whole(tabOf(sheets, name)));
  }
  const { calls } = bench.lastRun;
  expect(calls['Sheets.create']).toBe(1);
  expect(calls['Sheets.Values.batchGet']).toBe(1);
  expect(calls['Sheets.batchUpdate']).toBe(1);
  bench.call('backUp');
  expect(copies(bench)).toHaveLength(1);
});

test('what was lost comes back row by row: the values are copied from the same column', () => {
  const bench = new Bench(dist, filled);
  bench.call('backUp');
  const { people } = bench.runtime;
  const before = bench.call<Record<string, { values: object }[]>>('load');
  people.deleteRow('案件', 2);
  people.editCell('案件', 2, '備考', '書き違い');
  expect(bench.call<Record<string, unknown[]>>('load').cases).toHaveLength(1);

  const [{ book }] = copies(bench);
  const copy = people.at(book.id).tab('案件');
  for (const row of copy.rows) {
    const standing = people
      .tab('案件')
      .rows.find(({ cells }) => cells.案件番号 === row.cells.案件番号);
    const wanted = Object.entries(row.cells)
      .map(([header, value]) => [header, typeof value === 'object' ? value.date : String(value)])
      .filter(([, value]) => value !== '') as [string, string][];
    if (standing) people.paste('案件', [standing.row], Object.fromEntries(wanted));
    else people.insertRow('案件', Object.fromEntries(wanted));
  }
  const after = bench.call<Record<string, { values: { caseId: string } }[]>>('load');
  const byKey = (rows: { values: object }[]) =>
    Object.fromEntries(rows.map(({ values }) => [(values as { caseId: string }).caseId, values]));
  expect(byKey(after.cases)).toEqual(byKey(before.cases));
});

test('of those that were made, as many are kept as may be, and what people put there stays', () => {
  const bench = new Bench(dist, filled);
  for (const day of ['2026-04-01', '2026-04-08', '2026-04-15', '2026-07-06']) {
    bench.runtime.state.now = Date.parse(`${day}T06:00+09:00`);
    bench.call('backUp');
  }
  expect(copies(bench).map(({ book, trashed }) => [book.name, trashed])).toEqual([
    ['台帳 控え 2026-04-01', false],
    ['台帳 控え 2026-04-08', true],
    ['台帳 控え 2026-04-15', true],
    ['台帳 控え 2026-07-06', false],
  ]);
});

test.each([
  ['Sheets.create', 1],
  ['Sheets.batchUpdate', 1],
  ['File.moveTo', 1],
  ['File.setName', 1],
  ['Properties.setProperty', 1],
])('a run that dies after %s leaves one copy when the next has been there', (service, call) => {
  const bench = new Bench(dist, filled);
  bench.runtime.faults.add({ service, kind: 'crash', call } as never);
  expect(() => bench.call('backUp')).toThrow();
  bench.call('backUp');
  const live = bench.runtime.spreadsheets().filter(({ bound, trashed }) => !bound && !trashed);
  expect(live.map(({ book, folder }) => [book.name, folder[folder.length - 1]])).toEqual([
    ['台帳 控え 2026-04-01', '控え'],
  ]);
});
