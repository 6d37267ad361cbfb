/** A dialog of the script in a real browser: filled in, refused, sent, closed. */
import { mkdtempSync } from 'node:fs';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serve } from '@hono/node-server';
import type { Browser, FrameLocator, Page } from 'playwright-core';
import type { Runtime } from '../../local/runtime';
import { application } from '../../local/workbench/server/application';
import { StateFile } from '../../local/workbench/server/stateFile';
import { Workbench } from '../../local/workbench/server/workbench';
import type { Dialog } from '../../src/app/dialog';
import { cityWith } from '../local/runtime/dialogCity';
import { startChromium } from './chromium';

const DIALOG: Dialog = {
  title: '案件を開く',
  about: '案件を開きます。<b>',
  submit: '開く',
  call: 'opened',
  given: { from: '台帳' },
  fields: [
    {
      name: 'kind',
      label: '種別',
      kind: 'choice',
      choices: ['締結前', '随時'],
      value: '締結前',
      help: 'あとから変えられません。',
      fills: {
        締結前: {},
        随時: { business: '商会', note: '随時の備考', code: '符号' },
      },
    },
    { name: 'business', label: '事業者', kind: 'text', required: true },
    {
      name: 'agreement',
      label: '協定',
      kind: 'choice',
      choices: ['K001'],
      other: true,
      required: true,
      when: { field: 'kind', is: '随時' },
    },
    {
      name: 'fields',
      label: '政策分野',
      kind: 'choices',
      choices: ['福祉', '防災'],
      other: true,
      value: ['防災', '港'],
    },
    { name: 'day', label: '受領日', kind: 'date', value: '2026-04-01' },
    { name: 'note', label: '備考', kind: 'paragraph', value: '\n一行目' },
    { name: 'sure', label: '確かめました', kind: 'tick', required: true },
  ],
};

/**
 * The first call is refused, the second fails, the third only tells at length what would be, the next does it in two
 * portions; then it answers with a table.
 */
const ANSWER = `(() => {
  const count = Number(PropertiesService.getScriptProperties().getProperty('count')) + 1;
  PropertiesService.getScriptProperties().setProperty('count', String(count));
  if (count === 2) throw new Error('わざと');
  if (count === 3) return { ok: true, again: true, message: '確かめました。' + '\\n一行'.repeat(300) };
  if (count === 4) return { ok: true, message: '残り', next: { done: 1, total: 2, values: Object.assign(values, { portion: '2' }) } };
  if (count > 5) return { ok: true, message: '■ 結果\\n何\\tどう\\n甲\\t<b>https://example.jp/a' };
  return { ok: count > 2, message: (count > 2 ? '開きました。' : '開けません。') + JSON.stringify(values) };
})()`;

let browser: Browser;
let server: Server;
let page: Page;
let city: Runtime;
const errors: string[] = [];

beforeAll(async () => {
  const folder = mkdtempSync(join(tmpdir(), 'workbench-dialog-'));
  const workbench = new Workbench(new StateFile(join(folder, 'state.json')));
  city = cityWith(DIALOG, ANSWER);
  await workbench.replace(async () => ({ city: city }));
  const none = () => Promise.reject(new Error('not used here'));
  const port = () => (server.address() as AddressInfo).port;
  const app = await application(
    workbench,
    { sample: none, scenario: none, export: none, restore: none },
    port,
  );
  await new Promise<void>((resolve) => {
    const options = { fetch: app.fetch, hostname: '127.0.0.1', port: 0 };
    server = serve(options, () => resolve()) as Server;
  });
  browser = await startChromium();
  page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  page.setDefaultTimeout(15_000);
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  await page.goto(`http://localhost:${port()}/`);
}, 60_000);

afterAll(async () => {
  await browser?.close();
  server?.close();
});

async function choose(): Promise<FrameLocator> {
  await page.getByText('メニュー「包括連携」').click();
  await page.getByRole('button', { name: '開く', exact: true }).click();
  return page.frameLocator('dialog iframe');
}

const calls = () => city.executions.filter((run) => run.function === 'opened').length;

test('a dialog is filled in, refused, fails, is sent and closed', async () => {
  const frame = await choose();
  const send = frame.getByRole('button', { name: '開く' });
  const alert = frame.getByRole('alert');
  expect(await send.evaluate(() => globalThis.origin)).toBe('null');
  await frame.getByText('案件を開きます。<b>').waitFor();
  expect(await frame.getByLabel('協定').first().isVisible()).toBe(false);
  await frame.getByLabel('種別').selectOption('随時');
  expect(await frame.getByLabel('協定').first().isVisible()).toBe(true);
  // A choice fills in what it knows; another one takes back what nobody has changed meanwhile.
  expect(await frame.getByLabel('事業者').inputValue()).toBe('商会');
  await frame.getByLabel('備考').fill('\n一行目');
  await frame.getByLabel('種別').selectOption('締結前');
  expect(await frame.getByLabel('事業者').inputValue()).toBe('');
  expect(await frame.getByLabel('備考').inputValue()).toBe('\n一行目');
  await frame.getByLabel('種別').selectOption('随時');
  await frame.getByLabel('事業者').fill('');
  await frame.getByLabel('備考').fill('\n一行目');

  await send.click();
  expect(await alert.textContent()).toBe('次の項目を入力してください：事業者、協定、確かめました');
  expect(await alert.evaluate((one) => one === document.activeElement)).toBe(true);
  expect(await frame.getByLabel('事業者').getAttribute('aria-invalid')).toBe('true');
  expect(calls()).toBe(0);

  await frame.getByLabel('事業者').fill('商店');
  await frame.locator('select[name="agreement"]').selectOption({ label: 'その他（下の欄に書く）' });
  await frame.getByLabel('協定（その他）').fill(' 覚書 ');
  await frame.getByRole('group', { name: '政策分野' }).getByLabel('福祉').check();
  await frame.getByLabel('確かめました').check();
  await send.evaluate((button: HTMLButtonElement) => {
    button.click();
    button.click();
  });
  await frame.getByText(/^開けません。/).waitFor();
  expect(calls()).toBe(1);
  const sent = {
    kind: '随時',
    business: '商店',
    agreement: '覚書',
    fields: ['福祉', '防災', '港'],
    day: '2026-04-01',
    note: '\n一行目',
    sure: true,
    code: '符号',
    from: '台帳',
  };
  expect(JSON.parse(((await alert.textContent()) ?? '').replace('開けません。', ''))).toEqual(sent);
  expect(await frame.getByLabel('事業者').inputValue()).toBe('商店');

  await send.click();
  await frame.getByText(/^途中で止まりました。/).waitFor();
  expect(await alert.textContent()).toContain('わざと');
  await frame.getByLabel('種別').selectOption('締結前');
  await send.click();
  const trial = frame.getByText(/^確かめました。\n/);
  await trial.waitFor();
  expect(await alert.isVisible()).toBe(false);
  expect(await frame.getByLabel('事業者').inputValue()).toBe('商店');
  const [shown, all] = await trial.evaluate((one) => [one.clientHeight, one.scrollHeight]);
  expect(shown).toBeLessThan(320);
  expect(all).toBeGreaterThan(3000);
  await send.click();
  await frame.getByText(/^開きました。/).waitFor();
  const told = (await frame.getByRole('status').last().textContent()) ?? '';
  const { agreement: _hidden, code: _left, ...remaining } = sent;
  expect(JSON.parse(told.replace('開きました。', ''))).toEqual({
    ...remaining,
    kind: '締結前',
    portion: '2',
  });
  expect(calls()).toBe(5);
  expect(await frame.getByLabel('事業者').isVisible()).toBe(false);
  await frame.getByRole('button', { name: '閉じる' }).click();
  await page.locator('dialog').waitFor({ state: 'detached' });
  expect(errors).toEqual([]);
}, 60_000);

test('an answer may be a table, with links that open', async () => {
  const frame = await choose();
  await frame.getByLabel('事業者').fill('商店');
  await frame.getByLabel('確かめました').check();
  await frame.getByRole('button', { name: '開く' }).click();
  const table = frame.getByRole('table');
  await table.waitFor();
  expect(await table.getByRole('columnheader').allTextContents()).toEqual(['何', 'どう']);
  expect(await table.getByRole('cell').allTextContents()).toEqual([
    '甲',
    '<b>https://example.jp/a',
  ]);
  expect(await table.getByRole('link').getAttribute('href')).toBe('https://example.jp/a');
  expect(errors).toEqual([]);
}, 60_000);
