// What ホーム says of a 初期設定: kinds by their names and how many of each; of a later one what it has added, not that it made all.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { Bench, buildBench } from '../support/bench';

let dist: string;
beforeAll(async () => {
  dist = await buildBench();
});

const said = ({ runtime }: Bench) => JSON.parse(runtime.state.properties.installed).sentence;

test('the first says what it made, and one that finds everything there leaves it so', () => {
  const bench = new Bench(dist);
  bench.call('setUp');
  const first = said(bench);
  expect(first).toMatch(
    /^タブ（\d+）、設定の項目（\d+）、フィルタ表示、列のグループ、フォルダ（8）、.*毎朝の処理.*を作りました。$/,
  );
  bench.call('setUp');
  expect(said(bench)).toBe(first);
});

test('one that brings a registry of before up to date says what it has added', () => {
  const packed = readFileSync(join(__dirname, '../../flows/versions/0.3.0.json.gz'));
  const bench = new Bench(dist, JSON.parse(gunzipSync(packed).toString()));
  bench.call('setUp');
  expect(said(bench)).toMatch(/^控え、.*タブ（\d）、タブの列（\d+）、.*を補いました。$/);
});
