/** A bundle whose menu opens a dialog, with the project's own page and showDialog. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import { Runtime } from '../../../local/runtime';
import type { Dialog } from '../../../src/app/dialog';
import { bundleOf } from './bundleOf';

const root = join(__dirname, '../../..');

/**
 * A registry with the menu items 「開く」, which shows the dialog, and 「尋ねる」, which asks for a name;
 * `answer` is what the function `opened` makes of its `values`.
 */
export function cityWith(
  dialog: Dialog,
  answer = '({ ok: true, message: JSON.stringify(values) })',
): Runtime {
  const [built] = buildSync({
    entryPoints: [join(root, 'src/google/dialog.ts')],
    bundle: true,
    format: 'iife',
    globalName: 'page',
    target: 'es2019',
    write: false,
  }).outputFiles;
  const code = `${built?.text}
    function onOpen() {
      SpreadsheetApp.getUi().createMenu('包括連携').addItem('開く', 'menu').addItem('尋ねる', 'ask').addToUi();
    }
    function menu() { page.showDialog(${JSON.stringify(dialog)}); }
    function ask() {
      const ui = SpreadsheetApp.getUi();
      ui.prompt('名前', '名称', ui.ButtonSet.OK);
      ui.alert('確認', 'よろしいですか', ui.ButtonSet.YES_NO);
    }
    function opened(values) { return ${answer}; }`;
  const html = readFileSync(join(root, 'src/pages/dialog.html'), 'utf8');
  const dist = bundleOf(code, { dialog: html });
  const runtime = Runtime.create({ start: '2026-04-01T09:00', dist });
  runtime.people.openSpreadsheet();
  return runtime;
}
