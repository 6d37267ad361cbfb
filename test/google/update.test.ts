// 更新: a registry of before, the part of 初期設定 that brings it to this version killed at every call; one that is newer.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Run } from '../../local/runtime/run';
import { valueAt } from '../../local/runtime/sheets/layers';
import { EDITOR } from '../../local/runtime/state';
import { VERSION } from '../../src/google/setUp/migrations';
import { Bench, buildBench } from './support/bench';

const kept = (version: string): unknown =>
  JSON.parse(
    gunzipSync(readFileSync(join(__dirname, '../flows/versions', `${version}.json.gz`))).toString(),
  );

let dist: string;
let before: unknown;
let ready: unknown;
beforeAll(async () => {
  dist = await buildBench();
  before = kept('0.1.0');
  const bench = new Bench(dist);
  bench.call('setUp');
  ready = bench.runtime.snapshot();
});

const sheetOf = ({ runtime }: Bench, name: string) =>
  runtime.state.spreadsheet.sheets.find((sheet) => sheet.name === name);

/** What stands in each tab, and on its headers and below them. */
const shape = ({ runtime: { state } }: Bench) => ({
  tabs: state.spreadsheet.sheets.map(({ name, cells, formats, protections }) => ({
    name,
    cells,
    protections: protections.length,
    columns: (cells[0] ?? []).map((_, index) => ({
      note: valueAt(formats.note, 1, index + 1, ''),
      choices: valueAt(formats.validation, 2, index + 1, null),
    })),
  })),
  properties: Object.keys(state.properties).sort(),
});

/** The copies in 控え that are not in the trash, and whether each holds what stood there before. */
const copiesOf = ({ runtime }: Bench) =>
  runtime
    .spreadsheets()
    .filter(({ bound, trashed }) => !bound && !trashed)
    .map(({ book: { name, sheets }, folder }) => ({
      name,
      folder: folder.join('/'),
      home: sheets[0].cells[0].slice(0, 2),
    }));

/** Runs it, with `look` told of its calls, counted from 1. @returns their names */
function called(bench: Bench, look: (count: number, run: Run) => void = () => undefined) {
  const names: string[] = [];
  bench.runtime.onCall = (name, run) => {
    names.push(name);
    look(names.length, run);
  };
  try {
    bench.call('update');
  } finally {
    bench.runtime.onCall = undefined;
  }
  return names;
}

/** Every call of the copy and of the first migration; of those that are all alike, one of so many. */
const ONE_OF = 17;

test('killed at any call and begun again, it comes to the same, with one copy of what stood there', () => {
  const whole = new Bench(dist, before);
  const calls = called(whole);
  const wanted = shape(whole);
  const copies = [
    {
      name: `台帳 控え 2026-04-20 版${VERSION}への更新前`,
      folder: '包括連携協定/控え',
      home: ['タブ', '内容'],
    },
  ];
  expect(copiesOf(whole)).toEqual(copies);
  const first = calls.indexOf('Spreadsheet.deleteSheet') + 8;
  expect(first).toBeGreaterThan(30);
  for (let at = 1; at <= calls.length; at += at < first ? 1 : ONE_OF) {
    const bench = new Bench(dist, before);
    const kill = (count: number, run: Run) => {
      if (count === at) run.pass(Number.MAX_SAFE_INTEGER, true);
    };
    expect(() => called(bench, kill)).toThrow(/execution time/);
    bench.call('update');
    expect({ at, ...shape(bench) }).toEqual({ at, ...wanted });
    expect({ at, copies: copiesOf(bench) }).toEqual({ at, copies });
  }
});

test('once all of 初期設定 is done, the registry says its version; until then no run works on it', () => {
  const bench = new Bench(dist, before);
  bench.call('update');
  expect(() => bench.call('load')).toThrow('台帳が、スクリプトより前の版です。');
  bench.call('setUp');
  bench.call('load');
  expect(bench.call('update')).toEqual({ changed: [] });
});

test('an earlier version of the file that was restored waits for 初期設定 like any of before', () => {
  const bench = new Bench(dist, ready);
  bench.runtime.state.spreadsheet.sheets = (
    before as { state: typeof bench.runtime.state }
  ).state.spreadsheet.sheets;
  expect(() => bench.call('load')).toThrow('台帳が、スクリプトより前の版です。');
  expect(bench.call('setUp')).toMatchObject({ finished: true });
  bench.call('load');
});

test('drafts of before 文書案 come to where staff may correct them; what was sent stays', () => {
  const bench = new Bench(dist, before);
  const { people, documents, state } = bench.runtime;
  people.shareRegistry(EDITOR);
  const place = (name: string, status: string, folder: string) => {
    const { id } = documents.createDocument(name);
    documents.move(documents.state.files[id], folder);
    people.insertRow('文書', { 文書名: name, 状態: status, ファイルID: id });
    return id;
  };
  const { 'folder.letters': letters, 'folder.root': root } = state.properties;
  const drafts = [place('R8-001-様式4', '案', letters), place('R8-002-見送り通知', '案', letters)];
  const sent = place('R8-003-様式4', '発送済', letters);
  // Somebody keeps it where it suits.
  const own = place('R8-004-様式4', '案', root);
  people.insertRow('文書', { 文書名: 'R8-005-様式4', 状態: '案', ファイルID: 'gone' });
  const where = (id: string) => documents.pathOf(documents.state.files[id]).join('/');
  for (const service of ['Folder.createFolder', 'File.moveTo']) {
    bench.runtime.faults.add({ service, kind: 'crash' } as never);
    expect(() => bench.call('setUp')).toThrow();
  }
  expect(bench.call('setUp')).toMatchObject({ finished: true });
  expect(drafts.map(where)).toEqual(['包括連携協定/文書案', '包括連携協定/文書案']);
  expect(where(sent)).toBe('包括連携協定/文書');
  expect(where(own)).toBe('包括連携協定');
  const grants = documents.grantsOn(documents.state.files[drafts[0]]);
  expect(grants.map(({ role, emailAddress }) => `${role} ${emailAddress}`)).toContain(
    `writer ${EDITOR}`,
  );
});

test('where another run is at work, it waits, and changes nothing', () => {
  const bench = new Bench(dist, before);
  bench.runtime.onLockWait = ({ before: first }) =>
    first(() => {
      bench.runtime.onLockWait = undefined;
      bench.call('hold', 60_000);
    });
  expect(bench.call('setUp')).toMatchObject({
    refused: 'ほかの処理が動いています。少し待ってから、もう一度選んでください。',
  });
});

/** The version that the registry says. */
const says = (bench: Bench, version: number) => {
  const cells = sheetOf(bench, '書込控え')?.cells[0] as unknown[];
  cells[5] = String(version);
};

test.each([
  ['newer', VERSION + 1, '台帳が、スクリプトより新しい版です'],
  ['older', VERSION - 1, '台帳が、スクリプトより前の版です'],
])(
  'what is typed in one that is %s waits for 記録, and nothing is written there',
  (_, version, said) => {
    const bench = new Bench(dist, ready);
    bench.runtime.people.insertRow('部署', { 部署名: '健康福祉課' });
    says(bench, version);
    const log = JSON.stringify(sheetOf(bench, '記録'));
    const headers = sheetOf(bench, '部署')?.cells[0] ?? [];
    const column = headers.indexOf('課長名') + 1;
    const edit = { tab: '部署', firstRow: 2, lastRow: 2, firstColumn: column, lastColumn: column };
    bench.runtime.people.editCell('部署', 2, '課長名', '井上');
    expect(() => bench.call('noteEdit', edit, ['課長名'])).toThrow(said);
    expect(JSON.stringify(sheetOf(bench, '記録'))).toBe(log);
    says(bench, VERSION);
    expect(bench.call('linesLeft')).toMatchObject([
      { action: '編集：部署・課長名', target: '健康福祉課', after: '井上' },
    ]);
  },
);

test('however long that lasts, the properties keep room for the rest', () => {
  const bench = new Bench(dist, ready);
  says(bench, VERSION + 1);
  const edit = { tab: '部署', firstRow: 2, lastRow: 51, firstColumn: 1, lastColumn: 1 };
  for (let i = 0; i < 9; i++) expect(() => bench.call('noteEdit', edit, ['部署名'])).toThrow();
  expect(bench.call<unknown[]>('linesLeft')).toHaveLength(350);
});

test('one that waits says so in the first line of ホーム, until the update has derived it anew', () => {
  const bench = new Bench(dist, ready);
  bench.runtime.people.insertRow('ホーム', { 番号: '1', 内容: '様式2がありません' });
  says(bench, VERSION - 1);
  const line = () => sheetOf(bench, 'ホーム')?.cells[1].find((cell) => String(cell).length > 5);
  for (let i = 0; i < 2; i++) expect(() => bench.call('load')).toThrow();
  expect(line()).toMatch(
    /^台帳が、スクリプトより前の版です。[^\n]*「初期設定」を選ぶと[^\n]*\n様式2がありません$/,
  );
});

test('a registry that is newer than the script can be read, and nothing is written into it', () => {
  const bench = new Bench(dist, ready);
  const cells = sheetOf(bench, '書込控え')?.cells[0] as unknown[];
  expect(cells[5]).toBe(String(VERSION));
  cells[5] = String(VERSION + 1);
  const stood = JSON.stringify(bench.runtime.state.spreadsheet);
  expect(bench.call('read')).toBeGreaterThan(10);
  for (const entry of ['load', 'saveNothing']) {
    expect(() => bench.call(entry)).toThrow('台帳が、スクリプトより新しい版です');
  }
  expect(bench.call('setUp')).toMatchObject({
    refused: expect.stringContaining('新しい版のスクリプトを一式で入れ直してください。'),
    made: [],
    repaired: [],
  });
  expect(JSON.stringify(bench.runtime.state.spreadsheet)).toBe(stood);
});
