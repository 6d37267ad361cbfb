/** A bundle with one file of src changed, made in a folder of its own: quick, and never dist/. */
import { cpSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build, type Plugin } from 'esbuild';
import { packDays } from '../../../build/holidays/compactHolidays';
import { firstYear, japaneseHolidays, lastYear } from '../../../build/holidays/japaneseHolidays';
import { templatesPage } from '../../../build/templates/templatesPage';

const root = join(__dirname, '../../..');

/** A change of a file, its path below src. */
export interface Change {
  readonly file: string;
  readonly text: string;
}

/** @returns the folder, in which `name` stands for the changed product */
export async function quickBuild(change?: Change): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'planted-'));
  const main = join(root, 'src/main.ts');
  const entries = [...readFileSync(main, 'utf8').matchAll(/^global\.(\w+) = /gm)].map(
    ([, name]) => `function ${name}() {}`,
  );
  await build({
    entryPoints: [main],
    outfile: join(folder, 'Code.js'),
    bundle: true,
    minifyWhitespace: true,
    minifySyntax: true,
    target: 'es2020',
    format: 'iife',
    banner: { js: `var global = this;\n${entries.join('\n')}` },
    plugins: [holidays, changing(change)],
    tsconfig: join(root, 'tsconfig.src.json'),
    legalComments: 'none',
    logLevel: 'silent',
  });
  cpSync(join(root, 'appsscript.json'), join(folder, 'appsscript.json'));
  pages('src/pages').forEach(({ name, data }) => {
    writeFileSync(join(folder, name), data);
  });
  const templates = pages('templates').map(({ name, data }) => ({ sourceFilename: name, data }));
  writeFileSync(join(folder, 'templates.html'), templatesPage(templates));
  return folder;
}

const pages = (folder: string) =>
  readdirSync(join(root, folder))
    .filter((name) => name.endsWith('.html'))
    .map((name) => ({ name, data: readFileSync(join(root, folder, name)) }));

const changing = (change: Change | undefined): Plugin => ({
  name: 'change',
  setup({ onLoad }) {
    if (!change) return;
    const path = join(root, 'src', change.file);
    onLoad({ filter: /\.ts$/ }, (args) =>
      args.path === path ? { contents: change.text, loader: 'ts' } : undefined,
    );
  },
});

/** As build/holidays/holidaysLoader.ts has it for webpack. */
const holidays: Plugin = {
  name: 'holidays',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^holidays$/ }, () => ({ path: 'holidays', namespace: 'made' }));
    onLoad({ filter: /.*/, namespace: 'made' }, () => ({
      resolveDir: join(root, 'build/holidays'),
      contents: [
        "import { packedDays } from './compactHolidays';",
        `export const firstYear = ${firstYear};`,
        `export const lastYear = ${lastYear};`,
        `export default packedDays(${JSON.stringify(packDays(japaneseHolidays()))});`,
      ].join('\n'),
    }));
  },
};
