// A webpack plugin: declares a top-level function for every `global.name = …` of the entry file.
import { readFileSync } from 'node:fs';
import { Compilation, type Compiler, sources } from 'webpack';

const assigned = /^\s*global\.(\w+) = /gm;

/**
 * Apps Script finds by name only what is declared at the top of a file; the script then puts the
 * real functions in the place of these. It reads the one file that may assign `global.*`, where a
 * general plugin parses the whole script (an eighth of a build).
 */
export class EntryPoints {
  constructor(private readonly entry: string) {}

  apply(compiler: Compiler): void {
    compiler.hooks.compilation.tap('entryPoints', (compilation) => {
      // Before the minifier, which must see the whole file.
      const stage = Compilation.PROCESS_ASSETS_STAGE_ADDITIONS;
      compilation.hooks.processAssets.tap({ name: 'entryPoints', stage }, (assets) => {
        const names = [...readFileSync(this.entry, 'utf8').matchAll(assigned)].map(
          ([, name]) => name,
        );
        const declared = names.map((name) => `function ${name}() {}\n`).join('');
        for (const file of Object.keys(assets).filter((name) => name.endsWith('.js'))) {
          compilation.updateAsset(file, (old) => new sources.ConcatSource(declared, old));
        }
      });
    });
  }
}
