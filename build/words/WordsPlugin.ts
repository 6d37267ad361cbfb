// A webpack plugin: writes the words that were taken out of the script into the page words.html.
import { Compilation, type Compiler, sources } from 'webpack';

const taken = new WeakMap<Compilation, string[]>();

/** The words taken in this compilation so far, to be added to. */
export function wordsOf(compilation: Compilation): string[] {
  const words = taken.get(compilation) ?? [];
  taken.set(compilation, words);
  return words;
}

export class WordsPlugin {
  apply(compiler: Compiler): void {
    compiler.hooks.thisCompilation.tap('words', (compilation) => {
      const stage = Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL;
      compilation.hooks.processAssets.tap({ name: 'words', stage }, () => {
        const page = JSON.stringify(wordsOf(compilation)).replace(/</g, '\\u003c');
        compilation.emitAsset('words.html', new sources.RawSource(page));
      });
    });
  }
}
