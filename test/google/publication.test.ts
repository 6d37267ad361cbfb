// The folder 公表: the current files under their names, earlier versions kept, and no call at which a run may die does harm.
import { Bench, buildBench } from './support/bench';

let dist: string;
let ready: unknown;
beforeAll(async () => {
  dist = await buildBench();
  const bench = new Bench(dist);
  bench.call('setUp');
  ready = bench.runtime.snapshot();
});

const files = (content: string) =>
  ['html', 'csv', 'json'].map((ending) => ({
    name: `R8-実績.${ending}`,
    mimeType: ending === 'html' ? 'text/html' : 'text/plain',
    content: `\ufeff${content} ${ending}`,
  }));
const publish = (bench: Bench, version: string, content: string) =>
  bench.call<{ fileId: string; url: string }>('publish', version, files(content));

/** What lies in a folder, by name, without the trash. */
function lying({ runtime }: Bench, folder: string): Record<string, string> {
  const all = Object.values(runtime.documents.state.files);
  const ids = all.filter(({ name, trashed }) => name === folder && !trashed).map(({ id }) => id);
  expect(ids.length).toBeLessThan(2);
  const found = all.filter(
    ({ parents, trashed, content }) => content && !trashed && ids.includes(parents[0]),
  );
  expect(new Set(found.map(({ name }) => name)).size).toBe(found.length);
  return Object.fromEntries(
    found.map(({ name, content }) => [
      name,
      Buffer.from((content as { base64: string }).base64, 'base64')
        .toString('utf8')
        .slice(1),
    ]),
  );
}
const current = (content: string) => ({
  'R8-実績.html': `${content} html`,
  'R8-実績.csv': `${content} csv`,
  'R8-実績.json': `${content} json`,
});
const kept = (version: string, content: string) => ({
  [`R8-実績（${version}）.html`]: `${content} html`,
  [`R8-実績（${version}）.csv`]: `${content} csv`,
  [`R8-実績（${version}）.json`]: `${content} json`,
});

test('the first version, a second, and another year beside them', () => {
  const bench = new Bench(dist, ready);
  const { url } = publish(bench, 'R8-公表資料', '一');
  expect(url).toMatch(/^https:\/\/drive\.google\.com\/drive\/folders\//);
  expect(lying(bench, '公表')).toEqual(current('一'));
  expect(lying(bench, 'これまでの版')).toEqual({});
  publish(bench, 'R8-公表資料-訂正2', '二');
  publish(bench, 'R8-公表資料-訂正3', '三');
  expect(lying(bench, '公表')).toEqual(current('三'));
  expect(lying(bench, 'これまでの版')).toEqual({
    ...kept('R8-公表資料', '一'),
    ...kept('R8-公表資料-訂正2', '二'),
  });
});

test('UTF-8 with BOM, of its type', () => {
  const bench = new Bench(dist, ready);
  const { fileId } = publish(bench, 'R8-公表資料', '一');
  const file = bench.runtime.documents.state.files[fileId];
  const bytes = Buffer.from((file.content as { base64: string }).base64, 'base64');
  expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  expect([file.name, file.mimeType]).toEqual(['R8-実績.html', 'text/html']);
});

const calls = [
  ...[1, 2, 3].map((call) => ['Folder.createFile', call] as const),
  ...[1, 2, 3].map((call) => ['File.setDescription', call] as const),
  ['Folder.createFolder', 1] as const,
  ...[1, 2, 3].map((call) => ['File.moveTo', call] as const),
  ...[1, 2, 3, 4, 5, 6].map((call) => ['File.setName', call] as const),
];

test.each(calls)('a run that dies at %s %i is made good by the next', (service, call) => {
  const bench = new Bench(dist, ready);
  publish(bench, 'R8-公表資料', '一');
  bench.runtime.faults.add({ service, call, kind: 'crash' });
  expect(() => publish(bench, 'R8-公表資料-訂正2', '未')).toThrow();
  // What was public is still there, under one name or the other, until the new files are all there.
  const everything = { ...lying(bench, '公表'), ...lying(bench, 'これまでの版') };
  for (const ending of ['html', 'csv', 'json']) {
    expect(Object.values(everything)).toContain(`一 ${ending}`);
  }
  publish(bench, 'R8-公表資料-訂正2', '二');
  expect(lying(bench, '公表')).toEqual(current('二'));
  expect(lying(bench, 'これまでの版')).toEqual(kept('R8-公表資料', '一'));
});
