// A registry of each earlier version, in the middle of a case: 初期設定 brings it to this one, and the case goes on.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { restoreCity } from '../../local/rehearse/start/restoreCity';
import { tabKeys, tabs } from '../../src/domain/registry/tabs';
import { physicalColumns } from '../../src/domain/registry/tabs/tab';
import { VERSION } from '../../src/google/setUp/migrations';
import { City, city, operate, untilInquiry, untilLetter } from './city';

const dist = join(__dirname, '../../dist');
const versions = ['0.1.0', '0.2.0', '0.3.0'];

const cityOf = (version: string): City => {
  const kept = gunzipSync(readFileSync(join(__dirname, 'versions', `${version}.json.gz`)));
  return new City(restoreCity(JSON.parse(kept.toString()), { dist }));
};

/** The owner chooses it. @returns what is said at the end */
const setUp = ({ runtime }: City) => {
  runtime.people.openSpreadsheet();
  const { dialogs } = runtime.people.menu('初期設定');
  const { message, answer } = dialogs[dialogs.length - 1];
  return answer ?? { ok: false, message };
};

const values = ({ runtime }: City) =>
  structuredClone(runtime.state.spreadsheet.sheets).map(({ name, cells }) => ({ name, cells }));

const copies = ({ runtime }: City) =>
  runtime
    .spreadsheets()
    .filter(({ folder }) => folder.includes('控え'))
    .map(({ book }) => book);

const further = [
  ...untilLetter().slice(untilInquiry().length),
  operate('2026-05-12T10:00', '文書', { 文書名: 'R8-001-様式4' }, '発送する'),
  { until: '2026-05-13T12:00' },
];

test('a copy of one of before becomes a place to practise, of this version', () => {
  const there = cityOf('0.3.0');
  const { people, state } = there.runtime;
  people.copyRegistry();
  const { error } = people.inCopy(() =>
    people.menu('初期設定', { input: { 台帳の写しです: 'はい' } }),
  );
  expect(error).toBeUndefined();
  const record = state.copies[0].spreadsheet.sheets.find(({ name }) => name === '書込控え');
  expect(record?.cells[0][5]).toBe(String(VERSION));
  expect(versionOf(there)).toBeUndefined();
});

/** What goes out as the case goes on. */
function sentIn(there: City): string[] {
  // The inquiry has left: it waits for nothing in the first versions.
  there.run({ until: '2026-04-20T12:00' });
  const told = there.mails.length;
  there.run(...further);
  return there.mails.slice(told).map(({ to, subject }) => `${to} ${subject}`);
}

let asNow: string[];
beforeAll(() => {
  asNow = sentIn(city().run(...untilInquiry()));
  expect(asNow.length).toBeGreaterThan(3);
});

const versionOf = ({ runtime }: City) =>
  runtime.state.spreadsheet.sheets.find(({ name }) => name === '書込控え')?.cells[0][5];

describe.each(versions)('of %s', (version) => {
  test('until the owner has chosen 初期設定, nothing happens, and the owner is told once a day', () => {
    const before = cityOf(version);
    const others = () => values(before).filter(({ name }) => name !== 'ホーム');
    const stood = JSON.stringify(others());
    const told = before.mails.length;
    before.run({ until: '2026-04-20T12:00' });
    expect(JSON.stringify(others())).toBe(stood);
    const home = values(before).find(({ name }) => name === 'ホーム');
    expect(JSON.stringify(home?.cells[1])).toContain('メニュー「包括連携」の「初期設定」を選ぶと');
    expect(before.failures).toEqual([]);
    const alarms = before.mails.slice(told);
    expect(alarms.map(({ subject }) => subject)).toEqual([
      '【お願い】台帳の更新が待っています（「初期設定」を選んでください）',
    ]);
    expect(alarms[0].body).toContain('メニュー「包括連携」の「初期設定」を選ぶと');
  });

  test('it is copied, brought to this version, and the case goes on as in a city of this version', () => {
    const updated = cityOf(version);
    const stood = values(updated);
    expect(setUp(updated)).toMatchObject({ ok: true });
    expect(versionOf(updated)).toBe(String(VERSION));
    for (const key of tabKeys) {
      const headers = Object.values(physicalColumns(tabs[key] as never)).map(
        ({ header }) => header,
      );
      const sheet = updated.runtime.state.spreadsheet.sheets.find(
        ({ name }) => name === tabs[key].name,
      );
      const found = sheet?.cells[0].filter((header) => header !== null);
      expect({ key, found: found?.sort() }).toEqual({ key, found: headers.sort() });
    }
    const [copy, ...others] = copies(updated);
    expect(others).toEqual([]);
    expect(copy.name).toBe(`台帳 控え 2026-04-20 版${VERSION}への更新前`);
    expect(copy.sheets.map(({ name }) => name)).toEqual(stood.map(({ name }) => name));
    for (const { name, cells } of stood) {
      const copied = copy.sheets.find((sheet) => sheet.name === name)?.cells ?? [];
      expect({ name, cells: trimmed(copied) }).toEqual({ name, cells: trimmed(cells) });
    }
    const again = setUp(updated);
    expect(again.message).toContain('すべてそろっています。');

    expect(sentIn(updated)).toEqual(asNow);
    expect(updated.failures).toEqual([]);
  });
});

test('ホーム is laid out anew; one with a column of people’s own stays beside it', () => {
  const columns = ['番号', '場所', '期限', '相手', '内容', '文書', '区分', '出どころ'];
  const homes = ({ runtime }: City) =>
    runtime.state.spreadsheet.sheets.filter(({ name }) => name.startsWith('ホーム'));
  const plain = cityOf('0.3.0');
  setUp(plain);
  expect(homes(plain).map(({ name, cells }) => [name, cells[0]])).toEqual([['ホーム', columns]]);
  const own = cityOf('0.3.0');
  const [{ cells }] = homes(own);
  cells[0][9] = '担当の分け方';
  cells[1][9] = '午前は遠藤';
  setUp(own);
  const [kept, anew] = homes(own).sort((a, b) => b.name.length - a.name.length);
  expect(kept.name).toBe('ホーム（2026-04-20まで）');
  expect(kept.cells[1][9]).toBe('午前は遠藤');
  expect(anew.cells[0]).toEqual(columns);
});

const trimmed = (cells: readonly (readonly unknown[])[]) =>
  cells
    .map((line) => line.map((cell) => cell ?? ''))
    .map((line) =>
      line.slice(
        0,
        line.reduce((last: number, cell, i) => (cell === '' ? last : i + 1), 0),
      ),
    )
    .filter((line) => line.length > 0);
