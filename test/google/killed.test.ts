// 初期設定 killed wherever it may be, then chosen by a colleague, then by the owner: as if nothing had happened.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Run } from '../../local/runtime/run';
import { Bench, buildBench } from './support/bench';

const COLLEAGUE = 'tanaka@city.example.jp';
/** At how many of its calls it is killed, and of one that brings a registry of before to this version. */
const PLACES = 24;
const PLACES_OF_UPDATES = 8;
const versions = ['0.1.0', '0.2.0', '0.3.0'];

/** What there is, whatever its ids. */
const shape = ({ runtime: { state } }: Bench) => ({
  tabs: state.spreadsheet.sheets.map(({ name, protections, conditionalFormats, cells }) => ({
    name,
    protections: protections.map(({ id: _, ...protection }) => protection),
    conditionalFormats,
    headers: cells[0],
  })),
  forms: state.forms
    .map(({ title, published, items }) => ({
      title,
      published,
      items: items.map(({ id: _, entry: __, ...item }) => item),
    }))
    .sort((a, b) => (a.title < b.title ? -1 : 1)),
  files: Object.values(state.documents.files)
    .filter(({ trashed }) => !trashed)
    .map(({ name }) => name)
    .sort(),
  triggers: state.triggers.map(({ handler }) => handler).sort(),
  properties: Object.keys(state.properties).length,
});

/** Runs 初期設定, with `look` told of its calls, counted from 1. @returns how many they were */
function counted(bench: Bench, look: (count: number, run: Run) => void = () => undefined): number {
  let count = 0;
  bench.runtime.onCall = (_, run) => {
    count += 1;
    look(count, run);
  };
  try {
    bench.call('setUp');
  } finally {
    bench.runtime.onCall = undefined;
  }
  return count;
}

/** Every kind of thing missing at once. */
function damaged(bench: Bench): void {
  const { state, people, documents } = bench.runtime;
  const named = (start: string) =>
    Object.values(documents.state.files).find(({ name }) => name.startsWith(start))?.id ?? '';
  people.trashFile(named('文書'));
  people.deleteFile(named('様式3'));
  people.trashFile(named('様式1 連携'));
  state.spreadsheet.sheets = state.spreadsheet.sheets.filter(
    ({ name }) => name !== '協議' && name !== '書込控え',
  );
  state.forms.find(({ title }) => title.startsWith('様式2'))?.items.splice(3, 4);
  state.triggers.splice(2, 5);
}

let dist: string;
let ready: unknown;
beforeAll(async () => {
  dist = await buildBench();
  const bench = new Bench(dist);
  bench.call('setUp');
  ready = bench.runtime.snapshot();
});

const kept = (version: string): unknown =>
  JSON.parse(
    gunzipSync(readFileSync(join(__dirname, '../flows/versions', `${version}.json.gz`))).toString(),
  );

const beginnings: [string, number, () => Bench][] = [
  ['the first one', PLACES, () => new Bench(dist)],
  [
    'a repair',
    PLACES,
    () => {
      const bench = new Bench(dist, ready);
      damaged(bench);
      return bench;
    },
  ],
  ...versions.map((version): [string, number, () => Bench] => [
    `an update of ${version}`,
    PLACES_OF_UPDATES,
    () => new Bench(dist, kept(version)),
  ]),
];

test.each(beginnings)('%s', (_, places, begin) => {
  const whole = begin();
  const calls = counted(whole);
  const wanted = shape(whole);
  for (let place = 1; place <= places; place++) {
    const bench = begin();
    const at = Math.floor((place * calls) / (places + 1));
    const kill = (count: number, run: Run) => {
      if (count === at) run.pass(Number.MAX_SAFE_INTEGER, true);
    };
    expect(() => counted(bench, kill)).toThrow(/execution time/);
    expect(bench.callAs(COLLEAGUE, 'setUp')).toMatchObject({ refused: expect.anything() });
    bench.call('setUp');
    expect(shape(bench)).toEqual(wanted);
  }
});
