/** The workbench in a browser, in front of a city that a scenario has brought about. */
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Frame, Page } from 'playwright-core';
import { ensureBuilt } from '../../build/ensureBuilt';
import { checkScenario } from '../../local/rehearse/scenario/readScenario';
import { startCity } from '../../local/rehearse/start/startCity';
import { runSteps } from '../../local/rehearse/steps/runSteps';
import type { Runtime } from '../../local/runtime';
import { serveWorkbench } from '../../local/workbench/server/serve';
import { startChromium } from './chromium';

export interface Opened {
  readonly address: string;
  readonly browser: Browser;
  /** What went wrong in any page. */
  readonly errors: string[];
  /** A page of the workbench, of so many pixels. */
  page(width: number): Promise<Page>;
  close(): Promise<void>;
}

/**
 * Serves the city in which the scenario has been played.
 * @param arrange does to it what no person would
 */
export async function openWorkbench(
  scenario: object,
  arrange: (city: Runtime) => void = () => {},
): Promise<Opened> {
  const checked = checkScenario(scenario);
  const city = startCity(checked, { dist: await ensureBuilt() });
  for (const _ of runSteps(city, checked)) {
    // Each step is done as it is drawn.
  }
  arrange(city);
  const story = { origin: JSON.stringify(scenario), steps: [] };
  const folder = mkdtempSync(join(tmpdir(), 'workbench-page-'));
  writeFileSync(join(folder, 'state.json'), JSON.stringify({ snapshot: city.snapshot(), story }));
  const workbench = await serveWorkbench({ port: 0, orNext: false, folder, built: ensureBuilt });
  await workbench.opened;
  const browser = await startChromium();
  const errors: string[] = [];
  return {
    address: workbench.address,
    browser,
    errors,
    async page(width) {
      const page = await browser.newPage({ viewport: { width, height: 800 } });
      page.setDefaultTimeout(30_000);
      page.on('pageerror', (error) => errors.push(error.message));
      await page.goto(workbench.address);
      await page.getByRole('grid').waitFor();
      return page;
    },
    async close() {
      await browser.close();
      await workbench.close();
    },
  };
}

/** Goes to a place of the workbench: `mail`, `registry/案件`. */
export async function goTo(page: Page, place: string): Promise<void> {
  await page.evaluate(
    (hash) =>
      new Promise<void>((gone) => {
        if (location.hash === hash) gone();
        else addEventListener('hashchange', () => gone(), { once: true });
        location.hash = hash;
      }),
    `#/${place.split('/').map(encodeURIComponent).join('/')}`,
  );
  await page.locator('main:not([aria-busy])').waitFor();
  await settled(page);
}

/** What was asked for is done, and shown. */
export async function settled(page: Page): Promise<void> {
  await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn))));
  await page.waitForFunction(() => !document.body.classList.contains('is-busy'));
}

/** Chooses an item that shows a dialog. */
export async function chooseFromMenu(page: Page, item: string): Promise<void> {
  await page.getByText('メニュー「包括連携」').click();
  await page.locator('.menu').getByRole('button', { name: item, exact: true }).click();
  await page.getByRole('dialog').waitFor();
}

const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

/** What axe finds in the page and in every frame of it, each in a line. */
export async function axeFinds(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (const frame of page.frames()) found.push(...(await axeFindsIn(frame)));
  return found;
}

async function axeFindsIn(frame: Frame): Promise<string[]> {
  await frame.waitForLoadState();
  if (!(await frame.evaluate('"axe" in window'))) await frame.evaluate(AXE);
  return frame.evaluate(async () => {
    const { axe } = globalThis as unknown as { axe: typeof import('axe-core') };
    // Of a long list a few rows stand for all. Each frame is looked at by itself, since what shuts them off keeps axe out, too.
    const options = { iframes: false, resultTypes: ['violations' as const] };
    const { violations } = await axe.run({ exclude: ['tbody tr:nth-child(n + 6)'] }, options);
    return violations.flatMap(({ id, help, nodes }) =>
      nodes.map(({ html }) => `${id}: ${help} – ${html.slice(0, 200)}`),
    );
  });
}
