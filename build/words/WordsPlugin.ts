// A webpack plugin: writes the words that were taken out of the script into the page words.html.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Compilation, type Compiler, sources } from 'webpack';
import { takeTexts } from './takenTexts';
import { takeWords } from './takenWords';

/** Where the script says which page was made with it: src/google/words.ts. */
const STAMP = 'stamp-of-the-words';

const taken = new WeakMap<Compilation, string[]>();

/** The words taken in this compilation so far, to be added to. */
export function wordsOf(compilation: Compilation): string[] {
  // Place 0 is no word's: where a word may be missing, 0 would be taken for none. The page has its stamp there.
  const words = taken.get(compilation) ?? [''];
  taken.set(compilation, words);
  return words;
}

export class WordsPlugin {
  /**
   * @param folder whose words are listed in the order of its files, whichever is compiled first
   * @param script out of which long texts are taken too
   */
  constructor(
    private readonly folder: string,
    private readonly script: string,
  ) {}

  apply(compiler: Compiler): void {
    compiler.hooks.thisCompilation.tap('words', (compilation) => {
      const files = readdirSync(this.folder, { recursive: true, encoding: 'utf8' }).sort();
      for (const file of files.filter((name) => name.endsWith('.ts'))) {
        takeWords(readFileSync(join(this.folder, file), 'utf8'), wordsOf(compilation));
      }
      const stage = Compilation.PROCESS_ASSETS_STAGE_OPTIMIZE;
      compilation.hooks.processAssets.tap({ name: 'words', stage }, () => {
        compilation.updateAsset(
          this.script,
          (source) =>
            new sources.RawSource(takeTexts(source.source().toString(), wordsOf(compilation))),
        );
        const [, ...words] = wordsOf(compilation);
        const stamp = createHash('sha256').update(JSON.stringify(words)).digest('hex').slice(0, 8);
        compilation.updateAsset(
          this.script,
          (source) => new sources.RawSource(source.source().toString().replace(STAMP, stamp)),
        );
        const page = JSON.stringify([stamp, ...words]).replace(/</g, '\\u003c');
        compilation.emitAsset('words.html', new sources.RawSource(page));
      });
    });
  }
}
