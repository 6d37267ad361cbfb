/** The pictures of docs/導入.md: each that it shows is there and small; `UPDATE_DOCS=1 npx jest test/browser/guidePictures` takes them anew. */
import { existsSync, mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, FrameLocator, Locator, Page } from 'playwright-core';
import { ensureBuilt } from '../../build/ensureBuilt';
import { Runtime } from '../../local/runtime';
import { serveWorkbench } from '../../local/workbench/server/serve';
import { city } from '../flows/city';
import { startChromium } from './chromium';

const docs = join(__dirname, '../../docs');
const LARGEST = 60_000;

const shown = [
  ...readFileSync(join(docs, '導入.md'), 'utf8').matchAll(
    /!\[([^\]]+)\]\((images\/導入-[^)]+\.png)\)/g,
  ),
].map(([, words, file]) => ({ words, file }));

test('it shows a picture of each screen of ours, said in words, small, and there', () => {
  expect(shown.map(({ file }) => file)).toEqual(
    pictures.map(({ name }) => `images/導入-${name}.png`),
  );
  for (const { words, file } of shown) {
    expect(words.length).toBeGreaterThan(5);
    expect({ file, there: existsSync(join(docs, file)) }).toEqual({ file, there: true });
    expect({ file, small: statSync(join(docs, file)).size <= LARGEST }).toEqual({
      file,
      small: true,
    });
  }
});

/** A part of the page. */
type Area = Readonly<Record<'x' | 'y' | 'width' | 'height', number>>;

interface Picture {
  readonly name: string;
  /** The registry before which one sits. */
  readonly before: () => unknown;
  /** Until what is to be seen is there. */
  readonly until: (page: Page) => Promise<Locator | Area>;
}

const empty = async () => {
  const runtime = Runtime.create({ start: '2026-04-01T09:00', dist: await ensureBuilt() });
  runtime.people.openSpreadsheet();
  return runtime.snapshot();
};

const installed = () => city().runtime.snapshot();

/** A copy that somebody has made of 台帳, in front of which one sits. */
const copied = () => {
  const { runtime } = city();
  const { people } = runtime;
  people.copyRegistry();
  let there: unknown;
  people.inCopy(() => {
    there = runtime.snapshot();
  });
  return there;
};

const choose = async (page: Page, item?: string) => {
  await page.getByText('メニュー「包括連携」').click();
  if (item) await page.getByRole('button', { name: item, exact: true }).click();
};

const frameOf = (page: Page) => page.frameLocator('dialog iframe');

/** The dialog in front, once it shows these words: a message by itself, or a page in a frame. */
async function dialogWith(page: Page, words: string, inside: Page | FrameLocator = page) {
  await inside.getByText(words).first().waitFor({ timeout: 40_000 });
  return page.getByRole('dialog');
}

async function setUp(page: Page, begin: boolean): Promise<void> {
  await choose(page, '初期設定');
  await dialogWith(page, 'このアカウントで始めますか');
  await page.getByRole('button', { name: '閉じる' }).click();
  if (begin) await frameOf(page).getByRole('button', { name: '始める' }).click();
}

const pictures: readonly Picture[] = [
  {
    name: 'メニュー',
    before: installed,
    until: async (page) => {
      await choose(page);
      return { x: 160, y: 56, width: 480, height: 470 };
    },
  },
  {
    name: 'アカウント',
    before: empty,
    until: async (page) => {
      await choose(page, '初期設定');
      return dialogWith(page, 'このアカウントで始めますか');
    },
  },
  {
    name: '初期設定',
    before: empty,
    until: async (page) => {
      await setUp(page, false);
      return dialogWith(page, '始める', frameOf(page));
    },
  },
  {
    name: '初期設定の途中',
    before: empty,
    until: async (page) => {
      await setUp(page, true);
      await frameOf(page).getByRole('progressbar').waitFor();
      return page.getByRole('dialog');
    },
  },
  {
    name: '初期設定の終わり',
    before: empty,
    until: async (page) => {
      await setUp(page, true);
      return dialogWith(page, '初期設定が終わりました', frameOf(page));
    },
  },
  {
    name: 'ホーム',
    before: installed,
    until: async () => ({ x: 160, y: 140, width: 840, height: 350 }),
  },
  {
    name: '写し',
    before: copied,
    until: async (page) => {
      await choose(page, '案件を開く');
      return dialogWith(page, '台帳の写しです');
    },
  },
  {
    name: '動作確認',
    before: installed,
    until: async (page) => {
      await choose(page, '動作確認');
      await frameOf(page).getByRole('button', { name: '始める' }).click();
      return dialogWith(page, '違っていた（', frameOf(page));
    },
  },
];

(process.env.UPDATE_DOCS ? test : test.skip)(
  'the pictures are taken anew',
  async () => {
    let browser: Browser | undefined;
    try {
      browser = await startChromium();
      for (const { name, before, until } of pictures) {
        const folder = mkdtempSync(join(tmpdir(), 'guide-'));
        writeFileSync(join(folder, 'state.json'), JSON.stringify({ snapshot: await before() }));
        const workbench = await serveWorkbench({
          port: 0,
          orNext: false,
          folder,
          built: ensureBuilt,
        });
        try {
          await workbench.opened;
          const page = await browser.newPage({ viewport: { width: 1000, height: 640 } });
          page.setDefaultTimeout(30_000);
          await page.goto(workbench.address);
          await page.getByRole('heading', { name: '台帳' }).waitFor({ timeout: 60_000 });
          const place = await until(page);
          const path = join(docs, `images/導入-${name}.png`);
          if ('x' in place) await page.screenshot({ path, clip: place });
          else await place.screenshot({ path });
          await page.close();
        } finally {
          await workbench.close();
        }
      }
    } finally {
      await browser?.close();
    }
  },
  300_000,
);
