/** What people did in the workbench: told step by step, taken back, and played again as a scenario to the same end. */
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Hono } from 'hono';
import { ensureBuilt } from '../../../build/ensureBuilt';
import { mailEntries } from '../../../local/rehearse/outputs/mail';
import { registryTabs } from '../../../local/rehearse/outputs/registry';
import { readScenario } from '../../../local/rehearse/scenario/readScenario';
import { startCity } from '../../../local/rehearse/start/startCity';
import { runSteps } from '../../../local/rehearse/steps/runSteps';
import type { Runtime } from '../../../local/runtime';
import { MINUTE } from '../../../local/runtime/clock';
import { application } from '../../../local/workbench/server/application';
import { cityMaker } from '../../../local/workbench/server/cities';
import { StateFile } from '../../../local/workbench/server/stateFile';
import { Workbench } from '../../../local/workbench/server/workbench';
import type {
  MailSummary,
  MailView,
  MenuAnswer,
  SheetView,
  StoryView,
} from '../../../local/workbench/shapes';

let app: Hono;
let workbench: Workbench;
let statePath: string;

beforeAll(async () => {
  const folder = mkdtempSync(join(tmpdir(), 'workbench-story-'));
  statePath = join(folder, 'state.json');
  workbench = new Workbench(new StateFile(statePath));
  const maker = cityMaker(ensureBuilt, join(folder, 'export'));
  app = await application(workbench, maker, () => 8787);
  await workbench.replace((report) => maker.sample(report));
}, 120_000);

const headers = { host: 'localhost:8787', 'content-type': 'application/json' };

async function get<T>(path: string, query: Record<string, string> = {}): Promise<T> {
  const search = new URLSearchParams(query);
  const response = await app.request(`http://localhost:8787${path}?${search}`, { headers });
  return (await response.json()) as T;
}

async function post<T>(path: string, body: unknown): Promise<T> {
  const init = { method: 'POST', headers, body: JSON.stringify(body) };
  const response = await app.request(`http://localhost:8787${path}`, init);
  const lines = (await response.text()).trim().split('\n');
  const answer = JSON.parse(lines.at(-1) as string);
  expect(answer).not.toHaveProperty('error');
  return answer.result;
}

const story = () => get<StoryView>('/api/story');

async function rowOf(tab: string, key: string): Promise<{ tab: string; row: number }> {
  const { rows } = await get<SheetView>('/api/registry/tab', { name: tab });
  return { tab, row: rows.find(({ cells }) => cells[0] === key)?.row ?? 0 };
}

/** The newest link of the form in mail to somebody. */
async function linkTo(receiver: string, form: string): Promise<string> {
  for (const { number, to } of await get<MailSummary[]>('/api/mails')) {
    if (to !== receiver) continue;
    const { forms } = await get<MailView>(`/api/mails/${number}`);
    const [url] = Object.entries(forms).find(([, title]) => title.startsWith(form)) ?? [];
    if (url) return url;
  }
  throw new Error(`no link to ${form}`);
}

const stateOf = (city: Runtime) => ({ registry: registryTabs(city), mails: mailEntries(city) });

test('every step tells which cells it changed, what it sent and made, and can be taken back', async () => {
  const before = stateOf(workbench.runtime);
  const at = await rowOf('案件', 'R8-001');
  await post('/api/registry/edit', {
    ...at,
    set: { 備考: '電話した', 次の操作: '回答を締め切る' },
  });
  const { steps, canGoBack } = await story();
  expect(canGoBack).toBe(true);
  expect(steps).toHaveLength(1);
  expect(steps[0].label).toBe('案件 R8-001：備考「電話した」、次の操作「回答を締め切る」');
  expect(steps[0].changes).toContainEqual({
    tab: '案件',
    key: 'R8-001',
    header: '備考',
    before: '',
    after: '電話した',
  });
  expect(steps[0].changes.map(({ header }) => header)).toContain('操作結果');

  // Looking changes nothing, and is no step.
  await post('/api/registry/menu', { label: '案件カード', row: at });
  expect((await story()).steps).toHaveLength(1);

  expect(await post('/api/story/back', {})).toBe(steps[0].label);
  expect(stateOf(workbench.runtime)).toEqual(before);
  expect(await story()).toMatchObject({ steps: [], canGoBack: false });
}, 60_000);

test('what was clicked, played again as a scenario, comes to the same', async () => {
  const kenko = 'kenko@city.example.jp';
  // A menu item with its dialog.
  const { dialogs } = await post<MenuAnswer>('/api/registry/menu', { label: '案件を開く' });
  const business = {
    business: '農事組合法人はるか',
    address: '伊達市萩原町2',
    mail: 'h@h.example.jp',
  };
  await post(`${dialogs[0].page}/call`, { name: 'openCaseFromDialog', args: [business] });
  // 案件カード: looked at, typed into, pressed.
  const row = await rowOf('案件', 'R8-001');
  const card = (await post<MenuAnswer>('/api/registry/menu', { label: '案件カード', row }))
    .dialogs[0];
  const call = (request: object) =>
    post<{ result: { card: { rows: { tab: string; key: string; version: string }[] } } }>(
      `${card.page}/call`,
      { name: 'cardFromSidebar', args: [request] },
    );
  const looked = await call({ act: 'selected' });
  const shown = looked.result.card.rows.find(({ tab }) => tab === 'cases');
  await call({
    act: 'press',
    caseId: 'R8-001',
    rows: [{ ...shown, cells: { postedOn: '2026-04-13' } }],
  });
  // A form from the link of a mail, and a public one.
  const url = await linkTo(kenko, '様式2');
  const answers = { 'No.1 連携可否': '可', 'No.2 連携可否': '所管外', 担当者: '係', 連絡先: '1' };
  await post('/api/forms/submit', { url, answers });
  await post('/api/clock', { kind: 'minutes', minutes: 10 });
  // Rows by hand, and an operation with mails that wait and go.
  await post('/api/registry/insert', {
    tab: '部署',
    set: { 部署名: '税務課', メール: 'z@city.example.jp' },
  });
  const department = await rowOf('部署', '税務課');
  await post('/api/registry/delete', department);
  // Looking takes its time, too, of which the scenario knows nothing.
  while (workbench.runtime.now() % MINUTE < 58_000) await call({ act: 'selected' });
  await post('/api/registry/edit', {
    ...(await rowOf('案件', 'R8-001')),
    set: { 次の操作: '回答を締め切る' },
  });
  await post('/api/clock', { kind: 'nextDay' });
  await post('/api/clock', { kind: 'nextDeadline' });

  const { steps } = await story();
  expect(steps.map(({ label }) => label).reverse()).toEqual([
    '案件を開くを送る',
    '案件カード：入力',
    'フォーム：様式2 を送る',
    expect.stringMatching(/^時計：/),
    '部署：行を追加',
    '部署 税務課：行を削除',
    '案件 R8-001：次の操作「回答を締め切る」',
    expect.stringMatching(/^時計：/),
    expect.stringMatching(/^時計：/),
  ]);
  const file = await app.request('http://localhost:8787/api/story/scenario', { headers });
  const scenario = readScenario(await file.text());
  const again = startCity(scenario, { dist: await ensureBuilt() });
  for (const _ of runSteps(again, scenario)) {
    // Each step is done as it is drawn.
  }
  expect(stateOf(again)).toEqual(stateOf(workbench.runtime));
  expect(JSON.parse(readFileSync(statePath, 'utf8')).story.steps).toHaveLength(steps.length);
}, 120_000);
