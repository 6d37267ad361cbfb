/**
 * A whole year in the workbench, as business, department and official, through its pages alone: how many interactions
 * it takes, and how long the program keeps one waiting. `YEAR=1 npx jest test/browser/wholeYear` prints both by chapter;
 * README says them.
 */
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, FrameLocator, Locator, Page } from 'playwright-core';
import { ensureBuilt } from '../../build/ensureBuilt';
import { serveWorkbench } from '../../local/workbench/server/serve';
import { startChromium } from './chromium';
import { settled } from './workbenchPage';

const FIRM = '有限会社ひつじヶ丘薬局';
const FIRM_MAIL = 'renkei@hitsuji.example.jp';
const CASE = 'R8-002';
/** Ten minutes, less what a person needs for each interaction. Patient, since a machine may have much else to do. */
const LONGEST_WAIT = 240_000;

let workbench: Awaited<ReturnType<typeof serveWorkbench>>;
let browser: Browser;
let page: Page;
let card: FrameLocator;
const errors: string[] = [];
/** By chapter: how many interactions, and how long (ms) the program took for what followed from them. */
const chapters = new Map<string, { acts: number; waited: number }>();
let chapter = '';

beforeAll(async () => {
  const folder = mkdtempSync(join(tmpdir(), 'workbench-year-'));
  workbench = await serveWorkbench({ port: 0, orNext: false, folder, built: ensureBuilt });
  browser = await startChromium();
  page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  page.setDefaultTimeout(120_000);
  page.on('pageerror', (error) => errors.push(error.message));
  card = page.frameLocator('aside iframe');
}, 180_000);

afterAll(async () => {
  await browser?.close();
  await workbench?.close();
});

test('a year, from 様式1 to the next round of proposals and the review', async () => {
  chapter = '見本の市を開く';
  await act(async () => {
    await page.goto(workbench.address);
    await page.getByRole('heading', { name: '台帳' }).waitFor();
  });

  chapter = '① 提案（事業者等）';
  await open('フォーム');
  await act(() => page.getByRole('link', { name: /^様式1/ }).click());
  await answer({
    名称: FIRM,
    所在地: '北海道伊達市梅本町9番地',
    代表者氏名: '代表取締役 羊 冬子',
    担当者: '羊 秋夫',
    連絡先メール: FIRM_MAIL,
    '提案1 事業名': 'がん検診の案内チラシの配布',
    '提案1 提案内容': '薬局の窓口で、がん検診の案内を配ります。',
  });
  await act(() => page.getByLabel(/誓約します/).check());
  await send();

  chapter = '①〜③（総合政策課）';
  await open('台帳');
  await openTab('案件');
  await act(() => page.getByRole('button', { name: CASE, exact: true }).click());
  await act(() => card.getByRole('button', { name: /まとめて「該当なし」/ }).click());
  await act(() => project('01').getByLabel('適否').selectOption('適合'));
  await press('適合とする');
  await write('協議日', '2026-04-13');
  await write('政策分野', '健康・福祉');
  await press('照会を開始する');
  await untilSent();

  chapter = '④⑤（担当部局）';
  await followLink('kenko@city.example.jp', /ひつじ/, '様式2');
  await choose('No.1 連携可否', '可');
  await answer({ 担当者: '保健係 洞爺', 連絡先: '内線410' });
  await send();
  await followLink('gakushu@city.example.jp', /ひつじ/, '様式3');
  await answer({
    '提案1 事業名': '薬局での図書の受け渡し',
    '提案1 提案内容': '予約した図書を、薬局の窓口で受け取れるようにする。',
    担当者: '図書係 虻田',
    連絡先: '内線510',
  });
  await send();

  chapter = '⑤⑥（総合政策課）';
  await open('台帳');
  await press('採用する', project('02'));
  await write('掲載日', '2026-04-13');
  // Who has not answered yet is told once.
  await press('回答を締め切る');
  await press('回答を締め切る');
  await act(() => page.getByRole('button', { name: '10分進める' }).click());
  await write('決裁日', '2026-04-13');
  await write('文書番号', '伊総政第12号');
  await press('様式4を発送する');
  await untilSent();

  chapter = '⑦（事業者等）';
  await followLink(FIRM_MAIL, /伊達市からの回答/, '様式5');
  await choose('No.1 連携可否', '可');
  await answer({ 担当者: '羊 秋夫', 連絡先: '0142-00-1111' });
  await send();

  chapter = '⑧〜⑪（総合政策課）';
  await open('台帳');
  await press('様式6を発送する');
  await untilSent();
  for (const number of ['01', '02']) {
    await write('協議日時', '2026-04-20T10:00', project(number));
    await write('協議場所', '市役所 第1会議室', project(number));
    await press('初回協議を確定する', project(number));
  }
  await until('2026-04-21');
  await open('台帳');
  for (const number of ['01', '02']) {
    await press('初回協議を開催済とする', project(number));
    await press('事業化する', project(number));
  }
  await write('締結日', '2026-04-21');
  await press('締結する');
  // Three drafts say that it is concluded.
  for (let drafts = 0; drafts < 3; drafts++) await press('送る');
  await untilSent();

  chapter = '⑫ 3月まで';
  await until('2027-03-01');

  chapter = 'A 実績（担当部局・事業者等）';
  for (const [who, form, done] of [
    ['kenko@city.example.jp', '様式7', ['窓口で200枚を配った。']],
    ['gakushu@city.example.jp', '様式7', ['120冊を受け渡した。']],
    [FIRM_MAIL, '様式8', ['窓口で200枚を配りました。', '120冊を受け渡しました。']],
  ] as const) {
    await followLink(who, /実績/, form);
    await choose('実績の有無', 'あり');
    for (const [index, text] of done.entries())
      await answer({ [`No.${index + 1} 実績内容`]: text });
    await answer({ 担当者: '担当', 連絡先: '内線1' });
    await send();
  }

  chapter = 'B 新しい年度の提案（事業者等）';
  await until('2027-04-01');
  await followLink(FIRM_MAIL, /年度/, '様式1');
  await answer({ '提案1 提案内容': '引き続き、窓口で配ります。' });
  await act(() => page.getByLabel(/誓約します/).check());
  await send();

  chapter = 'I 公表（総合政策課）';
  await until('2027-04-20');
  await open('台帳');
  await openTab('ホーム');
  await act(() => page.getByText('メニュー「包括連携」').click());
  await act(() => page.getByRole('button', { name: '実績を公表する', exact: true }).click());
  const dialog = page.frameLocator('dialog iframe');
  await act(() => dialog.getByRole('button', { name: '公表する' }).click());
  await act(() => dialog.getByRole('button', { name: '閉じる' }).click());
  await act(() => page.getByRole('button', { name: '10分進める' }).click());
  await open('公表');
  await page
    .frameLocator('.published-page')
    .getByText('がん検診の案内チラシの配布')
    .first()
    .waitFor();

  chapter = '協定の見直し';
  await until('2028-10-21');
  await followLink(FIRM_MAIL, /見直し/, '協定の見直し');
  await choose('疑義の有無', 'なし');
  await send();

  const all = [...chapters.values()];
  const sum = (of: 'acts' | 'waited') => all.reduce((total, one) => total + one[of], 0);
  if (process.env.YEAR) {
    for (const [name, { acts, waited }] of chapters) {
      process.stdout.write(`${name}\t${acts}\t${(waited / 1000).toFixed(1)} s\n`);
    }
    process.stdout.write(`together\t${sum('acts')}\t${(sum('waited') / 1000).toFixed(1)} s\n`);
  }
  expect(sum('waited')).toBeLessThan(LONGEST_WAIT);
  const readme = readFileSync(join(__dirname, '../../README.md'), 'utf8');
  expect(/(\d+) interactions/.exec(readme)?.[1]).toBe(String(sum('acts')));
  expect(errors).toEqual([]);
}, 600_000);

/** One interaction, until the program has done what follows from it. */
async function act(work: () => Promise<unknown>): Promise<void> {
  const began = performance.now();
  await work();
  await settled(page);
  const { acts, waited } = chapters.get(chapter) ?? { acts: 0, waited: 0 };
  chapters.set(chapter, { acts: acts + 1, waited: waited + performance.now() - began });
}

const open = (panel: string) =>
  act(async () => {
    const navigation = page.getByRole('navigation', { name: '画面の一覧' });
    await navigation.getByRole('link', { name: panel }).click();
    await page.getByRole('heading', { level: 1, name: panel }).waitFor();
  });

const openTab = (tab: string) =>
  act(() =>
    page
      .getByRole('navigation', { name: '台帳のタブ' })
      .getByRole('link', { name: new RegExp(`^${tab}`) })
      .click(),
  );

/** The clock is set to the morning of a day. */
async function until(day: string): Promise<void> {
  await act(() => page.getByRole('link', { name: '日付を指定' }).click());
  await act(() => page.getByLabel('日付').fill(day));
  await act(() => page.getByRole('button', { name: 'この日時まで進める' }).click());
}

const untilSent = () => act(() => page.getByRole('button', { name: '送るまで進める' }).click());

/** Into the newest mail to somebody, and through its link to a form. */
async function followLink(receiver: string, subject: RegExp, form: string): Promise<void> {
  await open('メール');
  await act(() => page.getByLabel('宛先').selectOption(receiver));
  const sent = page.locator('.side .list:not(.waiting)');
  await act(() => sent.getByRole('link', { name: subject }).first().click());
  await act(() =>
    page
      .locator('.mail-body')
      .getByRole('link', { name: new RegExp(`「${form}`) })
      .first()
      .click(),
  );
  await page.locator('.form-page form').waitFor();
}

async function answer(answers: Readonly<Record<string, string>>): Promise<void> {
  for (const [question, text] of Object.entries(answers)) {
    const field = page.getByRole('textbox', { name: new RegExp(`^${question}( ＊)?$`) });
    await act(() => field.fill(text));
  }
}

const choose = (question: string, choice: string) =>
  act(() =>
    page.getByRole('group', { name: question }).getByLabel(choice, { exact: true }).check(),
  );

const send = () =>
  act(async () => {
    await page.getByRole('button', { name: '送信', exact: true }).click();
    await page.getByRole('link', { name: 'もう一度回答する' }).waitFor();
  });

const project = (number: string) => card.locator(`#projects_${CASE}-${number}`);

/** The card has looked at what was typed, or done what was pressed. */
const cardAtRest = () => card.locator('[data-working]:empty').waitFor({ state: 'attached' });

const press = (operation: string, inside: FrameLocator | Locator = card) =>
  act(async () => {
    await inside.getByRole('button', { name: operation, exact: true }).first().click();
    await card.locator('[data-said]:not([hidden])').waitFor();
    await cardAtRest();
  });

const write = (label: string, text: string, inside: FrameLocator | Locator = card) =>
  act(async () => {
    await inside.getByLabel(label, { exact: true }).first().fill(text);
    await page.waitForTimeout(800);
    await cardAtRest();
  });
