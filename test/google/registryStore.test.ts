import { Bench, buildBench } from './support/bench';

type Rows = { position: number; values: Record<string, string>; auto: Record<string, string> }[];
type Tabs = Record<string, Rows>;

let dist: string;
let ready: unknown;
beforeAll(async () => {
  dist = await buildBench();
  const bench = new Bench(dist);
  bench.call('setUp');
  ready = bench.runtime.snapshot();
});

const setUpBench = () => new Bench(dist, ready);
const load = (bench: Bench) => bench.call<Tabs>('load');

const business = (n: number, name = `事業者${n}`) => ({
  append: 'businesses',
  values: { businessId: `J000${n}`, name, eligibility: '確認中' },
});

const hostile = [
  '=IMPORTXML("x")',
  '+1',
  '-1',
  '@x',
  '＝1',
  '001',
  '2026-05-08',
  '\tx',
  '1e5',
  'TRUE',
  'ﾊﾝｶｸ😀①',
  'a\nb',
  "'x",
];

test.each(hostile)('text %j comes back as it was written', (text) => {
  const bench = setUpBench();
  bench.call('change', [business(1, text)]);
  expect(load(bench).businesses[0].values.name).toBe(text);
});

test('days, times and numbers are stored as such, and come back as text', () => {
  const bench = setUpBench();
  bench.call('change', [
    { append: 'intake', values: { intakeId: 'U000001', receivedAt: '2026-05-08T10:05' } },
    { append: 'cases', values: { caseId: 'R8-001', fiscalYear: '2026', dueOn: '2026-05-08' } },
  ]);
  const tabs = load(bench);
  expect(tabs.intake[0].values.receivedAt).toBe('2026-05-08T10:05');
  expect(tabs.cases[0]).toMatchObject({
    values: { fiscalYear: '2026', dueOn: '2026-05-08' },
    auto: { dueOn: '2026-05-08' },
  });
  const { cells } = bench.runtime.people.tab('案件').rows[0];
  expect(typeof cells.年度).toBe('number');
});

test('what people type into a date column stays as typed', () => {
  const bench = setUpBench();
  bench.call('change', [{ append: 'cases', values: { caseId: 'R8-001' } }]);
  bench.runtime.people.editCell('案件', 2, '期限', '来月末');
  bench.runtime.people.editCell('案件', 2, '協議日', '2026/5/8');
  expect(load(bench).cases[0].values).toMatchObject({ dueOn: '来月末', consultedOn: '2026-05-08' });
});

test('what is understood of a cell is not written: it stays as typed, and stays of the one who typed it', () => {
  const bench = setUpBench();
  const { people } = bench.runtime;
  bench.call('change', [
    { append: 'cases', values: { caseId: 'R8-001', state: '進行中', dueOn: '2026-05-08' } },
  ]);
  people.editCell('案件', 2, '案件番号', 'Ｒ８－００１');
  people.editCell('案件', 2, '状態', '進行中\u200B ');
  people.editCell('案件', 2, '期限', 'R08．5．8');
  people.editCell('案件', 2, '備考', '\u200B');
  expect(load(bench).cases[0].values).toMatchObject({
    caseId: 'R8-001',
    state: '進行中',
    dueOn: '2026-05-08',
    remarks: '',
  });
  const values = { nextStep: '次', state: '進行中', dueOn: '2026-06-01' };
  bench.call('change', [{ set: 'cases', key: 'R8-001', values }]);
  expect(people.tab('案件').rows).toHaveLength(1);
  expect(people.tab('案件').rows[0].cells).toMatchObject({
    案件番号: 'Ｒ８－００１',
    状態: '進行中\u200B ',
    期限: 'R08．5．8',
    備考: '\u200B',
    次にすること: '次',
  });
  expect(bench.lastRun.ok).toBe(true);
});

test('a long text spreads over the cells of its column, and a shorter one empties them again', () => {
  const bench = setUpBench();
  const long = '😀あ'.repeat(40_000);
  bench.call('change', [{ append: 'outbox', values: { mailId: 'S000001', body: long } }]);
  expect(load(bench).outbox[0].values.body).toBe(long);
  bench.call('change', [{ set: 'outbox', key: 'S000001', values: { body: '短い' } }]);
  expect(load(bench).outbox[0].values.body).toBe('短い');
});

test('reading takes one round trip; adding or changing rows one', () => {
  const bench = setUpBench();
  const tripsOf = (name: string, ...args: unknown[]) => {
    bench.runtime.people.callFromPage(name, args);
    return bench.lastRun.calls;
  };
  expect(tripsOf('change', [business(1)])).toMatchObject({
    'Sheets.Values.batchGet': 1,
    'Sheets.batchUpdate': 1,
  });
  expect(
    tripsOf('change', [{ set: 'businesses', key: 'J0001', values: { phone: '1' } }]),
  ).toMatchObject({
    'Sheets.Values.batchGet': 1,
    'Sheets.batchUpdate': 1,
  });
  expect(tripsOf('saveNothing')['Sheets.batchUpdate']).toBeUndefined();
});

test('columns may be moved and added, and a renamed header is put back', () => {
  const bench = setUpBench();
  bench.call('change', [business(1)]);
  const { people, state } = bench.runtime;
  const sheet = state.spreadsheet.sheets.find(({ name }) => name === '事業者');
  if (sheet) sheet.maxColumns += 1;
  for (const row of sheet?.cells ?? [])
    row?.splice(1, 0, row === sheet?.cells[0] ? '私の列' : 'メモ');
  people.renameHeader('事業者', '所在地', '住所');
  expect(bench.call('restoredHeaders')).toEqual([
    { tab: '事業者', found: '住所', header: '所在地' },
  ]);
  bench.call('change', [{ set: 'businesses', key: 'J0001', values: { address: '伊達市' } }]);
  expect(people.tab('事業者').headers).toContain('所在地');
  expect(people.tab('事業者').rows[0].cells).toMatchObject({ 私の列: 'メモ', 所在地: '伊達市' });
  expect(bench.call('restoredHeaders')).toEqual([]);
});

test('two headers that cannot be told apart stop the reading, with what to do', () => {
  const bench = setUpBench();
  bench.runtime.people.renameHeader('事業者', '所在地', 'あ');
  bench.runtime.people.renameHeader('事業者', '代表者職氏名', 'い');
  bench.runtime.people.renameHeader('事業者', '担当者', 'う');
  expect(() => load(bench)).toThrow(/タブ「事業者」に見出し「所在地」「代表者職氏名」/);
});

test('a missing tab is named', () => {
  const bench = setUpBench();
  const { spreadsheet } = bench.runtime.state;
  spreadsheet.sheets = spreadsheet.sheets.filter(({ name }) => name !== '実績');
  expect(() => load(bench)).toThrow(/タブ「実績」が見つかりません/);
});

test('the tab that remembers is missed like any other, and comes back hidden', () => {
  const bench = setUpBench();
  const { spreadsheet } = bench.runtime.state;
  spreadsheet.sheets = spreadsheet.sheets.filter(({ name }) => name !== '受送信の控え');
  expect(() => load(bench)).toThrow('タブ「受送信の控え」が見つかりません');
  bench.call('setUp');
  load(bench);
  expect(spreadsheet.sheets.find(({ name }) => name === '受送信の控え')).toMatchObject({
    hidden: true,
  });
});

/** People act between the reading and the writing of the next run. */
function meanwhile(bench: Bench, act: () => void, call = 'Sheets.batchUpdate'): void {
  let done = false;
  bench.runtime.onCall = (name) => {
    if (done || name !== call) return;
    done = true;
    act();
  };
}

const names = (bench: Bench) =>
  Object.fromEntries(
    load(bench).businesses.map(({ values }) => [values.businessId, [values.name, values.phone]]),
  );

test('a sort between reading and writing damages no row', () => {
  const bench = setUpBench();
  bench.call('change', [business(1), business(2), business(3)]);
  meanwhile(bench, () => bench.runtime.people.sort('事業者', '事業者番号', false));
  bench.call('change', [
    { set: 'businesses', key: 'J0001', values: { phone: '111' } },
    { set: 'businesses', key: 'J0002', values: { phone: '222', name: '改名' } },
  ]);
  expect(names(bench)).toEqual({
    J0001: ['事業者1', '111'],
    J0002: ['改名', '222'],
    J0003: ['事業者3', ''],
  });
});

test('a row deleted between reading and writing is named, and no other row is damaged', () => {
  const bench = setUpBench();
  bench.call('change', [business(1), business(2), business(3)]);
  meanwhile(bench, () => bench.runtime.people.deleteRow('事業者', 2));
  expect(() =>
    bench.call('change', [
      { set: 'businesses', key: 'J0001', values: { phone: '111' } },
      { set: 'businesses', key: 'J0003', values: { phone: '333' } },
    ]),
  ).toThrow(/「事業者」のJ0001/);
  expect(names(bench)).toEqual({ J0002: ['事業者2', ''], J0003: ['事業者3', '333'] });
});

test.each([
  ['書く行の番号', 'J0002'],
  ['書く行の番号', 'J0099'],
  ['書く行の番号', ''],
  ['書く直前の番号', 'J0002'],
  ['書く直前の番号', 'J0099'],
  ['書く直前の番号', ''],
])('what somebody wrote into %s of 書込控え moves no row: %j', (header, number) => {
  const bench = setUpBench();
  bench.call('change', [business(1), business(2)]);
  const values = { eligibility: '適合' };
  bench.call('change', [{ set: 'businesses', key: 'J0001', values }]);
  bench.call('change', [{ set: 'businesses', key: 'J0001', values: { merged: 'J0002' } }]);
  bench.runtime.people.editCell('事業者', 3, '統合済', 'J0002');
  bench.runtime.people.editCell('書込控え', 2, header, number);
  bench.call('change', [{ set: 'businesses', key: 'J0002', values }]);
  expect(bench.lastRun.ok).toBe(true);
  expect(bench.runtime.people.tab('事業者').rows.map(({ cells }) => cells)).toMatchObject([
    { 事業者番号: 'J0001', 適否: '適合', 統合済: 'J0002' },
    { 事業者番号: 'J0002', 適否: '適合', 統合済: 'J0002' },
  ]);
});

test('a row deleted at the end leaves nothing behind', () => {
  const bench = setUpBench();
  bench.call('change', [business(1), business(2)]);
  meanwhile(bench, () => bench.runtime.people.deleteRow('事業者', 3));
  expect(() =>
    bench.call('change', [{ set: 'businesses', key: 'J0002', values: { phone: '222' } }]),
  ).toThrow(/J0002/);
  expect(bench.runtime.people.tab('事業者').rows).toHaveLength(1);
});

describe('a 次の操作 that was served', () => {
  const served = (key: string) => ({
    set: 'businesses',
    key,
    values: { operation: '', result: '済' },
  });
  const cells = (bench: Bench) =>
    Object.fromEntries(
      load(bench).businesses.map(({ values }) => [
        values.businessId,
        [values.operation, values.result],
      ]),
    );
  const choose = (bench: Bench, row: number, operation: string) =>
    bench.runtime.people.editCell('事業者', row, '次の操作', operation);

  test('is emptied', () => {
    const bench = setUpBench();
    bench.call('change', [business(1), business(2)]);
    choose(bench, 2, '統合する');
    bench.call('change', [served('J0001')]);
    expect(cells(bench)).toEqual({ J0001: ['', '済'], J0002: ['', ''] });
  });

  test('leaves what somebody else chose in the same cell meanwhile', () => {
    const bench = setUpBench();
    bench.call('change', [business(1)]);
    choose(bench, 2, '統合する');
    meanwhile(bench, () => choose(bench, 2, '連絡先変更を承認する'));
    bench.call('change', [served('J0001')]);
    expect(cells(bench)).toEqual({ J0001: ['連絡先変更を承認する', '済'] });
  });

  test('is the one of its own row, also when the rows were sorted meanwhile', () => {
    const bench = setUpBench();
    bench.call('change', [business(1), business(2)]);
    choose(bench, 2, '統合する');
    choose(bench, 3, '統合する');
    meanwhile(bench, () => bench.runtime.people.sort('事業者', '事業者番号', false));
    bench.call('change', [served('J0001')]);
    expect(cells(bench)).toEqual({ J0001: ['', '済'], J0002: ['統合する', ''] });
  });
});
