/**
 * The pictures of the README, of docs/導入.md and docs/手引き-….md: each that is shown is there and small.
 * `UPDATE_DOCS=1 npx jest test/browser/guidePictures -t anew` takes them anew; with `PICTURES=手引き` those whose name has it.
 */
import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, FrameLocator, Locator, Page } from 'playwright-core';
import { ensureBuilt } from '../../build/ensureBuilt';
import { checkScenario } from '../../local/rehearse/scenario/readScenario';
import { startCity } from '../../local/rehearse/start/startCity';
import { runSteps } from '../../local/rehearse/steps/runSteps';
import { Runtime } from '../../local/runtime';
import { serveWorkbench } from '../../local/workbench/server/serve';
import { city } from '../flows/city';
import { startChromium } from './chromium';

const docs = join(__dirname, '../../docs');
/** Bytes; a whole window in the README may be larger. */
const LARGEST = 60_000;
const LARGEST_WINDOW = 180_000;

const shown = readdirSync(docs)
  .filter((name) => /^(導入|手引き-.+)\.md$/.test(name))
  .flatMap((name) => [
    ...readFileSync(join(docs, name), 'utf8').matchAll(/!\[([^\]]+)\]\((images\/[^)]+\.png)\)/g),
  ])
  .map(([, words = '', file = '']) => ({ words, file, largest: LARGEST }));

const readme = readFileSync(join(docs, '../README.md'), 'utf8');
const inReadme = [
  ...readme.matchAll(/!\[([^\]]+)\]\(docs\/(images\/(?:card|workbench)\.png)\)/g),
].map(([, words = '', file = '']) => ({ words, file, largest: LARGEST_WINDOW }));

test('the pages show a picture of each screen of ours, said in words, small, and there', () => {
  const all = [...shown, ...inReadme];
  expect(all.map(({ file }) => file).sort()).toEqual(
    pictures.map(({ name }) => `images/${name}.png`).sort(),
  );
  for (const { words, file, largest } of all) {
    expect(words.length).toBeGreaterThan(5);
    expect({ file, there: existsSync(join(docs, file)) }).toEqual({ file, there: true });
    expect({ file, small: statSync(join(docs, file)).size <= largest }).toEqual({
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
  /** The window, where the usual one is too narrow. */
  readonly width?: number;
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

/** A city that plays a scenario, up to a moment where one is given. */
const played = (path: string, before = '9') => {
  let there: unknown;
  return async () => {
    if (there !== undefined) return there;
    const text = readFileSync(join(__dirname, '../..', path), 'utf8');
    const whole = JSON.parse(text) as { steps: { at?: string; until?: string }[] };
    const steps = whole.steps.filter(({ at, until }) => (at ?? until ?? '') < before);
    const scenario = checkScenario({ ...whole, steps });
    const runtime = startCity(scenario, { dist: await ensureBuilt() });
    for (const _ of runSteps(runtime, scenario)) {
      // Each step is done as it is drawn.
    }
    there = runtime.snapshot();
    return there;
  };
};

/** The workbench's own sample city: a case at ④, which one department has answered. */
const atInquiry = played('local/workbench/sample.json');
/** ⑧: 様式5 has come, 様式6 may go. */
const atFeedback = played('scenarios/whole-flow.json', '2026-06-15');

/** 2 April: results that differ, reports that have not come, an agreement to be reviewed. */
const inApril = played('scenarios/year-reports.json', '2027-04-02T10:30');

/** Opens a tab of the registry. */
const openTab = (page: Page, name: string) =>
  page
    .getByRole('navigation', { name: '台帳のタブ' })
    .getByRole('link', { name: new RegExp(`^${name}`) })
    .click();

/** Goes to a panel of the workbench. */
const openPanel = (page: Page, panel: string) =>
  page.evaluate((place) => {
    location.hash = place;
  }, `#/${panel}`);

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

/** The card of the case beside the registry. */
async function openCard(page: Page): Promise<void> {
  await openTab(page, '案件');
  await page.getByRole('button', { name: 'R8-001', exact: true }).click();
  const card = page.frameLocator('aside iframe');
  await card.getByRole('heading', { name: /^R8-001/ }).waitFor();
}

/** The upper left of the tab in front, with so many pixels of what stands above its cells. */
async function ofGrid(page: Page, size: { width: number; height: number }, above = 0) {
  const { x, y } = (await page.getByRole('grid').first().boundingBox()) ?? { x: 0, y: 0 };
  return { x: Math.floor(x), y: Math.floor(y) - above, ...size };
}

const pictures: readonly Picture[] = [
  {
    name: 'card',
    before: atFeedback,
    width: 1280,
    until: async (page) => {
      await openCard(page);
      return { x: 0, y: 0, width: 1280, height: 640 };
    },
  },
  {
    name: 'workbench',
    before: inApril,
    width: 1440,
    until: async () => ({ x: 0, y: 0, width: 1440, height: 560 }),
  },
  {
    name: '導入-メニュー',
    before: installed,
    until: async (page) => {
      await choose(page);
      return { x: 160, y: 56, width: 480, height: 470 };
    },
  },
  {
    name: '導入-アカウント',
    before: empty,
    until: async (page) => {
      await choose(page, '初期設定');
      return dialogWith(page, 'このアカウントで始めますか');
    },
  },
  {
    name: '導入-初期設定',
    before: empty,
    until: async (page) => {
      await setUp(page, false);
      return dialogWith(page, '始める', frameOf(page));
    },
  },
  {
    name: '導入-初期設定の途中',
    before: empty,
    until: async (page) => {
      await setUp(page, true);
      await frameOf(page).getByRole('progressbar').waitFor();
      return page.getByRole('dialog');
    },
  },
  {
    name: '導入-初期設定の終わり',
    before: empty,
    until: async (page) => {
      await setUp(page, true);
      return dialogWith(page, '初期設定が終わりました', frameOf(page));
    },
  },
  {
    name: '導入-ホーム',
    before: installed,
    width: 1280,
    until: (page) => ofGrid(page, { width: 905, height: 295 }),
  },
  {
    name: '導入-写し',
    before: copied,
    until: async (page) => {
      await choose(page, '案件を開く');
      return dialogWith(page, '台帳の写しです');
    },
  },
  {
    name: '導入-動作確認',
    before: installed,
    until: async (page) => {
      await choose(page, '動作確認');
      await frameOf(page).getByRole('button', { name: '始める' }).click();
      return dialogWith(page, '違っていた（', frameOf(page));
    },
  },
  {
    name: '手引き-ホーム',
    before: atInquiry,
    width: 1400,
    until: (page) => ofGrid(page, { width: 1185, height: 270 }),
  },
  {
    name: '手引き-案件カード',
    before: atFeedback,
    until: async (page) => {
      await openCard(page);
      return { x: 660, y: 95, width: 340, height: 490 };
    },
  },
  {
    name: '手引き-段階別',
    before: atInquiry,
    width: 1600,
    until: async (page) => {
      await openTab(page, '段階別');
      await page.getByText('連携可否の回答').first().waitFor();
      return ofGrid(page, { width: 1245, height: 300 });
    },
  },
  {
    name: '手引き-様式2',
    before: atInquiry,
    until: async (page) => {
      await openPanel(page, 'mail');
      await page.getByText('【照会】').first().click();
      await page.getByRole('link', { name: /「様式2/ }).click();
      await page.getByLabel(/^課名/).evaluate((field) => field.scrollIntoView({ block: 'center' }));
      return { x: 180, y: 250, width: 680, height: 390 };
    },
  },
  {
    name: '手引き-様式1',
    before: atInquiry,
    until: async (page) => {
      await openPanel(page, 'forms');
      await page.getByRole('link', { name: /様式1/ }).first().click();
      await page.getByLabel(/^名称/).waitFor();
      return { x: 180, y: 155, width: 680, height: 330 };
    },
  },
];

(process.env.UPDATE_DOCS ? test : test.skip)(
  'the pictures are taken anew',
  async () => {
    let browser: Browser | undefined;
    try {
      browser = await startChromium();
      for (const { name, before, width = 1000, until } of pictures) {
        if (!name.includes(process.env.PICTURES ?? '')) continue;
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
          const page = await browser.newPage({ viewport: { width, height: 640 } });
          page.setDefaultTimeout(30_000);
          await page.goto(workbench.address);
          await page.getByRole('heading', { name: '台帳' }).waitFor({ timeout: 60_000 });
          const place = await until(page);
          const path = join(docs, `images/${name}.png`);
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
