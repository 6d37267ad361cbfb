// The mail that tells the owner that nothing goes on: once a day, and in a test environment to its receivers only.
import { Bench, buildBench } from './support/bench';

let ready: unknown;
let dist: string;
beforeAll(async () => {
  dist = await buildBench();
  const bench = new Bench(dist);
  bench.call('setUp');
  ready = bench.runtime.snapshot();
});

/** Raised with these settings. @returns to whom which subject went */
function raised(settings: Record<string, string>) {
  const bench = new Bench(dist, ready);
  const { people, state } = bench.runtime;
  const rows = state.spreadsheet.sheets.find(({ name }) => name === '設定')?.cells ?? [];
  for (const [item, value] of Object.entries(settings)) {
    people.editCell('設定', rows.findIndex(([cell]) => cell === item) + 1, '値', value);
  }
  bench.call('raise', '止まりました', '直し方です。');
  bench.call('raise', '止まりました', '直し方です。');
  return state.mails.map(({ to, cc, subject, body }) => [to, cc, subject, body]);
}

test('the owner is told once a day', () => {
  const bench = new Bench(dist, ready);
  const owner = bench.runtime.state.account;
  expect(raised({})).toEqual([[owner, '', '止まりました', '直し方です。']]);
});

test('a test environment tells nobody but its receivers, and says whom it was for', () => {
  const told = raised({ テスト環境: 'はい', テスト環境の宛先: 'tester@city.example.jp' });
  expect(told).toEqual([
    [
      'tester@city.example.jp',
      '',
      expect.stringMatching(/^【テスト：本来の宛先 .+@.+】止まりました$/),
      '直し方です。',
    ],
  ]);
});

test('without a 設定 the owner hears of it', () => {
  const bench = new Bench(dist, ready);
  const { state } = bench.runtime;
  state.spreadsheet.sheets = state.spreadsheet.sheets.filter(({ name }) => name !== '設定');
  bench.call('raise', '止まりました', '直し方です。');
  expect(state.mails.map(({ to }) => to)).toEqual([state.account]);
});
