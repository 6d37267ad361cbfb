/** The workbench's JSON, on a small city: what people do, what they then see. */
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Hono } from 'hono';
import { Runtime } from '../../../local/runtime';
import { application } from '../../../local/workbench/server/application';
import { StateFile } from '../../../local/workbench/server/stateFile';
import { Workbench } from '../../../local/workbench/server/workbench';
import type {
  CalendarView,
  DocumentSummary,
  FormSummary,
  MailSummary,
  MailView,
  SheetView,
  Status,
} from '../../../local/workbench/shapes';
import { smallBundle, smallCity } from './smallCity';

let app: Hono;
let city: Runtime;
let statePath: string;

beforeEach(async () => {
  city = smallCity();
  statePath = join(mkdtempSync(join(tmpdir(), 'workbench-state-')), 'state.json');
  const workbench = new Workbench(new StateFile(statePath));
  const none = () => Promise.reject(new Error('not used here'));
  app = await application(
    workbench,
    { sample: none, scenario: none, export: none, restore: none },
    () => 8787,
  );
  await workbench.replace(async () => ({ city: city }));
});

const headers = { host: 'localhost:8787', 'content-type': 'application/json' };

async function get<T>(path: string, query: Record<string, string> = {}): Promise<T> {
  const search = new URLSearchParams(query);
  const response = await app.request(`http://localhost:8787${path}?${search}`, { headers });
  return (await response.json()) as T;
}

async function post(path: string, body: unknown) {
  const init = { method: 'POST', headers, body: JSON.stringify(body) };
  const response = await app.request(`http://localhost:8787${path}`, init);
  const lines = (await response.text()).trim().split('\n');
  return { status: response.status, ...JSON.parse(lines[lines.length - 1] as string) };
}

async function submit(answers: Record<string, string | string[]>) {
  const [form] = await get<FormSummary[]>('/api/forms');
  return post('/api/forms/submit', { url: form?.url, answers });
}

const cases = () => get<SheetView>('/api/registry/tab', { name: '案件' });

test('a form that is sent becomes a row, a mail and a document', async () => {
  const { status, happenings } = await submit({ 名称: '<script>商店' });
  expect(status).toBe(200);
  expect(happenings.mails).toEqual([
    { number: 1, at: '2026-04-01T09:00', to: 'a@example.jp', subject: '受け付けました' },
  ]);
  expect(happenings.documents).toHaveLength(1);
  const { rows } = await cases();
  expect(rows.map(({ cells }) => cells.slice(0, 4))).toEqual([
    ['R8-001', '<script>商店', '進行中', '2026-05-08'],
  ]);
  expect(rows[0]?.colors?.[2]).toEqual({ background: '#e3f2fd', color: null });
});

test('the grid has the columns as the sheet shows them', async () => {
  const { columns } = await cases();
  expect(columns.map(({ header }) => header)).toEqual([
    '案件番号',
    '事業者名',
    '状態',
    '期限†',
    '次の操作',
    '操作結果',
    '備考',
  ]);
  expect(columns[1]).toEqual({
    header: '事業者名',
    note: 'システムの列です。',
    width: 220,
    background: '#eceff1',
    protected: true,
    kind: 'text',
  });
  expect(columns[3]?.kind).toBe('date');
  expect(columns[4]?.choices).toEqual(['適合とする', '見送る']);
  const { tabs } = await get<Status>('/api/status');
  expect(tabs?.map(({ name }) => name)).toEqual(['案件']);
});

test('typing into a cell fires the edit trigger, whose result is seen', async () => {
  await submit({ 名称: '商店' });
  const edit = { tab: '案件', row: 2, set: { 次の操作: '適合とする' } };
  expect((await post('/api/registry/edit', edit)).status).toBe(200);
  const [row] = (await cases()).rows;
  expect(row?.cells[4]).toBe('');
  expect(row?.cells[5]).toBe('「適合とする」を行いました。');
});

test('rows come and go by hand', async () => {
  await post('/api/registry/insert', { tab: '案件', set: { 案件番号: 'R8-009', 備考: '手で' } });
  expect((await cases()).rows[0]?.cells[6]).toBe('手で');
  await post('/api/registry/delete', { tab: '案件', row: 2 });
  expect((await cases()).rows).toEqual([]);
});

test('what the form refuses is told, point by point, and changes nothing', async () => {
  const answer = await submit({ 提案内容: '名称なし', 可否: '多分' });
  expect(answer.status).toBe(422);
  expect(answer.details).toHaveLength(2);
  expect(city.state.forms[0]?.responses).toEqual([]);
});

test('a mail is read with the titles of the forms it leads to, and its PDF taken away', async () => {
  await submit({ 名称: '商店' });
  const [summary] = await get<MailSummary[]>('/api/mails');
  expect(summary).toMatchObject({ number: 1, attachments: ['R8-001-様式4.pdf'] });
  const mail = await get<MailView>('/api/mails/1');
  expect(mail.from).toBe('総合政策課 <seisaku@city.example.jp>');
  const [[link, title] = []] = Object.entries(mail.forms);
  expect(title).toBe('様式1 提案');
  expect(mail.body).toContain(link);
  const file = await app.request('http://localhost:8787/api/mails/1/attachments/0', { headers });
  expect(file.headers.get('content-disposition')).toContain('attachment');
  expect(
    Buffer.from(await file.arrayBuffer())
      .subarray(0, 5)
      .toString(),
  ).toBe('%PDF-');
});

test.each([
  ['pdf', '%PDF-'],
  ['docx', 'PK'],
])('a document as .%s', async (format, beginning) => {
  await submit({ 名称: '商店' });
  const [document] = await get<DocumentSummary[]>('/api/documents');
  const url = `http://localhost:8787/api/documents/${document?.id}/file?format=${format}`;
  const file = await app.request(url, { headers });
  const disposition = decodeURIComponent(file.headers.get('content-disposition') ?? '');
  expect(disposition).toContain(`R8-001-様式4.${format}`);
  expect(
    Buffer.from(await file.arrayBuffer())
      .toString('latin1')
      .startsWith(beginning),
  ).toBe(true);
});

test.each([
  [{ kind: 'minutes', minutes: 10 }, '2026-04-01T09:10'],
  [{ kind: 'nextDay' }, '2026-04-02T09:00'],
  [{ kind: 'nextDeadline' }, '2026-05-08T09:00'],
  [{ kind: 'to', time: '2026-06-30T17:15' }, '2026-06-30T17:15'],
])('the clock goes on: %j', async (step, expected) => {
  await submit({ 名称: '商店' });
  const { happenings } = await post('/api/clock', step);
  expect(happenings.now).toBe(expected);
});

test.each([
  [{ kind: 'to', time: '2026-03-31T09:00' }, '戻せません'],
  [{ kind: 'to', time: '2026-02-30T09:00' }, '日時を'],
  [{ kind: 'to', time: '2036-04-01T09:00' }, '5年'],
  [{ kind: 'nextDeadline' }, '期限がある案件はありません'],
])('the clock does not go: %j', async (step, words) => {
  const { error } = await post('/api/clock', step);
  expect(error).toContain(words);
  expect(city.nowText()).toBe('2026-04-01T09:00');
});

test('deadlines of open cases stand in the calendar', async () => {
  await submit({ 名称: '商店' });
  const { meetings, deadlines } = await get<CalendarView>('/api/calendar');
  expect(meetings).toEqual([]);
  expect(deadlines).toMatchObject([{ caseId: 'R8-001', business: '商店', on: '2026-05-08' }]);
});

test('a menu item shows its dialog; one that fails is listed as failed', async () => {
  const { result } = await post('/api/registry/menu', { label: '失敗する' });
  expect(result).toEqual({ ok: false, dialogs: [] });
  const { runs } = await get<{ runs: { function: string; error?: string }[] }>('/api/executions');
  expect(runs[0]).toMatchObject({ function: 'fail', error: 'Error: わざと' });
});

test.each([
  ['/api/registry/edit', { tab: '案件', row: 1, set: { 案件番号: 'x' } }, 400],
  ['/api/registry/edit', { tab: '採番', row: 2, set: { x: 'x' } }, 400],
  ['/api/registry/edit', { tab: '案件', row: 2 }, 400],
])('%s refuses %j', async (path, body, status) => {
  expect((await post(path, body)).status).toBe(status);
});

test('what was done is on the disk and goes on from there, under another bundle too', async () => {
  await submit({ 名称: '商店' });
  const { snapshot } = JSON.parse(readFileSync(statePath, 'utf8'));
  const other = Runtime.restore(snapshot, { dist: smallBundle() });
  expect(other.people.tab('案件').rows[0]?.cells.事業者名).toBe('商店');
});
