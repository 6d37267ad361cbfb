/** What a workbench, card and dialogs say where there is nothing, far too much, or something that is not as it should be. */
import type { FrameLocator, Page } from 'playwright-core';
import type { Runtime } from '../../local/runtime';
import { chooseFromMenu, goTo, type Opened, openWorkbench, settled } from './workbenchPage';

const SIXTY =
  'あいうえおかきくけこさしすせそたちつてとなにぬねのはひふへほまみむめもやゆよらりるれろわをんアイウエオカキクケコサシス';
const PARTICULARS = {
  所在地: '北海道伊達市港町1番地',
  代表者氏名: '代表取締役 港 太郎',
  担当者: '港 花子',
  連絡先メール: 'renkei@minato.example.jp',
  誓約: true,
};

const proposal = (名称: string, count: number, names: string) => ({
  名称,
  ...PARTICULARS,
  ...Object.fromEntries(
    Array.from({ length: count }, (_, index) => [
      [`提案${index + 1} 事業名`, `${names}${index + 1}`],
      [`提案${index + 1} 提案内容`, SIXTY.repeat(5)],
    ]).flat(),
  ),
});

const ONE = {
  start: '2026-04-06T09:00',
  steps: [
    { at: '2026-04-06T10:00', submit: '様式1', answers: proposal('株式会社みなと', 1, '見守り') },
    { until: '2026-04-06T10:30' },
  ],
};

let opened: Opened | undefined;

afterEach(async () => {
  expect(opened?.errors).toEqual([]);
  await opened?.close();
});

async function opening(scenario: object, arrange?: (city: Runtime) => void): Promise<Opened> {
  opened = await openWorkbench(scenario, arrange);
  return opened;
}

async function openCard(page: Page, caseId = 'R8-001'): Promise<FrameLocator> {
  await goTo(page, 'registry/案件');
  await page.getByRole('button', { name: caseId, exact: true }).click();
  const card = page.frameLocator('aside iframe');
  await card
    .getByRole('heading', { name: new RegExp(`^${caseId}`) })
    .first()
    .waitFor();
  return card;
}

const said = (card: FrameLocator) => card.locator('[data-said]:not([hidden])');

const overflow = (page: Page | FrameLocator) =>
  page.locator('html').evaluate((html) => html.scrollWidth - html.clientWidth);

test.each([1280, 390])(
  'an empty registry at %i pixels: every place says that it is, and what to do',
  async (width) => {
    const { page: newPage } = await opening({ start: '2026-04-06T09:00', steps: [] });
    const page = await newPage(width);
    for (const tab of ['案件', '提案事業', '協定', '送信']) {
      await goTo(page, `registry/${tab}`);
      const words = await page.getByText('まだ行がありません。').boundingBox();
      expect([tab, words && words.x >= 0 && words.x + words.width <= width]).toEqual([tab, true]);
    }
    await goTo(page, 'registry/案件');
    await page.getByText('メニュー「包括連携」').click();
    await page.locator('.menu').getByRole('button', { name: '案件カード', exact: true }).click();
    await said(page.frameLocator('aside iframe'))
      .getByText(/案件の行を選んでから/)
      .waitFor();
    await page.getByRole('complementary').getByRole('button', { name: '閉じる' }).click();
    await chooseFromMenu(page, '実績を公表する');
    const dialog = page.frameLocator('dialog iframe');
    await dialog.getByRole('button', { name: '公表する' }).click();
    await dialog.getByRole('alert').getByText('公表できる実績がありません。').waitFor();
    await page.getByRole('dialog').locator('form[method=dialog] button').click();
    // A question that nobody can be asked in the middle of a run says how it was answered.
    await chooseFromMenu(page, '列を並べ直す');
    await page.getByText('「OK」と答えたものとして', { exact: false }).waitFor();
  },
  120_000,
);

test('3,000 rows: the tab is drawn, its last row has its card, at once', async () => {
  const { page: newPage } = await opening(ONE, ({ state }) => {
    const sheet = state.spreadsheet.sheets.find(({ name }) => name === '案件');
    if (!sheet) return;
    const [, row = []] = sheet.cells;
    sheet.maxRows = 3100;
    for (let number = 2; number <= 3000; number++) {
      sheet.cells.push(
        row.map((cell) => (cell === 'R8-001' ? `R8-${String(number).padStart(3, '0')}` : cell)),
      );
    }
  });
  const page = await newPage(1280);
  const began = performance.now();
  await goTo(page, 'registry/案件');
  await page.getByRole('button', { name: 'R8-001', exact: true }).waitFor();
  expect(performance.now() - began).toBeLessThan(20_000);
  await page.locator('.tabulator-tableholder').evaluate((table) => {
    table.scrollTop = table.scrollHeight;
  });
  await page.getByRole('button', { name: 'R8-3000', exact: true }).click();
  await page
    .frameLocator('aside iframe')
    .getByRole('heading', { name: /^R8-3000/ })
    .first()
    .waitFor();
}, 180_000);

test.each([1280, 390])(
  'forty projects of sixty letters each at %i pixels: nothing runs out of the window',
  async (width) => {
    const more = Array.from({ length: 6 }, (_, index) => {
      const { 名称: _name, ...answers } = proposal('', 6, `${SIXTY}${index}`);
      return {
        at: `2026-04-06T1${index + 1}:00`,
        reply: '様式1',
        from: 'renkei@minato.example.jp',
        answers,
      };
    });
    const { page: newPage } = await opening({
      start: '2026-04-06T09:00',
      steps: [
        { at: '2026-04-06T10:00', submit: '様式1', answers: proposal(SIXTY, 4, SIXTY) },
        ...more,
        { until: '2026-04-06T17:00' },
      ],
    });
    const page = await newPage(width);
    for (const tab of ['ホーム', '段階別', '案件', '提案事業']) {
      await goTo(page, `registry/${tab}`);
      expect([tab, await overflow(page)]).toEqual([tab, 0]);
    }
    const card = await openCard(page);
    expect(await card.locator('details.row').count()).toBeGreaterThan(40);
    // All folded but a few, and the task in a few lines.
    expect(await card.locator('details.row[open]').count()).toBeLessThanOrEqual(6);
    expect(((await card.locator('.task').textContent()) ?? '').length).toBeLessThan(300);
    expect(await overflow(card)).toBe(0);
    await card.locator('#projects_R8-001-40 > summary').click();
    await card.locator('#projects_R8-001-40').getByLabel('適否').selectOption('適合');
    await card.getByRole('button', { name: '入力だけ台帳に書く' }).click();
    await said(card).getByText('入力した内容を台帳に書きました。').waitFor();
  },
  180_000,
);

test('a row that cannot be read says so on its card, and nothing is done on it', async () => {
  const { page: newPage } = await opening({
    ...ONE,
    steps: [
      ...ONE.steps,
      {
        at: '2026-04-06T11:00',
        edit: '案件',
        where: { 案件番号: 'R8-001' },
        set: { 状態: 'たぶん' },
      },
      { until: '2026-04-06T11:30' },
    ],
  });
  const page = await newPage(390);
  const card = await openCard(page);
  await card.getByText('状態「たぶん」が読み取れません。', { exact: false }).first().waitFor();
  expect(await card.getByRole('button', { name: '適合とする', exact: true }).count()).toBe(0);
}, 120_000);

test('a row that is deleted meanwhile, a button pressed twice, two people at one row', async () => {
  const { page: newPage } = await opening(ONE);
  const [mine, theirs] = [await newPage(1280), await newPage(390)];
  const [my, their] = [await openCard(mine), await openCard(theirs)];

  // Twice within a moment is once.
  await my.getByLabel('備考', { exact: true }).first().fill('書類が足りません');
  await my.locator('button:not([disabled])', { hasText: /^差し戻す$/ }).dblclick();
  await said(my)
    .getByText(/メール/)
    .waitFor();
  await settled(mine);
  const sent = await mine.evaluate(async () => (await fetch('/api/mails/waiting')).json());
  expect(sent).toEqual([expect.objectContaining({ to: 'renkei@minato.example.jp' })]);

  // Another card still shows the row as it was before.
  await their.getByLabel('備考', { exact: true }).first().fill('電話した');
  await said(their)
    .getByText(/変わっています。新しい内容を確かめて/)
    .waitFor();
  await their.getByRole('button', { name: '入力だけ台帳に書く' }).waitFor();

  // And one whose row is gone.
  await goTo(mine, 'registry/案件');
  await mine.getByRole('button', { name: 'すべての欄' }).click();
  mine.once('dialog', (one) => void one.accept());
  await mine.getByRole('button', { name: 'この行を削除' }).click();
  await settled(mine);
  await said(my)
    .getByText(/R8-001 が台帳にありません。/)
    .waitFor();
  await their.getByRole('button', { name: '最新にする' }).click();
  await said(their)
    .getByText(/R8-001 が台帳にありません。/)
    .waitFor();
}, 180_000);
