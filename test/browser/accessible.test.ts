/** Everybody can use what people see: axe finds nothing anywhere, the keyboard alone suffices, and paper shows it whole. */

import type { Page } from 'playwright-core';
import { SHOWN_DIALOGS } from '../shownDialogs';
import {
  axeFinds,
  chooseFromMenu,
  goTo,
  type Opened,
  openWorkbench,
  settled,
} from './workbenchPage';

/** An agreement whose results are published, and a case at ②. */
const CITY = {
  start: '2027-03-01T08:00',
  departments: [{ 部署名: '健康福祉課', 課長名: '佐藤一郎', メール: 'kenko@city.example.jp' }],
  businesses: [
    {
      名称: '株式会社みなとスーパー',
      所在地: '北海道伊達市港町1番地',
      代表者職氏名: '代表取締役 港 太郎',
      担当者: '港 花子',
      メール: 'renkei@minato.example.jp',
    },
  ],
  agreements: [
    {
      事業者: '株式会社みなとスーパー',
      名称: '健康づくりに関する包括連携協定',
      締結日: '2025-05-01',
    },
  ],
  projects: [
    {
      事業者: '株式会社みなとスーパー',
      事業名: '減塩レシピの配布',
      提案内容: '店頭で減塩レシピを配る。',
      提案者区分: '事業者',
      担当部局: '健康福祉課',
      状態: '実施中',
      年度: 2026,
    },
  ],
  steps: [
    {
      at: '2027-03-10T10:00',
      reply: '様式7',
      from: 'kenko@city.example.jp',
      answers: {
        実績の有無: 'あり',
        'No.1 実績内容': '店頭で1,200部を配った。',
        担当者: '保健係 山',
        連絡先: '内線1',
      },
    },
    {
      at: '2027-03-11T10:00',
      reply: '様式8',
      from: 'renkei@minato.example.jp',
      answers: { 実績の有無: 'あり', 'No.1 実績内容': '1,200部を配布しました。' },
    },
    {
      at: '2027-04-21T09:00',
      submit: '様式1',
      answers: {
        名称: '有限会社ひつじ薬局',
        所在地: '北海道伊達市梅本町9番地',
        代表者氏名: '代表取締役 羊 冬子',
        担当者: '羊 秋夫',
        連絡先メール: 'renkei@hitsuji.example.jp',
        '提案1 事業名': 'がん検診の案内',
        '提案1 提案内容': '窓口で配る。',
        誓約: true,
      },
    },
    { at: '2027-04-21T10:00', menu: '実績を公表する' },
    { until: '2027-04-21T10:30' },
  ],
};
const CASE = 'R9-001';

let opened: Opened;

beforeAll(async () => {
  opened = await openWorkbench(CITY);
}, 120_000);

afterAll(async () => {
  await opened?.close();
});

test.each([
  [1280, 'light'],
  [390, 'light'],
  // 1,280 pixels at 200%.
  [640, 'dark'],
] as const)(
  'axe finds nothing at %i pixels, %s',
  async (width, colorScheme) => {
    const page = await opened.page(width);
    await page.emulateMedia({ colorScheme });
    const found: Record<string, string[]> = {};
    const look = async (name: string) => {
      const here = await axeFinds(page);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth);
      if (wide > width) here.push(`the page is ${wide} pixels wide`);
      if (here.length > 0) found[name] = here;
    };
    await look('ホーム');
    for (const tab of ['段階別', '送信', '協議']) {
      await goTo(page, `registry/${tab}`);
      await look(tab);
    }
    await goTo(page, 'registry/案件');
    await page.getByText('メニュー「包括連携」').click();
    await look('メニュー');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: CASE, exact: true }).click();
    await page.frameLocator('aside iframe').getByRole('heading', { name: CASE }).first().waitFor();
    await look('案件カード');
    await page.getByRole('button', { name: 'すべての欄' }).click();
    await look('すべての欄');
    await page.getByRole('dialog').getByRole('button', { name: '閉じる' }).click();
    await page.getByRole('complementary').getByRole('button', { name: '閉じる' }).click();
    for (const item of width < 1000 ? SHOWN_DIALOGS.slice(0, 3) : SHOWN_DIALOGS) {
      await chooseFromMenu(page, item);
      await look(item);
      await closeDialog(page);
    }
    for (const place of [
      'forms',
      'mail',
      'documents',
      'publication',
      'story',
      'calendar',
      'clock',
      'executions',
      'scenario',
    ]) {
      await goTo(page, place);
      await look(place);
      const first = page.locator('.panel .cards a, .side .list a').first();
      if (!(await first.count())) continue;
      await first.click();
      await page.locator('.form-page, .content:not(.empty)').first().waitFor();
      // As high as a telephone, where little is left beside what was refused.
      await page.setViewportSize({ width, height: 640 });
      if (place === 'forms') await page.getByRole('button', { name: '送信', exact: true }).click();
      await settled(page);
      await look(`${place}, one of them`);
      // What was refused is told beside what it leads to, not over it.
      if (place === 'forms') expect(await page.evaluate(focusIsSeen)).toBe(true);
      if (place !== 'mail') continue;
      await page.getByRole('link', { name: 'HTMLのメールとして読む' }).click();
      await page.frameLocator('.mail iframe').locator('main').waitFor();
      await look('mail, as HTML');
    }
    expect(found).toEqual({});
    expect(opened.errors).toEqual([]);
    await page.close();
  },
  120_000,
);

function focusIsSeen(): boolean {
  const { activeElement: one } = document;
  const { x, y, height } = one?.getBoundingClientRect() ?? new DOMRect();
  return one !== null && document.elementFromPoint(x + 8, y + height / 2) === one;
}

async function closeDialog(page: Page): Promise<void> {
  await page.getByRole('dialog').locator('form[method=dialog] button').click();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
}

/** A4 upright at 96 to the inch, without the margins that a browser leaves. */
const PAPER = 718;

test('on paper: what one reads without what one clicks, and nothing cut off', async () => {
  const page = await opened.page(PAPER);
  const found: Record<string, string[]> = {};
  for (const place of [
    'registry/ホーム',
    'registry/案件',
    'mail',
    'documents',
    'story',
    'calendar',
  ]) {
    await page.emulateMedia({ media: 'screen' });
    await goTo(page, place);
    const listed = page.locator('.side .list a').first();
    if (await listed.count()) {
      await listed.click();
      await page.locator('.content:not(.empty)').first().waitFor();
    }
    await page.emulateMedia({ media: 'print' });
    const table = page.locator('table.tabulator-print-table');
    if (place.startsWith('registry')) {
      // As a browser says before it prints.
      await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
      await table.waitFor();
    }
    const clicked = '.navigation, .top, .clock-bar, .tabs, .menu, button, summary';
    const shown = await page
      .locator(clicked)
      .filter({ visible: true })
      .evaluateAll((all) =>
        all
          // The key of a row is one on the screen, and text here.
          .filter((one) => !one.closest('.tabulator-print-table'))
          .map((one) => `shown: ${one.outerHTML.slice(0, 100)}`),
      );
    const cut = await page.locator('main, main *').evaluateAll(
      (all, width) =>
        all
          .filter((one) => {
            const { right, width: own } = one.getBoundingClientRect();
            const { overflowX, overflowY } = getComputedStyle(one);
            const isCut =
              right > width + 1 ||
              (overflowX !== 'visible' && one.scrollWidth > one.clientWidth + 1) ||
              (overflowY !== 'visible' && one.scrollHeight > one.clientHeight + 1);
            return own > 0 && isCut;
          })
          .map((one) => `cut off: ${one.outerHTML.slice(0, 100)}`),
      PAPER,
    );
    if (shown.length + cut.length > 0) found[place] = [...shown, ...cut].slice(0, 8);
    if (place !== 'registry/案件') continue;
    expect(await page.locator('.grid.tabulator').isVisible()).toBe(false);
    expect(await table.getByText(CASE, { exact: true }).first().isVisible()).toBe(true);
  }
  expect(found).toEqual({});
  expect(opened.errors).toEqual([]);
  await page.close();
}, 120_000);

const focused = (page: Page) =>
  page.evaluate(() => {
    const { activeElement: one } = document;
    return one?.closest('[role="gridcell"], button, a, summary, iframe')?.textContent ?? '';
  });

test('the keyboard alone leads through a grid, a menu, dialogs and the sidebar, and comes back', async () => {
  const page = await opened.page(1280);
  const press = async (...keys: string[]) => {
    for (const key of keys) await page.keyboard.press(key);
    await settled(page);
  };
  await goTo(page, 'registry/案件');
  await page.getByRole('link', { name: '設定' }).last().focus();

  // The choice of a filter view, then the groups of columns, which are one tab stop; what one opens is seen, and one stands on it still.
  const closed = page.getByRole('columnheader', { name: '年度', exact: true });
  await press('Tab', 'Tab');
  expect(await focused(page)).toBe('＋ 年度ほか6列');
  expect(await closed.count()).toBe(0);
  await press('ArrowRight', 'ArrowLeft', 'Enter');
  expect(await focused(page)).toBe('－ 年度ほか6列');
  await closed.waitFor();
  await press('Enter');
  expect(await closed.count()).toBe(0);

  // One tab stop, arrows within it.
  await press('Tab', 'ArrowDown');
  expect(await focused(page)).toBe(CASE);
  await press('ArrowRight');
  expect(await focused(page)).toBe('株式会社みなとスーパー');
  await press('Shift+Tab');
  expect(await focused(page)).toBe('＋ 年度ほか6列');
  await press('Tab');
  expect(await focused(page)).toBe('株式会社みなとスーパー');

  // Enter writes: arrows choose, Enter keeps, and what was refused says so.
  const operation = await page
    .getByRole('columnheader', { name: '次の操作', exact: true })
    .evaluate((header) => [...document.querySelectorAll('[role="columnheader"]')].indexOf(header));
  await press('Home', ...Array.from({ length: operation }, () => 'ArrowRight'), 'Enter');
  const select = page.locator('.cell-editor');
  const first = await select.evaluate((one: HTMLSelectElement) => one.options[1]?.value ?? '');
  await press('ArrowDown');
  expect(await select.inputValue()).toBe(first);
  await press('Enter');
  const alert = page.getByRole('alert').filter({ hasText: 'できませんでした' });
  await alert.getByText(`「${first}」はできません。`, { exact: false }).waitFor();
  expect(await page.locator('.grid :focus').count()).toBe(1);
  await press('Enter', 'Escape');
  expect(await page.locator('.cell-editor').count()).toBe(0);
  expect(await page.locator('.grid :focus').count()).toBe(1);

  // The key opens the card beside the grid; Escape there leads back.
  await press('Home', 'Enter');
  await page.frameLocator('aside iframe').getByRole('heading', { name: CASE }).first().waitFor();
  await press('Escape');
  expect(await page.getByRole('complementary').count()).toBe(0);
  expect(await focused(page)).toBe(CASE);

  // A menu and its dialog, whose page is a frame.
  const menu = page.getByText('メニュー「包括連携」');
  await menu.focus();
  await press('Enter', 'Tab', 'Escape');
  expect(await page.locator('.menu[open]').count()).toBe(0);
  expect(await focused(page)).toBe('メニュー「包括連携」');
  await press('Enter', 'Tab', 'Enter');
  await page.frameLocator('dialog iframe').locator('main').waitFor();
  await page.frameLocator('dialog iframe').locator('body').press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  expect(await focused(page)).toBe('メニュー「包括連携」');

  // What is drawn anew keeps the focus: the clock goes on and on.
  await page.getByRole('button', { name: '10分進める' }).focus();
  await press('Enter');
  expect(await focused(page)).toBe('10分進める');
  await press('Tab', 'Tab', 'Enter');
  expect(await page.locator('.clock-bar :focus').count()).toBe(1);

  // A row that is being added: Escape asks before it throws away what was typed.
  await page.getByRole('button', { name: '行を追加' }).focus();
  await press('Enter', 'Tab');
  await page.getByRole('dialog').locator('textarea').first().fill('途中');
  const asked: string[] = [];
  page.on('dialog', (one) => {
    asked.push(one.message());
    void one.accept();
  });
  await press('Escape');
  expect(asked).toEqual([expect.stringContaining('を捨てて閉じます')]);
  expect(await focused(page)).toBe('行を追加');

  // What a link leads to is read from its beginning: nothing in it has taken the link's place.
  await goTo(page, 'mail');
  const asking = page.locator('.side .list a').filter({ hasText: '提出期限' }).first();
  await asking.press('Enter');
  await page.locator('.content a').filter({ hasText: 'を開く' }).first().press('Enter');
  await page.locator('.form-page').waitFor();
  await settled(page);
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('main');

  // A form that was refused leads to what is wrong.
  await goTo(page, 'forms');
  await page.getByRole('link', { name: /^様式1/ }).press('Enter');
  await page.getByRole('button', { name: '送信', exact: true }).press('Enter');
  await settled(page);
  const name = page.getByRole('textbox', { name: /^名称/ });
  expect(await name.evaluate((one) => one === document.activeElement)).toBe(true);
  expect(await name.getAttribute('aria-invalid')).toBe('true');
  await page.locator('.field').getByText('「名称」は必須の質問です').waitFor();
  expect(opened.errors).toEqual([]);
  await page.close();
}, 120_000);
