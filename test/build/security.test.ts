// docs/security.md says what is true: scopes and services, reply codes that cannot be made by others, no personal data aside.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { city, START, submitProposal } from '../flows/city';
import { Bench, buildBench } from '../google/support/bench';

const root = join(__dirname, '../..');
const page = readFileSync(join(root, 'docs/security.md'), 'utf8');
const rows = [...page.matchAll(/^\| `([\w.]+)` \| ([\w, ]+) \| (.+) \|$/gm)].map(
  ([, scope, services, why]) => ({ scope, services: services.split(', '), why }),
);

const sources = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => readFileSync(join(root, 'src', name), 'utf8'))
  .join('\n')
  .replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');

/** What Google gives every script. */
const SERVICES = [
  ...['SpreadsheetApp', 'Sheets', 'FormApp', 'DocumentApp', 'Docs', 'DriveApp', 'Drive', 'MailApp'],
  ...['GmailApp', 'CalendarApp', 'ContactsApp', 'UrlFetchApp', 'CacheService', 'ScriptApp'],
  ...['HtmlService', 'ContentService', 'Session', 'PropertiesService', 'LockService', 'Utilities'],
];
const WITHOUT_SCOPE = ['PropertiesService', 'LockService', 'Utilities'];

test('each scope of the manifest has its reason, and no other stands there', () => {
  const { oauthScopes } = JSON.parse(readFileSync(join(root, 'appsscript.json'), 'utf8'));
  const auth = 'https://www.googleapis.com/auth/';
  expect(rows.map(({ scope }) => auth + scope).sort()).toEqual([...oauthScopes].sort());
});

test('the services that the source calls are those that the scopes are for', () => {
  const used = SERVICES.filter((name) => new RegExp(`\\b${name}\\.`).test(sources));
  const named = [...rows.flatMap(({ services }) => services), ...WITHOUT_SCOPE];
  expect(used.sort()).toEqual(named.sort());
});

test('the tests that the page names are there', () => {
  const named = [...page.matchAll(/`(test\/[\w/.]+)`/g)].map(([, path]) => path);
  expect(named.length).toBeGreaterThan(8);
  expect(named.filter((path) => !existsSync(join(root, path)))).toEqual([]);
});

describe('回答コード', () => {
  let dist: string;
  let bench: Bench;
  beforeAll(async () => {
    dist = await buildBench();
    bench = new Bench(dist);
    bench.call('setUp');
  });
  const code = {
    form: 'departmentAnswer',
    purpose: 'answer',
    who: '健康福祉課',
    caseId: 'R8-001',
    projectIds: ['R8-001-01', 'R8-001-02'],
    until: '2026-05-08',
  };
  const sealed = () => bench.call<string>('seal', code);

  test('is what was sealed, whatever line breaks a mail program adds', () => {
    expect(bench.call('open', sealed())).toEqual(code);
    expect(bench.call('open', sealed().replace(/(.{20})/g, '$1\r\n '))).toEqual(code);
  });

  test('of another registry is none', () => {
    const other = new Bench(dist, bench.runtime.snapshot());
    const { properties } = other.runtime.state;
    properties.secret = properties.secret.replace(/^./, (letter) => (letter === 'a' ? 'b' : 'a'));
    expect(other.call('open', sealed())).toBeNull();
  });

  test('is none with a letter changed, added or left out, anywhere', () => {
    const text = sealed();
    fc.assert(
      fc.property(
        fc.nat(text.length - 1),
        fc.constantFrom('A', 'B', '_', '', 'AA'),
        (at, letter) => {
          const changed = text.slice(0, at) + letter + text.slice(at + 1);
          if (changed === text) return;
          expect(bench.call('open', changed)).toBeNull();
        },
      ),
      { numRuns: 60 },
    );
  });
});

test('nothing of an applicant stands in the properties or in the log', () => {
  const there = city().run(
    submitProposal('2026-04-06T10:00', {
      担当者: '秘密 太郎',
      連絡先メール: 'himitsu@a.example.jp',
    }),
    { until: `${START.slice(0, 8)}08T09:00` },
  );
  expect(JSON.stringify(there.rows('事業者'))).toContain('himitsu@a.example.jp');
  const { properties } = there.runtime.state;
  const logs = there.runtime.executions.flatMap((run) => run.logs ?? []);
  const aside = JSON.stringify([properties, logs]);
  expect(aside.length).toBeGreaterThan(500);
  expect(aside).not.toMatch(/秘密|himitsu/);
});
