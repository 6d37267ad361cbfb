// docs/導入.md, for those who paste the files by hand, names exactly what is to be pasted and switched on.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBuilt } from '../../build/ensureBuilt';
import { menu, menuName } from '../../src/app/menu';

const root = join(__dirname, '../..');
const guide = readFileSync(join(root, 'docs/導入.md'), 'utf8');

/** The rows of the table between these marks, cell by cell. */
function table(mark: string): string[][] {
  const [, text = ''] = guide.split(new RegExp(`<!-- /?${mark} -->`));
  const lines = text.trim().split('\n').slice(2);
  return lines.map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
}

test('every file of dist/, once, the script last', async () => {
  const files = table('dist');
  expect(files.map(([, file]) => file?.replaceAll('`', '')).sort()).toEqual(
    readdirSync(await ensureBuilt()).sort(),
  );
  expect(files.map(([place]) => place)).toEqual(files.map((_, index) => `${index + 1}`));
  expect(files.at(-1)?.[1]).toBe('`Code.js`');
  for (const [, file, name] of files.slice(0, -1)) expect(file).toMatch(`\`${name}.`);
});

test('every advanced service of the manifest', () => {
  const { dependencies } = JSON.parse(readFileSync(join(root, 'appsscript.json'), 'utf8'));
  const services: { userSymbol: string; version: string }[] = dependencies.enabledAdvancedServices;
  expect(table('services').map(([, version, id]) => `${id} ${version}`)).toEqual(
    services.map(({ userSymbol, version }) => `${userSymbol} ${version}`),
  );
});

test('the items of the menu that it speaks of are there', () => {
  expect(guide).toContain(`「${menuName}」→「初期設定」`);
  const labels: string[] = menu.map(({ label }) => label);
  for (const said of ['初期設定', '動作確認', '使い方を見る', '案件を開く', '台帳に取り込む']) {
    expect(guide).toContain(`「${said}」`);
    expect(labels).toContain(said);
  }
});
