/** Typing on 案件カード while it looks at what was typed before: nothing typed is lost, unchecked or torn apart. */
import type { FrameLocator, Page } from 'playwright-core';
import { clearCriteria } from '../flows/city';
import { goTo, type Opened, openWorkbench } from './workbenchPage';

/** A case at ②. */
const CITY = {
  start: '2026-04-06T09:00',
  departments: [{ 部署名: '健康福祉課', 課長名: '佐藤一郎', メール: 'kenko@city.example.jp' }],
  steps: [
    {
      at: '2026-04-06T10:00',
      submit: '様式1',
      as: '株式会社みなと',
      answers: {
        名称: '株式会社みなと',
        所在地: '北海道伊達市港町1番地',
        代表者氏名: '代表取締役 港 太郎',
        担当者: '港 花子',
        連絡先メール: 'renkei@minato.example.jp',
        '提案1 事業名': '見守り',
        '提案1 提案内容': '見守る。',
        誓約: true,
      },
    },
    clearCriteria('2026-04-06T11:00', { 名称: '株式会社みなと' }),
    {
      at: '2026-04-06T11:10',
      edit: '提案事業',
      where: { 案件番号: 'R8-001' },
      set: { 適否: '適合' },
    },
    {
      at: '2026-04-06T11:20',
      edit: '案件',
      where: { 案件番号: 'R8-001' },
      set: { 次の操作: '適合とする' },
    },
    { until: '2026-04-06T11:40' },
  ],
};
/** As long as a look takes where Google is far away, ms. */
const SLOW = 2000;

let opened: Opened;
let page: Page;
let card: FrameLocator;

beforeAll(async () => {
  opened = await openWorkbench(CITY);
}, 120_000);

beforeEach(async () => {
  page = await opened.page(1280);
  await goTo(page, 'registry/案件');
  await page.getByRole('button', { name: 'R8-001', exact: true }).click();
  card = page.frameLocator('aside iframe');
  await card
    .getByRole('heading', { name: /^R8-001/ })
    .first()
    .waitFor();
  await page.route('**/call', async (route) => {
    await page.waitForTimeout(SLOW);
    await route.continue();
  });
}, 60_000);

afterEach(async () => {
  expect(opened.errors).toEqual([]);
  await page.unrouteAll({ behavior: 'ignoreErrors' });
  await page.close();
});

afterAll(async () => {
  await opened?.close();
});

const looking = () => card.getByText('入力を確かめています…').waitFor();
const start = () => card.getByRole('button', { name: '照会を開始する', exact: true });
const notes = () => card.getByLabel('協議記録', { exact: true });
const save = () => card.getByRole('button', { name: '入力だけ台帳に書く', exact: true });
const writing = () => card.getByText('台帳に書いています…');
const undo = () => card.getByRole('button', { name: '一つ前に戻す', exact: true });

/** Japanese as it is put in, before and when it is confirmed. */
async function ime() {
  const devtools = await page.context().newCDPSession(page);
  return {
    compose: (text: string) =>
      devtools.send('Input.imeSetComposition', {
        text,
        selectionStart: text.length,
        selectionEnd: text.length,
      }),
    confirm: (text: string) => devtools.send('Input.insertText', { text }),
  };
}

test('what is typed while it looks is looked at too, and a button may be pressed meanwhile', async () => {
  expect(await start().isDisabled()).toBe(true);
  await card.getByLabel('協議日', { exact: true }).fill('2026-04-06');
  await looking();
  await card.getByLabel('政策分野', { exact: true }).first().fill('健康・福祉');
  expect(await undo().isDisabled()).toBe(false);
  await card.locator('button:not([disabled])', { hasText: /^照会を開始する$/ }).waitFor();
}, 60_000);

test('Japanese is put in, and the cursor stays where it is, while it looks', async () => {
  const record = notes();
  const { compose, confirm } = await ime();
  await card.getByLabel('協議日', { exact: true }).fill('2026-04-06');
  await record.focus();
  await compose('きょうぎ');
  await page.waitForTimeout(SLOW + 1000);
  await compose('協議');
  await confirm('協議した');
  expect(await record.inputValue()).toBe('協議した');

  await looking();
  await record.press('Home');
  await page.waitForTimeout(SLOW + 500);
  await page.keyboard.type('②');
  expect(await record.inputValue()).toBe('②協議した');
}, 60_000);

test('what is typed while a button works stays, and is written with the next', async () => {
  await card.getByLabel('協議日', { exact: true }).fill('2026-04-06');
  await notes().fill('前');
  await save().click();
  await writing().waitFor();
  await notes().fill('前と後');
  await card.getByLabel('政策分野', { exact: true }).first().fill('環境');
  await notes().focus();
  await writing().waitFor({ state: 'hidden' });
  await page.keyboard.press('End');
  await page.keyboard.type('。');
  expect(await notes().inputValue()).toBe('前と後。');
  await looking();
  await page.waitForTimeout(SLOW + 500);
  expect(await card.locator('.changed').count()).toBe(2);
  await save().click();
  await writing().waitFor();
  await writing().waitFor({ state: 'hidden' });
  expect(await card.locator('.changed').count()).toBe(0);
  expect(await notes().inputValue()).toBe('前と後。');
}, 60_000);

test('Japanese is put in while a button works', async () => {
  const { compose, confirm } = await ime();
  await card.getByLabel('協議日', { exact: true }).fill('2026-04-07');
  await save().click();
  await notes().fill('');
  await compose('きょうぎ');
  await page.waitForTimeout(SLOW + 1000);
  await compose('協議');
  await confirm('協議した');
  await writing().waitFor({ state: 'hidden' });
  expect(await notes().inputValue()).toBe('協議した');
}, 60_000);
