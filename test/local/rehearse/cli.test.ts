// The command itself: its exit status, its messages, and what it writes.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureBuilt } from '../../../build/ensureBuilt';

const root = join(__dirname, '../../..');
const folder = mkdtempSync(join(tmpdir(), 'rehearse-'));

beforeAll(async () => {
  await ensureBuilt();
});

function rehearse(...args: string[]) {
  const command = ['--require', 'tsx/cjs', join(root, 'local/rehearse/cli.ts'), ...args];
  const { status, stderr } = spawnSync(process.execPath, command, { cwd: root, encoding: 'utf8' });
  expect(stderr).not.toMatch(/\n\s+at /);
  return { status, stderr };
}

function file(name: string, content: object | string): string {
  const path = join(folder, name);
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
}

test('a mistake in the file: exit 2, its place, nothing written', () => {
  const step = {
    at: '2026-04-20T10:00',
    reply: '様式2',
    from: 'a@b.example.jp',
    answers: { 可否: '可' },
  };
  const path = file('wrong.json', { start: '2026-04-01T09:00', steps: [step] });
  const out = join(folder, 'out-wrong');
  const { status, stderr } = rehearse(path, '--out', out);
  expect(status).toBe(2);
  expect(stderr).toMatch(
    /^steps\[0\]\.answers: 様式2 has no question 「可否」; its questions are /,
  );
  expect(existsSync(out)).toBe(false);
});

test.each([
  [join(folder, 'nowhere.json'), 'there is no such file'],
  [folder, 'is a folder'],
  [file('broken.json', '{\n  "start": 2026-04\n}'), 'line 2, column 12: expected a value'],
])('%s cannot be read: exit 2', (path, message) => {
  const { status, stderr } = rehearse(path);
  expect(status).toBe(2);
  expect(stderr).toContain(message);
});

test('a step that cannot be done: exit 2, and what was done before is written', () => {
  const path = file('stops.json', {
    start: '2026-04-01T09:00',
    departments: [{ 部署名: '土木課' }],
    steps: [
      {
        at: '2026-04-02T09:00',
        edit: '部署',
        where: { 部署名: '土木課' },
        set: { 課長名: '甲野' },
      },
      {
        at: '2026-04-02T09:10',
        edit: '部署',
        where: { 部署名: '建築課' },
        set: { 課長名: '乙野' },
      },
    ],
  });
  const out = join(folder, 'out-stops');
  const { status, stderr } = rehearse(path, '--out', out);
  expect(status).toBe(2);
  expect(stderr).toContain(
    'steps[1].where: no row of 部署 fits {"部署名":"建築課"}; its rows (部署名) are 土木課',
  );
  const { 部署 } = JSON.parse(readFileSync(join(out, 'registry.json'), 'utf8'));
  expect(部署).toMatchObject([{ 部署名: '土木課', 課長名: '甲野' }]);
});

test('an example writes every output: exit 0', () => {
  const out = join(folder, 'out');
  const { status } = rehearse(join(root, 'scenarios/first-case.json'), '--out', out);
  expect(status).toBe(0);
  const read = (name: string) => readFileSync(join(out, name));
  expect(read('documents/R8-001-様式4.pdf').subarray(0, 5).toString()).toBe('%PDF-');
  expect(read('documents/R8-001-様式4.docx').subarray(0, 2).toString()).toBe('PK');
  expect(read('documents/R8-001-様式4.txt').toString()).toContain('配達時の高齢者見守り活動');
  expect(JSON.parse(read('documents.json').toString())).toContainEqual({
    name: 'R8-001-様式4',
    form: '様式4',
    state: '発送済',
    case: 'R8-001',
    folder: '包括連携協定/文書',
  });
  expect(readdirSync(join(out, 'mail'))).toHaveLength(
    JSON.parse(read('mail.json').toString()).length,
  );
  expect(JSON.parse(read('executions.json').toString())[0]).toMatchObject({
    function: 'onOpen',
    trigger: 'open',
    ok: true,
  });
  expect(read('registry.xlsx').subarray(0, 2).toString()).toBe('PK');
  expect(read('calendar.ics').toString()).toMatch(/^BEGIN:VCALENDAR\r\n/);
  expect(read('summary.txt').toString()).toContain('令和8年5月14日（木）');
  expect(existsSync(join(out, 'publication'))).toBe(false);
});
