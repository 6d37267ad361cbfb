/** A whole case on 案件カード in a real browser: from 様式1 to the agreement, with every act of 総合政策課 counted. */
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, FrameLocator, Page } from 'playwright-core';
import { ensureBuilt } from '../../build/ensureBuilt';
import { serveWorkbench } from '../../local/workbench/server/serve';
import { city, submitProposal } from '../flows/city';
import { startChromium } from './chromium';

const CASE = 'R8-001';
/** From 様式1 to 締結, at most. */
const MOST_ACTS = 45;

let workbench: Awaited<ReturnType<typeof serveWorkbench>>;
let browser: Browser;
let page: Page;
let card: FrameLocator;
let acts = 0;
const errors: string[] = [];

beforeAll(async () => {
  const folder = mkdtempSync(join(tmpdir(), 'case-card-'));
  const there = city().run(submitProposal('2026-04-06T10:00'), { until: '2026-04-06T10:20' });
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'state.json'), JSON.stringify({ snapshot: there.runtime.snapshot() }));
  workbench = await serveWorkbench({ port: 0, orNext: false, folder, built: ensureBuilt });
  await workbench.opened;
  browser = await startChromium();
  page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  page.setDefaultTimeout(30_000);
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  card = page.frameLocator('aside iframe');
}, 120_000);

afterAll(async () => {
  await browser?.close();
  await workbench?.close();
});

test('from 様式1 to 締結 in few acts', async () => {
  await page.goto(workbench.address);
  await page.getByRole('heading', { name: '台帳' }).waitFor({ timeout: 60_000 });
  await act(() => tab('案件').click());
  await act(() => page.getByRole('button', { name: CASE, exact: true }).click());
  await card.getByRole('heading', { name: `${CASE}　株式会社A` }).waitFor();

  // ①
  await act(() => card.getByRole('button', { name: /まとめて「該当なし」/ }).click());
  await act(() => card.getByLabel('適否').selectOption('適合'));
  await press('適合とする', '② ');
  // ②
  await write('協議日', '2026-04-06');
  await write('政策分野', '健康・福祉');
  await press('照会を開始する', '④ ');
  await minutes(20);
  // ④: what departments do is not counted.
  await reply('kenko@city.example.jp', '様式2', {
    'No.1 連携可否': '可',
    担当者: '係 担当',
    連絡先: '内線1',
  });
  await reply('shoko@city.example.jp', '様式2', {
    'No.1 連携可否': '所管外',
    担当者: '係 担当',
    連絡先: '内線2',
  });
  await minutes(20);
  await write('掲載日', '2026-04-06');
  await press('回答を締め切る', '⑥ ');
  await minutes(20);
  // ⑥
  await write('決裁日', '2026-04-06');
  await write('文書番号', '伊総政第1号');
  await press('様式4を発送する', '⑥ ');
  await minutes(20);
  // ⑧
  await press('様式6を発送する', '⑧ ');
  await minutes(20);
  // ⑪
  await write('締結日', '2026-04-06');
  await press('締結する', '完了');
  expect(acts).toBeLessThanOrEqual(MOST_ACTS);
  const readme = readFileSync(join(__dirname, '../../README.md'), 'utf8');
  expect(/it takes (\d+) acts/.exec(readme)?.[1]).toBe(String(acts));
  expect(errors).toEqual([]);
}, 240_000);

/** One act of 総合政策課: a click, a choice, a cell written. */
async function act(what: () => Promise<unknown>): Promise<void> {
  acts++;
  await what();
  await settled();
}

const tab = (name: string) =>
  page
    .getByRole('navigation', { name: '台帳のタブ' })
    .getByRole('link', { name: new RegExp(`^${name}`) });

const write = (label: string, text: string) =>
  act(async () => {
    await card.getByLabel(label, { exact: true }).first().fill(text);
    await card.getByLabel(label, { exact: true }).first().blur();
  });

/** Presses, and reads what it came to. */
async function press(operation: string, reaches: string): Promise<void> {
  await act(() => card.getByRole('button', { name: operation, exact: true }).first().click());
  await card.locator('h1 + p').filter({ hasText: reaches }).waitFor();
}

async function minutes(count: number): Promise<void> {
  for (let passed = 0; passed < count; passed += 10) {
    await page.getByRole('button', { name: '10分進める' }).click();
    await settled();
  }
}

/** Answers by the newest link of a form in the mail to somebody, past the page. */
async function reply(to: string, form: string, answers: Record<string, string>): Promise<void> {
  await page.evaluate(
    async ({ to, form, answers }) => {
      const get = async (path: string) => (await fetch(path)).json();
      const mails = await get('/api/mails');
      for (const { number, to: receiver } of mails) {
        if (receiver !== to) continue;
        const { forms } = await get(`/api/mails/${number}`);
        const [url] = Object.entries(forms as Record<string, string>).find(([, title]) =>
          title.startsWith(form),
        ) ?? [undefined];
        if (url === undefined) continue;
        const response = await fetch('/api/forms/submit', {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ url, answers }),
        });
        if (!response.ok) throw new Error(await response.text());
        return;
      }
      throw new Error(`no link to ${form} in mail to ${to}`);
    },
    { to, form, answers },
  );
}

async function settled(): Promise<void> {
  // What was typed is looked at after a moment.
  await page.waitForTimeout(900);
  await page.waitForFunction(() => !document.body.classList.contains('is-busy'));
}
