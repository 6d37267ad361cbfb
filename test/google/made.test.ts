// What 初期設定 makes is kept by version (made/版N.txt): another one needs another version, or the registries of before
// never hear of it. And each kept registry of before that is updated has everything that a new one has.
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { VERSION } from '../../src/google/setUp/migrations';
import { Bench, buildBench } from './support/bench';
import { remedyFor } from './support/remedy';
import { shapeOf } from './support/shape';

let dist: string;
let made: string[];
beforeAll(async () => {
  dist = await buildBench();
  const bench = new Bench(dist);
  bench.call('setUp');
  made = shapeOf(bench);
});

const folder = join(__dirname, 'made');
const file = join(folder, `版${VERSION}.txt`);
const released: string = JSON.parse(
  readFileSync(join(__dirname, '../../package.json'), 'utf8'),
).version;

const [head = '', ...kept] = existsSync(file)
  ? readFileSync(file, 'utf8').trimEnd().split('\n')
  : [];

test('it is what it was when this version was noted', () => {
  const remedy = remedyFor({ head, kept, made, released, version: VERSION });
  if (process.env.UPDATE_MADE && remedy?.mayUpdate) {
    // Of a version that never went out alone nothing is kept.
    for (const name of readdirSync(folder)) {
      const other = join(folder, name);
      if (readFileSync(other, 'utf8').startsWith(`${remedy.head}\n`)) rmSync(other);
    }
    writeFileSync(file, `${remedy.head}\n${made.join('\n')}\n`);
    return;
  }
  expect(remedy?.said).toBeUndefined();
});

/** The values of settings, and where a form shows them, are the city's. */
const withoutValues = (line: string) =>
  line.replace(/^(設定 "[^"]+")｜"[^"]*"/, '$1').replace(/【お問い合わせ】.*/, '');

const versions = join(__dirname, '../flows/versions');
const keptVersions = readdirSync(versions).flatMap(
  (name) => /^(.+)\.json\.gz$/.exec(name)?.[1] ?? [],
);

test.each(keptVersions)('a registry of %s that is updated lacks nothing of it', (version) => {
  const text = gunzipSync(readFileSync(join(versions, `${version}.json.gz`)));
  const bench = new Bench(dist, JSON.parse(text.toString()));
  bench.call('setUp');
  const found = new Set(shapeOf(bench).map(withoutValues));
  expect(made.map(withoutValues).filter((line) => !found.has(line))).toEqual([]);
});

test('of each release there is a kept registry (test/flows/versions/record.ts)', () => {
  expect(keptVersions).toContain(released);
});

describe('what is to be done where something else is made', () => {
  const about = (head: string) =>
    remedyFor({ head, kept: ['甲', '乙'], made: ['甲', '丙'], released: '1.1.0', version: 7 });

  test('before the version has gone out, its last entry covers it, and what is kept is written anew', () => {
    expect(about('1.1.0 のあと')).toMatchObject({ mayUpdate: true, head: '1.1.0 のあと' });
    expect(about('1.1.0 のあと')?.said).toContain('let its last entry');
    expect(about('1.1.0 のあと')?.said).toContain('- 乙\n+ 丙');
  });

  test('afterwards only another version helps: what is kept stays', () => {
    expect(about('1.0.0 のあと')).toMatchObject({ mayUpdate: false });
    expect(about('1.0.0 のあと')?.said).toContain('add an entry at the end');
  });
});
