// dist/ as Apps Script loads it: nothing but its globals there, and every entry point found by name.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createContext, runInContext } from 'node:vm';
import { ensureBuilt } from '../../build/ensureBuilt';
import { bundledPackages } from '../../build/licensesPage';
import { takeWords } from '../../build/words/takenWords';
import { menu } from '../../src/app/menu';

const googleGlobals = [
  'SpreadsheetApp',
  'Sheets',
  'FormApp',
  'DocumentApp',
  'Docs',
  'DriveApp',
  'Drive',
  'MailApp',
  'PropertiesService',
  'CacheService',
  'LockService',
  'ScriptApp',
  'HtmlService',
  'Utilities',
  'Session',
  'Logger',
  'console',
];

/** A service that may be named while the file loads, but not used. */
const untouchable = (name: string) =>
  new Proxy(
    {},
    {
      get: (_target, member) => {
        throw new Error(`${name}.${String(member)} was used while the file was loading`);
      },
    },
  );

const root = join(__dirname, '../..');
const triggered = ['handleFormSubmit', 'sweep', 'daily', 'handleEdit', 'onOpen', 'menuSetup'];
const assigned = [
  ...readFileSync(join(root, 'src/main.ts'), 'utf8').matchAll(/^\s*global\.(\w+) = /gm),
].map((match) => String(match[1]));
const entryPoints = [...new Set([...triggered, ...menu.map((item) => item.function), ...assigned])];

let dist: string;
let loaded: Record<string, unknown>;

beforeAll(async () => {
  dist = await ensureBuilt();
  loaded = createContext(
    Object.fromEntries(googleGlobals.map((name) => [name, untouchable(name)])),
  );
  runInContext(readFileSync(join(dist, 'Code.js'), 'utf8'), loaded, { filename: 'Code.js' });
});

test.each(entryPoints)('%s is a top-level function with something in it', (name) => {
  expect(typeof loaded[name]).toBe('function');
  // The empty declaration that Apps Script reads must have been replaced by the real function.
  expect(String(loaded[name])).not.toMatch(/^function \w*\(\)\s*\{\s*\}$/);
});

test('Apps Script finds the entry points without running the file', () => {
  const code = readFileSync(join(dist, 'Code.js'), 'utf8');
  const declared = code.matchAll(/\bfunction (\w+)\(\w*\)\{\}/g);
  const names = [...declared].map((match) => match[1]);
  expect(names).toEqual(expect.arrayContaining(entryPoints));
});

test('every package in the script has its notice beside it', () => {
  const sources = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => readFileSync(join(root, 'src', file), 'utf8'));
  const imported = new Set(
    sources.flatMap((text) =>
      [...text.matchAll(/ from '([a-z][^'/]*)[^']*'/g)].map(([, name]) => name),
    ),
  );
  imported.delete('holidays');
  expect([...imported].sort()).toEqual([...bundledPackages]);
  const page = readFileSync(join(dist, 'licenses.html'), 'utf8');
  for (const name of bundledPackages) expect(page).toContain(`<h2>${name}</h2>\n<pre>`);
});

test('the words of 初期設定 stand in the order of their files, behind an empty one, since place 0 would pass for none; what some runs say comes after', () => {
  const [list = ''] = readFileSync(join(dist, 'words.html'), 'utf8').split('<');
  const [none, ...words] = JSON.parse(list);
  const domain = join(root, 'src/domain');
  const marked: string[] = [];
  for (const file of readdirSync(domain, { recursive: true, encoding: 'utf8' }).sort()) {
    if (file.endsWith('.ts')) takeWords(readFileSync(join(domain, file), 'utf8'), marked);
  }
  expect(none).toBe('');
  expect(words.slice(0, marked.length)).toEqual(marked);
});

test('the script and all pages that it reads bear one stamp, the pages at their end', () => {
  const pages = readdirSync(dist).filter((name) => /\.html$/.test(name));
  const stamps = pages
    .filter((name) => name !== 'licenses.html')
    .map((name) => /<!-- ([0-9a-f]{8}) -->\s*$/.exec(readFileSync(join(dist, name), 'utf8'))?.[1]);
  expect(stamps.length).toBeGreaterThan(4);
  expect(new Set(stamps).size).toBe(1);
  expect(readFileSync(join(dist, 'Code.js'), 'utf8').split(String(stamps[0]))).toHaveLength(2);
});

test('dist/ holds what clasp pushes and nothing else', () => {
  const pages = readdirSync(join(root, 'src/pages')).filter((name) => name.endsWith('.html'));
  expect(readdirSync(dist).sort()).toEqual(
    [
      'Code.js',
      'appsscript.json',
      'licenses.html',
      'templates.html',
      'words.html',
      ...pages,
    ].sort(),
  );
  expect(JSON.parse(readFileSync(join(dist, 'appsscript.json'), 'utf8')).timeZone).toBe(
    'Asia/Tokyo',
  );
});
