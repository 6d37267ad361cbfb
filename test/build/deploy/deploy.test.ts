// `npm run deploy` with the real clasp, on a stand-in for Google's server.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { claspFor } from '../../../build/deploy/clasp';
import { deploy } from '../../../build/deploy/deploy';
import { Environment } from '../../../build/deploy/environment';
import { readFiles, type ScriptFiles, writeFiles } from '../../../build/deploy/files';
import { type Owner, SEAL, sealed, sealOf } from '../../../build/deploy/seal';
import { type ClaspHost, redirect, startClaspHost } from './support/claspHost';
import { StandIn } from './support/standIn';

const root = join(__dirname, '../../..');
const account = 'renkei@city.date.example';
const manifest = '{\n  "timeZone": "Asia/Tokyo",\n  "runtimeVersion": "V8"\n}\n';
const version1: ScriptFiles = {
  'Code.js': 'function onOpen() { /* 1 */ }\n',
  'appsscript.json': manifest,
  'words.html': '["こんにちは"]\n',
};
const version2: ScriptFiles = { ...version1, 'Code.js': 'function onOpen() { /* 2 */ }\n' };

let host: ClaspHost;
let google: StandIn;
let port: number;
let folder: string;
let all: string;
let said: string[];
let shown: string[];

beforeAll(() => {
  host = startClaspHost();
});

afterAll(() => host.stop());

beforeEach(async () => {
  google = new StandIn();
  port = await google.start();
  folder = mkdtempSync(join(tmpdir(), 'deploy-'));
  all = join(folder, 'environments');
  logIn('date', 'test');
});

afterEach(async () => {
  await google.stop();
  rmSync(folder, { recursive: true });
});

/** What `clasp login` leaves for these environments; a login that has run out must be renewed first. */
function logIn(...environments: string[]): void {
  const login = {
    type: 'authorized_user',
    client_id: 'clasp',
    client_secret: 'known',
    refresh_token: 'refresh',
    access_token: 'access',
    ...(google.loginExpired ? { expiry_date: 1 } : {}),
  };
  const tokens = Object.fromEntries(environments.map((name) => [name, login]));
  writeFileSync(join(folder, 'logins.json'), JSON.stringify({ tokens }));
}

/** Runs it as from the command line; what it said and showed is in `said` and `shown`. */
const run = (files: ScriptFiles, ...parameters: string[]) =>
  runWith(host.claspFor, files, parameters);

/** @param clasps the clasp that runs all the time, or as from the command line */
async function runWith(
  clasps: typeof claspFor,
  files: ScriptFiles,
  parameters: readonly string[],
): Promise<boolean> {
  said = [];
  shown = [];
  google.asked.length = 0;
  const dist = join(folder, 'dist');
  writeFiles(dist, files);
  return deploy(parameters, {
    root,
    all,
    nodeVersion: '20.20.2',
    claspFor: (environment) =>
      clasps(environment, {
        ...process.env,
        clasp_config_auth: join(folder, 'logins.json'),
        NODE_OPTIONS: `--require=${redirect}`,
        STAND_IN_PORT: String(port),
      }),
    build: async () => dist,
    say: (line) => said.push(line),
    show: (address) => shown.push(address),
  });
}

/** A script at Google that was sent there by `owner`, in its spreadsheet, and the environment `name` that has its id. */
function sentBefore(owner: Owner, name = owner.environment, files = version1): Environment {
  google.put(owner.scriptId, sealed(files, owner));
  const environment = new Environment(all, name);
  environment.project = { scriptId: owner.scriptId, parentId: 'sheet9' };
  environment.account = account;
  return environment;
}

const date: Owner = { environment: 'date', account, scriptId: 'dateScript' };
const changes = () => google.asked.filter((call) => /^(PUT|POST)/.test(call));
const words = () => said.join('\n');
const copies = (environment = 'date') => readdirSync(join(all, environment, 'before')).sort();

test('from an empty account: a spreadsheet with the whole script; the same again sends nothing', async () => {
  expect(await runWith(claspFor, version1, ['date', '--account', account])).toBe(true);
  expect([...google.sheets.values()]).toEqual(['包括連携協定 台帳（date）']);
  const { [SEAL]: seal, ...files } = google.files('script1');
  expect(files).toEqual(version1);
  expect(sealOf({ [SEAL]: seal ?? '' })).toMatchObject({ ...date, scriptId: 'script1' });
  expect(shown).toEqual(['https://docs.google.com/spreadsheets/d/sheet1/edit']);
  const starts = said.filter((line) => line.startsWith('■'));
  expect(starts).toHaveLength(8);
  expect(said.filter((line) => line.startsWith('  次：')).at(-2)).toBe('  次：台帳を開く');
  expect(said.filter((line) => line.startsWith('  戻し方：'))).toHaveLength(8);
  expect(words()).toContain('「初期設定」');
  expect(await runWith(claspFor, version1, ['date', '--account', 'x@y.example'])).toBe(false);

  expect(await run(version1, 'date')).toBe(true);
  expect(changes()).toEqual([]);
  expect(words()).toContain('同じものがもう入っているので、送りませんでした。');
}, 240_000);

test('a new version is sent, the old one kept, and --from brings it back', async () => {
  sentBefore(date);
  expect(await run(version2, 'date')).toBe(true);
  expect(google.files('dateScript')).toMatchObject(version2);
  const kept = join(all, 'date/before', copies()[0] ?? '', 'dist');
  expect(readFiles(kept)).toMatchObject(version1);
  expect(words()).toContain(`--from environments/date/before/${copies()[0]}/dist`);
  expect(await run(version2, 'date', '--from', kept)).toBe(true);
  expect(google.files('dateScript')).toMatchObject(version1);
});

test('a manifest changed by hand is not replaced unasked; with --replace the change is in the copy', async () => {
  sentBefore(date);
  google.edit('dateScript', 'appsscript', (text) => text.replace('V8', 'V9'));
  expect(await run(version2, 'date')).toBe(false);
  expect(changes()).toEqual([]);
  expect(words()).toContain('手で変えられています：appsscript.json');
  expect(words()).toContain('npm run deploy -- date --replace');
  expect(await run(version2, 'date', '--replace')).toBe(true);
  expect(google.files('dateScript')).toMatchObject(version2);
  for (const copy of copies()) {
    expect(readFiles(join(all, 'date/before', copy, 'dist'))['appsscript.json']).toContain('V9');
  }
});

test('a manifest that Google writes in other order is no change', async () => {
  sentBefore(date);
  google.edit('dateScript', 'appsscript', () => '{"runtimeVersion":"V8","timeZone":"Asia/Tokyo"}');
  expect(await run(version1, 'date')).toBe(true);
  expect(changes()).toEqual([]);
});

test.each([
  ['without its seal', 'deployed'],
  ['without its words', 'words'],
])(
  'a bundle that arrived in part, %s, is found; the next run sends all, and the way back is the copy before',
  async (_how, lost) => {
    sentBefore(date);
    google.halve = (files) => files.filter(({ name }) => name !== lost);
    if (lost === 'deployed') google.halve = (files) => files.slice(0, 1);
    expect(await run(version2, 'date')).toBe(false);
    expect(words()).toContain('送ったものと違います');
    const [before] = copies();
    google.halve = (files) => files;
    expect(await run(version2, 'date')).toBe(true);
    expect(google.files('dateScript')).toMatchObject(version2);
    expect(words()).toContain('前の送信が途中で止まっていました。');
    expect(words()).toContain(`--from environments/date/before/${before}/dist`);
  },
);

test('the API is off: said before anything is made', async () => {
  google.apiOff = true;
  expect(await run(version1, 'date', '--account', account)).toBe(false);
  expect(words()).toContain('Apps Script API がオフです。');
  expect(words()).toContain('https://script.google.com/home/usersettings');
  expect(google.sheets.size).toBe(0);
});

test('not logged in, an expired login, no network: each with its remedy', async () => {
  logIn();
  expect(await run(version1, 'date', '--account', account)).toBe(false);
  expect(words()).toContain('まだGoogleにログインしていません');
  expect(words()).toContain('npx clasp login --user date');

  google.loginExpired = true;
  logIn('date');
  expect(await run(version1, 'date', '--account', account)).toBe(false);
  expect(words()).toContain('ログインの期限が切れている');
  expect(words()).toContain('npx clasp login --user date');

  google.loginExpired = false;
  logIn('date');
  const open = port;
  port = 1;
  expect(await run(version1, 'date', '--account', account)).toBe(false);
  port = open;
  expect(words()).toContain('Googleにつながりません。');
  expect(words()).toContain('HTTPS_PROXY');
  expect(google.sheets.size).toBe(0);
});

test('the account is named once, and no other goes on', async () => {
  expect(await run(version1, 'date')).toBe(false);
  expect(words()).toContain(`npm run deploy -- date --account ${account}`);
  sentBefore(date);
  google.email = 'somebody@city.date.example';
  expect(await run(version2, 'date')).toBe(false);
  expect(words()).toContain('違うアカウントでログインしています（somebody@city.date.example。');
  expect(await run(version2, 'date', '--account', 'somebody@city.date.example')).toBe(false);
  expect(words()).toContain(`環境「date」は ${account} のものです`);
  expect(changes()).toEqual([]);
});

test('the script of another city: known here, known by its seal only, or not to be opened', async () => {
  sentBefore(date);
  expect(await run(version2, 'test', '--account', account, '--script', 'dateScript')).toBe(false);
  expect(words()).toContain('環境「date」のものです');

  sentBefore({ ...date, environment: 'muroran', account: 'a@muroran.example' }, 'date');
  expect(await run(version2, 'date', '--replace')).toBe(false);
  expect(words()).toContain('環境「muroran」、a@muroran.example');

  new Environment(all, 'test').project = { scriptId: 'elsewhere' };
  expect(await run(version2, 'test', '--account', account)).toBe(false);
  expect(words()).toContain('このアカウントでは開けません');
  expect(changes()).toEqual([]);
});

test('a script that exists already: a fresh one is taken, a copy of another registry and people’s own only with --replace', async () => {
  google.put('copied', sealed(version1, date));
  const first = ['test', '--account', account, '--script', 'copied', '--sheet', 'sheet7'];
  expect(await run(version2, ...first)).toBe(false);
  expect(words()).toContain('環境「date」の台帳の写し');

  google.put('copied', { 'Code.js': 'function theirs() {}', 'appsscript.json': manifest });
  expect(await run(version2, ...first)).toBe(false);
  expect(words()).toContain('送ったものではないファイルがあります：Code.js');
  expect(await run(version2, 'test', '--script', 'other')).toBe(false);
  expect(words()).toContain('もうスクリプトがあります（copied）');
  expect(changes()).toEqual([]);

  google.put('copied', { 'Code.js': 'function myFunction() {\n\n}\n', 'appsscript.json': '{}' });
  expect(await run(version2, ...first)).toBe(true);
  expect(google.files('copied')).toMatchObject(version2);
  expect(shown).toEqual(['https://docs.google.com/spreadsheets/d/sheet7/edit']);
});

test('a line that breaks while the registry is made: no second one unasked, and the first can be used', async () => {
  google.breakAfter = 'POST /v1/projects';
  expect(await run(version1, 'date', '--account', account)).toBe(false);
  expect(words()).toContain('--anew');
  google.breakAfter = undefined;
  expect(await run(version1, 'date')).toBe(false);
  expect(words()).toContain('台帳を作っている途中で止まりました。');
  expect(google.sheets.size).toBe(1);
  expect(await run(version1, 'date', '--script', 'script1', '--sheet', 'sheet1')).toBe(true);
  expect(google.files('script1')).toMatchObject(version1);
  expect(google.sheets.size).toBe(1);
});

test.each([0, 1, 2, 3, 4, 5, 6, 7])(
  'the line breaks after %i calls: another run sends the whole, the copy of before is there',
  async (calls) => {
    for (const lastIsDone of [false, true]) {
      const { folder: environment } = sentBefore(date);
      rmSync(join(environment, 'before'), { recursive: true, force: true });
      google.line = { calls, lastIsDone };
      // A push that arrived although nobody heard so is found at the next run.
      await run(version2, 'date');
      google.line = undefined;
      expect(await run(version2, 'date')).toBe(true);
      expect(google.files('dateScript')).toMatchObject(version2);
      const [first = ''] = copies();
      expect(readFiles(join(environment, 'before', first, 'dist'))).toMatchObject(version1);
    }
  },
);

test('git knows nothing of the environments', () => {
  const path = 'environments/date/.clasp.json';
  expect(execFileSync('git', ['check-ignore', path], { cwd: root, encoding: 'utf8' })).toBe(
    `${path}\n`,
  );
});
