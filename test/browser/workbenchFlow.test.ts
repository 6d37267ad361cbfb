/** The main job in a real browser: from 様式1 in the page to the mail with 様式4. */
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { ensureBuilt } from '../../build/ensureBuilt';
import { serveWorkbench } from '../../local/workbench/server/serve';
import { startChromium } from './chromium';

const BUSINESS = '有限会社ひつじヶ丘薬局';
const CASE = 'R8-002';

let workbench: Awaited<ReturnType<typeof serveWorkbench>>;
let browser: Browser;
let page: Page;
const errors: string[] = [];

beforeAll(async () => {
  const folder = mkdtempSync(join(tmpdir(), 'workbench-flow-'));
  workbench = await serveWorkbench({ port: 0, orNext: false, folder, built: ensureBuilt });
  browser = await startChromium();
  page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  page.setDefaultTimeout(30_000);
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => {
    // The browser itself notes refused requests, which are part of the flow.
    const refused = message.text().includes('status of 422');
    if (message.type() === 'error' && !refused) errors.push(message.text());
  });
}, 120_000);

afterAll(async () => {
  await browser?.close();
  await workbench?.close();
});

test('a proposal becomes a mailed 様式4', async () => {
  await page.goto(workbench.address);
  await page.getByRole('heading', { name: '台帳' }).waitFor({ timeout: 60_000 });

  await open('フォーム');
  await page.getByRole('link', { name: /^様式1/ }).click();
  await send();
  await expectText('「名称」は必須の質問です');
  await fill({
    名称: BUSINESS,
    所在地: '北海道伊達市梅本町9番地',
    代表者氏名: '代表取締役 羊 冬子',
    担当者: '羊 秋夫',
    連絡先メール: 'renkei@hitsuji.example.jp',
    '提案1 事業名': 'がん検診の案内チラシの配布',
    '提案1 提案内容': '薬局の窓口で、がん検診の案内を配ります。\n<b>無料</b>で行います。',
  });
  await page.getByLabel(/誓約します/).check();
  await send();
  await page.getByRole('link', { name: 'もう一度回答する' }).waitFor();

  const criteria = ['(1)', '(2)', '(3)', '(4)', '(5)', '(6)', '(7)', '※1'];
  await openRow('事業者', 'J0002');
  for (const criterion of criteria) await choose(criterion, '該当なし');
  await save();
  await typeInto('提案事業', `${CASE}-01`, '適否', '適合');
  await expectCell('提案事業', `${CASE}-01`, '提案内容', '<b>無料</b>');
  await typeInto('案件', CASE, '次の操作', '適合とする');
  await expectCell('案件', CASE, '段階', '②');
  await openRow('案件', CASE);
  await page.getByRole('dialog').getByLabel('協議日').fill('2026-04-13');
  await page.getByRole('dialog').getByLabel('政策分野').fill('健康・福祉');
  await choose('次の操作', '照会を開始する');
  await save();
  await expectCell('案件', CASE, '段階', '④');
  await tenMinutes();

  await readMail('kenko@city.example.jp', BUSINESS);
  await page.getByRole('link', { name: /「様式2/ }).click();
  expect(await page.getByLabel('No.1 提案事業').inputValue()).toContain(`${CASE}-01`);
  await page
    .getByRole('group', { name: 'No.1 連携可否' })
    .getByLabel('可', { exact: true })
    .check();
  await fill({ 担当者: '保健係 洞爺', 連絡先: '内線410' });
  await send();
  await page.getByRole('link', { name: 'もう一度回答する' }).waitFor();
  await expectCell('提案事業', `${CASE}-01`, '市の回答', '可');

  await typeInto('案件', CASE, '次の操作', '回答を締め切る');
  await expectCell('案件', CASE, '操作結果', 'もう一度');
  await typeInto('案件', CASE, '次の操作', '回答を締め切る');
  await expectCell('案件', CASE, '段階', '⑥');
  await openRow('文書', `${CASE}-様式4`);
  await page.getByRole('dialog').getByLabel('文書番号').fill('伊総第12号');
  await page.getByRole('dialog').getByLabel('決裁日').fill('2026-04-13');
  await save();
  await typeInto('案件', CASE, '次の操作', '様式4を発送する');
  await tenMinutes();

  await readMail('renkei@hitsuji.example.jp', '添付 1件');
  const downloading = page.waitForEvent('download');
  await page.getByRole('link', { name: `${CASE}-様式4.pdf` }).click();
  const pdf = readFileSync(await (await downloading).path());
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
  expect(pdf.length).toBeGreaterThan(10_000);
  await open('文書');
  await page.getByRole('link', { name: `${CASE}-様式4` }).click();
  await expectText('伊総第12号');
  await expectText('提案のあった連携事業について');
  expect(errors).toEqual([]);
}, 120_000);

test('what is to come stands in the calendar and in the dialog of the menu, and changes nothing', async () => {
  await settled();
  await open('予定');
  const now = await page.locator('#ahead-until').getAttribute('min');
  const year = Number(now?.slice(0, 4));
  await page.getByLabel('いつまで').fill(`${year + 1}-04-05`);
  await page.getByRole('button', { name: '見る' }).click();
  await settled();
  await page.getByRole('heading', { name: /^送られるメール（\d+通）$/ }).waitFor();
  await expectText('【引継書】R8-引継書 を作成しました（令和8年度）');
  await page.getByLabel('いつまで').fill(`${year + 3}-04-05`);
  await page.getByRole('button', { name: '見る' }).click();
  await settled();
  await expectText('一度に見られるのは400日先までです。');

  await open('台帳');
  await page.getByText('メニュー「包括連携」').click();
  await page.getByRole('button', { name: '先の予定を見る' }).click();
  const frame = page.frameLocator('dialog iframe');
  await frame.getByLabel('いつまで').fill(`${year + 1}-04-05`);
  await frame.getByRole('button', { name: '見る' }).click();
  await frame.getByRole('heading', { name: /^総合政策課がすること/ }).waitFor();
  await frame.getByRole('button', { name: '閉じる' }).click();
  await page.locator('dialog').waitFor({ state: 'detached' });
  await open('文書');
  expect(await page.getByText('R8-引継書').count()).toBe(0);
  expect(errors).toEqual([]);
}, 120_000);

test.each([
  ['案件', '事業者名'],
  ['提案事業', '事業名'],
  ['事業者', '名称'],
  ['文書', '宛先'],
  ['送信', '件名'],
  ['受付', '対象'],
])(
  '%s: what to do, its choice and the answer are seen together, %s beside all others',
  async (tab, whom) => {
    await settled();
    await openTab(tab);
    const place = async (header: string) => {
      const box = await page.getByRole('columnheader', { name: header, exact: true }).boundingBox();
      return box && { left: box.x, right: box.x + box.width };
    };
    await page.getByRole('columnheader', { name: whom, exact: true }).waitFor();
    const before = await place(whom);
    expect((await place('操作結果'))?.right).toBeLessThanOrEqual(1_280);
    await page.locator('.tabulator-tableholder').evaluate((table) => {
      table.scrollLeft = table.scrollWidth;
    });
    await scrolled();
    expect(await place(whom)).toEqual(before);
  },
  60_000,
);

test.each(['ホーム', '段階別'])(
  '%s stands whole beside the navigation',
  async (tab) => {
    await settled();
    await openTab(tab);
    const last = await page.getByRole('columnheader').last().boundingBox();
    const grid = await page.getByRole('grid').boundingBox();
    expect((last?.x ?? 0) + (last?.width ?? 0)).toBeLessThanOrEqual(
      (grid?.x ?? 0) + (grid?.width ?? 0),
    );
  },
  60_000,
);

/** 送信の猶予 passes, and the minute in which the operation was served. */
async function tenMinutes(): Promise<void> {
  for (let times = 0; times < 2; times++) {
    await page.getByRole('button', { name: '10分進める' }).click();
    await settled();
  }
}

/** The headers of the grid stand where its cells do. */
async function scrolled(): Promise<void> {
  await page.waitForFunction(() => {
    const [cells, headers] = ['.tabulator-tableholder', '.tabulator-header-contents'].map(
      (part) => document.querySelector(part)?.scrollLeft,
    );
    return cells !== undefined && cells === headers;
  });
}

async function open(panel: string): Promise<void> {
  const navigation = page.getByRole('navigation', { name: '画面の一覧' });
  await navigation.getByRole('link', { name: panel }).click();
  await page.getByRole('heading', { level: 1, name: panel }).waitFor();
}

async function openTab(tab: string): Promise<void> {
  await open('台帳');
  const tabs = page.getByRole('navigation', { name: '台帳のタブ' });
  await tabs.getByRole('link', { name: new RegExp(`^${tab}[ \\d]*$`) }).click();
  await tabs
    .getByRole('link', { name: new RegExp(`^${tab}[ \\d]*$`) })
    .and(page.locator('[aria-current]'))
    .waitFor();
  // 台帳 may have come back to this very tab: then it is drawn anew.
  await page.waitForFunction(
    (name) => decodeURIComponent(location.hash) === `#/registry/${name}`,
    tab,
  );
  await settled();
  await page.locator('main:not([aria-busy])').waitFor();
}

async function openRow(tab: string, key: string): Promise<void> {
  await openTab(tab);
  await page.getByRole('button', { name: key, exact: true }).click();
  await page.getByRole('button', { name: 'すべての欄' }).click();
  await page.getByRole('dialog').waitFor();
}

async function save(): Promise<void> {
  await page.getByRole('dialog').getByRole('button', { name: '保存' }).click();
  await settled();
  await page.getByRole('complementary').getByRole('button', { name: '閉じる' }).click();
}

async function choose(label: string, choice: string): Promise<void> {
  await page.getByRole('dialog').getByLabel(label).selectOption(choice);
}

/** The cell of a row by its key and the header of its column. */
async function cell(tab: string, key: string, header: string) {
  await openTab(tab);
  const column = page.getByRole('columnheader', { name: header, exact: true });
  const field = await column.getAttribute('tabulator-field');
  const row = page
    .getByRole('row')
    .filter({ has: page.getByRole('button', { name: key, exact: true }) });
  return row.locator(`[tabulator-field="${field}"]`);
}

async function typeInto(tab: string, key: string, header: string, choice: string): Promise<void> {
  const target = await cell(tab, key, header);
  // The grid takes an editor back when it is scrolled: as people do, first to the cell, then into it.
  await target.scrollIntoViewIfNeeded();
  await scrolled();
  await target.dblclick();
  await target.getByRole('combobox').selectOption(choice);
  await settled();
}

async function expectCell(tab: string, key: string, header: string, text: string): Promise<void> {
  await (await cell(tab, key, header)).filter({ hasText: text }).waitFor();
}

async function readMail(receiver: string, subject: string): Promise<void> {
  await settled();
  await open('メール');
  await page.getByLabel('宛先').selectOption(receiver);
  await page.locator('.side').getByRole('link', { name: subject }).first().click();
}

async function fill(answers: Record<string, string>): Promise<void> {
  for (const [question, answer] of Object.entries(answers)) {
    const named = page.getByRole('textbox', { name: new RegExp(`^${question}( ＊)?$`) });
    await named.fill(answer);
  }
}

async function send(): Promise<void> {
  await page.getByRole('button', { name: '送信', exact: true }).click();
  await settled();
}

async function settled(): Promise<void> {
  await page.waitForFunction(() => !document.body.classList.contains('is-busy'));
}

async function expectText(text: string): Promise<void> {
  await page.getByText(text).first().waitFor();
}
