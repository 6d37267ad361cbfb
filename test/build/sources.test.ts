// Invariants of src/ that imports do not show: who names Google, the clock and `global`.
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

const root = join(__dirname, '../../src');

interface Invariant {
  readonly name: string;
  readonly pattern: RegExp;
  /** Whether a file, by its path below src/, may match. */
  readonly allowed: (path: string) => boolean;
}

const inFolder =
  (...folders: readonly string[]) =>
  (path: string) =>
    folders.some((folder) => path.startsWith(folder));

const readsClock = { allowed: (path: string) => !inFolder('domain/', 'app/', 'intake/')(path) };

const invariants: readonly Invariant[] = [
  {
    name: 'Google’s globals appear only in google/, pages/ and main.ts',
    pattern:
      /(?<![.\w])(SpreadsheetApp|Sheets|FormApp|DocumentApp|DriveApp|Drive|MailApp|PropertiesService|LockService|ScriptApp|Utilities|Session|HtmlService|CacheService|Logger)\s*\.\s*\w/,
    allowed: inFolder('google/', 'pages/', 'main.ts'),
  },
  {
    name: '`global.` appears only in main.ts',
    pattern: /(?<![.\w])(global|globalThis)\s*[.[]/,
    allowed: inFolder('main.ts'),
  },
  {
    name: 'the clock is read only in google/ and main.ts',
    pattern: /\bDate\.now\b/,
    ...readsClock,
  },
  { name: '`new Date()` is the clock too', pattern: /\bnew Date\s*(\(\s*\)|[;,)])/, ...readsClock },
  {
    name: 'nothing is random outside google/ and main.ts',
    pattern: /\bMath\.random\b/,
    ...readsClock,
  },
  {
    name: 'the office has the name that its city gives it: 総合政策課名 of 「設定」',
    pattern: /総合政策課(?!長?名)/,
    allowed: inFolder('domain/settings/'),
  },
];

const sourceFiles = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts'))
  .map((path) => ({
    path: relative(root, join(root, path)).split(sep).join('/'),
    code: withoutComments(readFileSync(join(root, path), 'utf8')),
  }));

/** Line breaks stay, so that lines keep their numbers. */
function withoutComments(code: string): string {
  return code.replace(/\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*$/gm, (comment) =>
    comment.replace(/[^\n]/g, ' '),
  );
}

/** `path:line` of every line that breaks the invariant. */
function breaches({ pattern, allowed }: Invariant, files: typeof sourceFiles): string[] {
  return files
    .filter(({ path }) => !allowed(path))
    .flatMap(({ path, code }) =>
      code
        .split('\n')
        .flatMap((line, index) => (pattern.test(line) ? [`${path}:${index + 1}`] : [])),
    );
}

test.each(invariants)('$name', (invariant) => {
  expect(sourceFiles.length).toBeGreaterThan(10);
  expect(breaches(invariant, sourceFiles)).toEqual([]);
});

test.each([
  ['domain/a.ts', 'const id = Session.getActiveUser();', 1],
  ['domain/a.ts', '// Session.getActiveUser()\nconst x = record.Session.name;', 0],
  ['google/a.ts', 'SpreadsheetApp.flush();', 0],
  ['google/a.ts', 'global.sweep = sweep;', 1],
  ['main.ts', 'global.sweep = sweep;', 0],
  ['app/a.ts', 'const now = new Date();', 1],
  ['app/a.ts', 'const day = new Date(Date.UTC(2026, 3, 1));', 0],
  ['app/a.ts', '/** `new Date()` */\nDate.now() + Math.random();', 2],
])('the net catches what it should: %s %j', (path, code, count) => {
  const files = [{ path, code: withoutComments(code) }];
  expect(invariants.flatMap((invariant) => breaches(invariant, files))).toHaveLength(count);
});
