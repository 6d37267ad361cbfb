/** A step in a real browser: refused so that one sees it, told side by side, waiting in 送信, taken back, kept as a scenario. */
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { goTo, type Opened, openWorkbench, settled } from './workbenchPage';

const SAMPLE = JSON.parse(
  readFileSync(require.resolve('../../local/workbench/sample.json'), 'utf8'),
);
const CASE = 'R8-001';

let opened: Opened;

beforeAll(async () => {
  opened = await openWorkbench(SAMPLE);
}, 120_000);

afterAll(async () => {
  await opened?.close();
});

/** Opens a row of the registry as a whole. */
async function openRow(page: Page, tab: string, key: string): Promise<void> {
  await goTo(page, `registry/${tab}`);
  await page.getByRole('button', { name: key, exact: true }).click();
  const dialog = page.getByRole('dialog');
  const all = page.getByRole('button', { name: 'すべての欄' });
  await dialog.or(all).waitFor();
  if (await all.isVisible()) await all.click();
  await dialog.waitFor();
}

async function choose(page: Page, operation: string, remarks = ''): Promise<void> {
  await openRow(page, '案件', CASE);
  await page.getByRole('dialog').getByLabel('備考', { exact: true }).fill(remarks);
  await page.getByRole('dialog').getByLabel('次の操作').selectOption(operation);
  await page.getByRole('dialog').getByRole('button', { name: '保存' }).click();
  await settled(page);
  await page.getByRole('complementary').getByRole('button', { name: '閉じる' }).click();
}

test.each([1280, 390])(
  'a step is refused, told, waits, and is taken back at %i pixels',
  async (width) => {
    const page = await opened.page(width);

    // A refusal says so in words, above everything.
    await choose(page, '様式4を発送する');
    const refused = page.getByRole('alert').filter({ hasText: 'できませんでした' });
    await refused.getByText('「様式4を発送する」はできません。', { exact: false }).waitFor();
    await goTo(page, 'forms');
    expect(await refused.count()).toBe(0);

    // What an operation sends waits, and says until when.
    await choose(page, '取り下げ', '予算の見込みが立たないため');
    await page
      .getByRole('navigation', { name: '画面の一覧' })
      .getByText(/^待ち\d+$/)
      .waitFor();
    await goTo(page, 'mail');
    const waiting = page.locator('.waiting');
    await waiting.getByText('renkei@minato-super.example.jp').first().waitFor();
    await waiting
      .getByText(/2026年4月13日（月）\d\d:\d\d 以降に送ります/)
      .first()
      .waitFor();

    // The HTML part of what has been sent, whose button leads to the form.
    await page.getByLabel('宛先').selectOption('kenko@city.example.jp');
    await page.locator('.side .list a').filter({ hasText: '照会' }).last().click();
    await page.getByRole('link', { name: 'HTMLのメールとして読む' }).click();
    await page.frameLocator('.mail iframe').getByRole('link', { name: /様式2/ }).first().click();
    await page.getByRole('heading', { level: 1, name: /^様式2/ }).waitFor();

    // Before and after, side by side.
    await goTo(page, 'story');
    const step = page.locator('.history > li').first();
    await step
      .getByText(`案件 ${CASE}：備考「予算の見込みが立たないため」、次の操作「取り下げ」`)
      .waitFor();
    const remarks = step
      .getByRole('row')
      .filter({ has: page.getByRole('rowheader', { name: '備考', exact: true }) });
    expect(await remarks.getByRole('cell').allTextContents()).toEqual([
      '（空欄）',
      '予算の見込みが立たないため',
    ]);
    const downloading = page.waitForEvent('download');
    await page.getByRole('link', { name: 'シナリオとして保存' }).click();
    const scenario = JSON.parse(readFileSync(await (await downloading).path(), 'utf8'));
    expect(scenario.steps.at(-1)).toEqual({
      at: expect.stringMatching(/^2026-04-13T\d\d:\d\d$/),
      edit: '案件',
      where: { 案件番号: CASE },
      set: { 備考: '予算の見込みが立たないため', 次の操作: '取り下げ' },
    });

    // Taken back, twice: nothing waits, and the first step is gone, too.
    for (const label of ['取り下げ', '様式4を発送する']) {
      await page.getByRole('button', { name: '元に戻す', exact: true }).click();
      await page.getByText(new RegExp(`次の操作「${label}」」の前に戻しました`)).waitFor();
      await settled(page);
    }
    await page.getByText('まだ何も行っていません。').waitFor();
    expect(await page.getByText(/^待ち\d+$/).count()).toBe(0);

    // A row is named before it goes.
    await openRow(page, '部署', '健康福祉課');
    const asked: string[] = [];
    page.once('dialog', (one) => {
      asked.push(one.message());
      void one.dismiss();
    });
    await page.getByRole('button', { name: 'この行を削除' }).click();
    expect(asked).toEqual([expect.stringContaining('「部署」の 健康福祉課')]);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(wide).toBeLessThanOrEqual(width);
    expect(opened.errors).toEqual([]);
    await page.close();
  },
  120_000,
);
