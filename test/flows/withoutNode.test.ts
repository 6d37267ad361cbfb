// Without Node: docs/導入.md taken at its word, its table pasted file by file into the script of a fresh spreadsheet; or not all of it.
import { mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import manifest from '../../appsscript.json';
import { Runtime } from '../../local/runtime';
import { menu } from '../../src/app/menu';

const root = join(__dirname, '../..');
const guide = readFileSync(join(root, 'docs/導入.md'), 'utf8');

/** The rows of the guide's table: which file goes where. */
const rows = (guide.split(/<!-- \/?dist -->/)[1] ?? '')
  .trim()
  .split('\n')
  .slice(2)
  .map((line) => line.split('|').map((cell) => cell.trim().replaceAll('`', '')))
  .map(([, , file = '', name = '', kind = '']) => ({ file, name, kind }));

let project: string;
beforeEach(() => {
  project = mkdtempSync(join(tmpdir(), 'project-'));
  // What Google puts into a new script of a Japanese account.
  writeFileSync(join(project, 'コード.gs'), 'function myFunction() {\n\n}\n');
  writeFileSync(
    join(project, 'appsscript.json'),
    '{\n  "timeZone": "Asia/Tokyo",\n  "dependencies": {\n  },\n  "exceptionLogging": "STACKDRIVER",\n  "runtimeVersion": "V8"\n}\n',
  );
});
afterEach(() => rmSync(project, { recursive: true }));

function paste({ file, name, kind }: (typeof rows)[number]): void {
  const renamed = /「(.+?)」の名前を変えます/.exec(kind)?.[1];
  if (renamed) renameSync(join(project, `${renamed}.gs`), join(project, `${name}.gs`));
  const ending = kind === 'HTML' ? 'html' : renamed ? 'gs' : 'json';
  writeFileSync(join(project, `${name}.${ending}`), readFileSync(join(root, 'dist', file)));
}

const fresh = () => Runtime.create({ start: '2026-04-01T09:00', dist: project });
const last = (runtime: Runtime, label: string) => runtime.people.menu(label).dialogs.at(-1);

test('once all is pasted, the registry sets itself up and every assumption holds', () => {
  for (const row of rows) {
    fresh().people.openSpreadsheet();
    paste(row);
  }
  const runtime = fresh();
  runtime.people.openSpreadsheet();
  expect(runtime.people.menuItems().map(({ label }) => label)).toEqual(
    menu.map(({ label }) => label),
  );
  expect(last(runtime, '初期設定')?.answer).toMatchObject({ ok: true });
  expect(last(runtime, '動作確認')?.answer?.message).not.toContain('\n違っていた\t');
  expect(last(runtime, '使い方を見る')?.title).toBe('使い方');
  expect(runtime.people.menu('案件を開く', { leaveForm: true }).ok).toBe(true);
  expect(runtime.executions.filter(({ ok }) => !ok)).toEqual([]);
});

/** By which item of the menu each page is read. */
const readers: Record<string, string> = {
  words: '使い方を見る',
  templates: '初期設定',
  dialog: '動作確認',
  card: '案件カード',
  guide: '使い方を見る',
};

const spoils: [string, (page: string) => void][] = [
  ['missing', (page) => rmSync(page)],
  ['cut off', (page) => rewrite(page, (text) => text.slice(0, text.length / 2))],
  [
    'of another version',
    (page) => rewrite(page, (text) => text.replace(STAMP, '<!-- ffffffff -->')),
  ],
];
const STAMP = /<!-- [0-9a-f]{8} -->/;

function rewrite(page: string, change: (text: string) => string): void {
  const text = readFileSync(page, 'utf8');
  expect(change(text)).not.toBe(text);
  writeFileSync(page, change(text));
}

describe.each(Object.keys(readers))('where the page %s', (name) => {
  test.each(spoils)('is %s, it is named, and nothing is made', (_how, spoil) => {
    rows.forEach(paste);
    spoil(join(project, `${name}.html`));
    const runtime = fresh();
    runtime.people.openSpreadsheet();
    const { error } = runtime.people.menu(readers[name] ?? '');
    expect(error).toContain(
      `「${name}」とスクリプトの版が合いません。スクリプトのファイルを一式で入れ直してください。`,
    );
    const { spreadsheet, forms, triggers } = runtime.state;
    expect([spreadsheet.sheets.length, forms, triggers]).toEqual([1, [], []]);
  });
});

test('before 初期設定 whatever is chosen says so', () => {
  rows.forEach(paste);
  const runtime = fresh();
  runtime.people.openSpreadsheet();
  for (const { label } of menu) {
    if (['使い方を見る', '案件カード', '初期設定', '動作確認'].includes(label)) continue;
    expect(runtime.people.menu(label).dialogs[0]?.message).toContain(
      '初期設定が終わっていません。',
    );
  }
  const { result } = runtime.people.callFromPage('cardFromSidebar', [{ act: 'look' }]);
  expect(result).toMatchObject({
    ok: false,
    said: expect.stringContaining('初期設定が終わっていません。'),
  });
});

test('a prepared spreadsheet that nobody has set up is no copy of a registry: the city sets it up as its own', () => {
  const there = Runtime.create({ start: '2026-04-01T09:00', dist: join(root, 'dist') });
  const { people, state } = there;
  people.openSpreadsheet();
  // Whoever hands it on has looked whether the script is there.
  for (const label of ['使い方を見る', '動作確認']) expect(people.menu(label).ok).toBe(true);
  const city = 'somu@kitami.example.jp';
  people.copyRegistry(city);
  const { error, dialogs } = people.inCopy(
    () => people.menu('初期設定', { user: city, input: { 市名: '北見市' } }),
    city,
  );
  expect(error).toBeUndefined();
  expect(dialogs.map(({ title }) => title)).toEqual(['このアカウントで始めますか', '初期設定']);
  expect(dialogs[1]?.answer).toMatchObject({ ok: true });
  expect(state.copies[0]?.properties.owner).toBe(city);
  expect([state.triggers, state.spreadsheet.sheets.length]).toEqual([[], 1]);
});

describe('a manifest that does not ask for all that is needed', () => {
  const { oauthScopes } = manifest;
  const without = (scope: string) =>
    rewrite(join(project, 'appsscript.json'), (text) =>
      JSON.stringify({
        ...JSON.parse(text),
        oauthScopes: oauthScopes.filter((one: string) => one !== scope),
      }),
    );
  const pasteManifest = () => rows.filter(({ file }) => file === 'appsscript.json').forEach(paste);
  const named: Record<string, string> = {
    spreadsheets: 'スプレッドシート',
    forms: 'フォーム',
    documents: 'ドキュメント',
    drive: 'ドライブ',
    'script.send_mail': 'メールの送信',
    'script.scriptapp': '自動の処理',
    'userinfo.email': 'メールアドレスの確認',
  };

  // Without the one for pages there is neither a menu nor a message: Google's own stands there.
  test.each(oauthScopes.filter((scope: string) => !scope.endsWith('container.ui')))(
    '%s: 初期設定 says what is not asked for, and is whole once it is pasted again',
    (scope) => {
      rows.forEach(paste);
      without(scope);
      const runtime = fresh();
      runtime.people.openSpreadsheet();
      const told = runtime.people.menu('初期設定').dialogs.map(({ message }) => message);
      expect(told[0]).toContain('「appsscript.json」に、必要な権限が書かれていません');
      expect(told[0]).toContain(named[scope.replace(/^.*auth\//, '')]);
      pasteManifest();
      const again = Runtime.restore(runtime.snapshot(), { dist: project });
      again.people.openSpreadsheet();
      expect(last(again, '初期設定')?.answer).toMatchObject({ ok: true });
      expect(again.state.forms).toHaveLength(8);
    },
  );

  test('changed where everything runs: told once, and it goes on once it is pasted again', () => {
    rows.forEach(paste);
    const before = fresh();
    before.people.openSpreadsheet();
    last(before, '初期設定');
    without('https://www.googleapis.com/auth/forms');
    const changed = Runtime.restore(before.snapshot(), { dist: project });
    const from = changed.state.mails.length;
    changed.advanceTo(changed.now() + 24 * 3_600_000);
    const mails = changed.state.mails.slice(from);
    // The names that 設定 lacks are reported each day.
    expect(mails.map(({ subject }) => subject)).toEqual([
      '【要確認】スクリプトへの許可が足りません',
      '【要確認】台帳 台帳に、確かめていただきたいところが5件あります。',
    ]);
    expect(mails[0].body).toContain('配布された appsscript.json の内容に置き換えて');
    pasteManifest();
    const again = Runtime.restore(changed.snapshot(), { dist: project });
    again.advanceTo(again.now() + 24 * 3_600_000);
    expect(again.executions.filter(({ ok }) => !ok)).toEqual([]);
  });
});
