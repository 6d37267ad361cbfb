/** The script's own pages in the workbench: their frame, and what they may call. */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Hono } from 'hono';
import type { Runtime } from '../../../local/runtime';
import { application } from '../../../local/workbench/server/application';
import { StateFile } from '../../../local/workbench/server/stateFile';
import { Workbench } from '../../../local/workbench/server/workbench';
import type { CallAnswer, MenuAnswer } from '../../../local/workbench/shapes';
import type { Dialog } from '../../../src/app/dialog';
import { cityWith } from '../runtime/dialogCity';

const DIALOG: Dialog = {
  title: '案件を開く',
  about: '案件を開きます。',
  submit: '開く',
  call: 'opened',
  fields: [{ name: 'business', label: '事業者', kind: 'text', required: true }],
};

let app: Hono;
let workbench: Workbench;
let city: Runtime;

beforeEach(async () => {
  const folder = mkdtempSync(join(tmpdir(), 'workbench-dialogs-'));
  workbench = new Workbench(new StateFile(join(folder, 'state.json')));
  const none = () => Promise.reject(new Error('not used here'));
  app = await application(
    workbench,
    { sample: none, scenario: none, export: none, restore: none },
    () => 8787,
  );
  await show(cityWith(DIALOG));
});

async function show(shown: Runtime): Promise<void> {
  city = shown;
  await workbench.replace(async () => ({ city: shown }));
}

const headers = { host: 'localhost:8787', 'content-type': 'application/json' };

async function post<T>(path: string, body: unknown) {
  const init = { method: 'POST', headers, body: JSON.stringify(body) };
  const response = await app.request(`http://localhost:8787${path}`, init);
  return { status: response.status, ...((await response.json()) as { result: T; error?: string }) };
}

async function openDialog(): Promise<string> {
  const { result } = await post<MenuAnswer>('/api/registry/menu', { label: '開く' });
  expect(result).toMatchObject({ ok: true, dialogs: [{ title: '案件を開く', message: '' }] });
  return result.dialogs[0]?.page ?? '';
}

test('a page comes as a document that is shut off, with google.script before its own script', async () => {
  const response = await app.request(`http://localhost:8787${await openDialog()}`, { headers });
  const policy = response.headers.get('content-security-policy') ?? '';
  expect(policy).toMatch(/^sandbox allow-scripts allow-forms; default-src 'none';/);
  expect(policy).not.toContain('allow-same-origin');
  expect(policy).not.toContain('connect-src');
  const html = await response.text();
  expect(html).toMatch(/^<!doctype html>\n<html lang="ja">\n<head><script>/);
  expect(html.indexOf('withFailureHandler')).toBeLessThan(html.indexOf('data-call'));
});

test('its form is left for the person, and calls its function', async () => {
  const page = await openDialog();
  expect(city.executions.at(-1)?.function).toBe('menu');
  const args = [{ business: '商店' }];
  const { status, result } = await post<CallAnswer>(`${page}/call`, { name: 'opened', args });
  expect(status).toBe(200);
  expect(result).toEqual({
    ok: true,
    result: { ok: true, message: '{"business":"商店"}' },
    dialogs: [],
  });
  expect(city.executions.at(-1)).toMatchObject({
    function: 'opened',
    answer: { dialog: '案件を開く', ok: true },
  });
});

test('a function that fails says why', async () => {
  await show(cityWith(DIALOG, 'missing.name'));
  const { result } = await post<CallAnswer>(`${await openDialog()}/call`, {
    name: 'opened',
    args: [],
  });
  expect(result).toMatchObject({ ok: false, error: expect.stringContaining('missing') });
});

test.each(['menu', 'onOpen', 'eval', 'toString', 'constructor', ''])(
  'a function that its form does not name is not called: %s',
  async (name) => {
    const page = await openDialog();
    const before = city.executions.length;
    const { status, error } = await post(`${page}/call`, { name, args: [] });
    expect(status).toBe(400);
    expect(error).toBe(`この画面から「${name}」は呼び出せません。`);
    expect(city.executions).toHaveLength(before);
  },
);

test('a function that the form names but the script does not declare is no function', async () => {
  await show(cityWith({ ...DIALOG, call: 'toString' }));
  const { result } = await post<CallAnswer>(`${await openDialog()}/call`, {
    name: 'toString',
    args: [],
  });
  expect(result).toMatchObject({
    ok: false,
    error: expect.stringContaining('not found: toString'),
  });
});

test('a page of another city, or of none, is not open', async () => {
  const page = await openDialog();
  await show(cityWith(DIALOG));
  for (const address of [page, '/api/dialogs/99', '/api/dialogs/x']) {
    const { status, error } = await post(`${address}/call`, { name: 'opened', args: [] });
    expect([status, error]).toEqual([400, expect.stringContaining('もう開いていません')]);
    const response = await app.request(`http://localhost:8787${address}`, { headers });
    expect(response.status).toBe(400);
    expect(response.headers.get('content-security-policy')).toContain("script-src 'self'");
  }
});
