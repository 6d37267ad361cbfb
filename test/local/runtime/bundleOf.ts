/** A bundle made of a few lines of script, in a folder of its own. */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Runtime, type RuntimeOptions } from '../../../local/runtime';

/** Writes `code` (and HTML `pages` by name) to a new folder, as the build would. */
export function bundleOf(code: string, pages: Record<string, string> = {}): string {
  const folder = mkdtempSync(join(tmpdir(), 'bundle-'));
  writeFileSync(join(folder, 'Code.js'), code);
  for (const [name, html] of Object.entries(pages)) {
    writeFileSync(join(folder, `${name}.html`), html);
  }
  return folder;
}

/** A runtime whose script has the function `main`, offered in the menu, and whatever else. */
export function runtimeOf(
  code: string,
  options: Partial<RuntimeOptions> = {},
  pages: Record<string, string> = {},
): Runtime {
  const runtime = Runtime.create({
    start: '2026-04-01T09:00',
    dist: bundleOf(
      `${code}
      function onOpen() {
        SpreadsheetApp.getUi().createMenu('試験').addItem('実行', 'main').addToUi();
      }`,
      pages,
    ),
    ...options,
  });
  runtime.people.openSpreadsheet();
  return runtime;
}

/** What `main` of the script returns; throws what made it fail. */
export function resultOf(body: string, options: Partial<RuntimeOptions> = {}): unknown {
  const runtime = runtimeOf(`function main() { ${body} }`, options);
  const run = runtime.people.callFromPage('main', []);
  if (!run.ok) throw new Error(run.error);
  return run.result;
}
