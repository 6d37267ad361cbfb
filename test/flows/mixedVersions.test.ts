// Files of two versions in one script, as when they are pasted one by one: no word of the other version goes out.
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { restoreCity } from '../../local/rehearse/start/restoreCity';
import { City, city, untilInquiry } from './city';

const dist = join(__dirname, '../../dist');
let mixed: string;

beforeAll(() => {
  mixed = mkdtempSync(join(tmpdir(), 'mixed-'));
  cpSync(dist, mixed, { recursive: true });
  const page = join(mixed, 'words.html');
  // As of a version that had one word more in front.
  const text = readFileSync(page, 'utf8').replace('["",', '["","前の版の言葉",');
  writeFileSync(page, text.replace(/<!-- [0-9a-f]{8} -->/, '<!-- ffffffff -->'));
});

afterAll(() => rmSync(mixed, { recursive: true }));

/** The same city with the files of a folder. */
const withFiles = ({ runtime }: City, folder: string): City =>
  new City(
    restoreCity(JSON.parse(JSON.stringify(runtime.snapshot())), {
      dist: folder,
    }),
  );

const steps = untilInquiry();
const later = { until: '2026-04-20T11:00' };

test('what a page of another version would say waits, and goes out as it should once the files fit', () => {
  const before = city().run(...steps.slice(0, -1));
  const told = before.mails.length;
  const asIsRight = withFiles(before, dist).run(...steps.slice(-1), later);

  const between = withFiles(before, mixed).run(...steps.slice(-1), { until: '2026-04-20T09:50' });
  const alarms = between.mails.slice(told);
  expect(alarms.length).toBeGreaterThan(0);
  for (const { body } of alarms) expect(body).toContain('「words」とスクリプトの版が合いません。');

  const after = withFiles(between, dist).run(later);
  const outgoing = ({ mails }: City) =>
    mails
      .slice(told)
      .filter(({ body }) => !body.includes('版が合いません'))
      .map(({ to, subject }) => `${to} ${subject}`)
      .sort();
  expect(outgoing(after)).toEqual(outgoing(asIsRight));
  expect(outgoing(after).length).toBeGreaterThan(0);
});
