/** A Chromium for the browser tests: the one of @sparticuz/chromium, or an installed Chrome. */
import { execFileSync } from 'node:child_process';
import { type Browser, chromium } from 'playwright-core';

/** The machine's own traffic is none of the tests' business. */
const QUIET = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

/** Starts a browser; whoever asked for it closes it. */
export async function startChromium(): Promise<Browser> {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    return chromium.launch({ channel: 'chrome', args: QUIET });
  }
  return chromium.launch({ executablePath: packedChromium(), args: QUIET });
}

function packedChromium(): string {
  const program = require.resolve('./chromiumPath.mjs');
  return execFileSync(process.execPath, [program], { encoding: 'utf8' });
}
