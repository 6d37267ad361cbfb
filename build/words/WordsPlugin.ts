// A webpack plugin: writes the words that were taken out of the script into the page words.html, and puts one stamp of
// this build into the script and all its pages, so that the script knows a page of another one.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Compilation, type Compiler, sources } from 'webpack';
import { listPage, STAMP } from './listPage';
import { takeTexts } from './takenTexts';
import { takeWords } from './takenWords';

const taken = new WeakMap<Compilation, string[]>();

/** The words taken in this compilation so far, to be added to. */
export function wordsOf(compilation: Compilation): string[] {
  // Place 0 is no word's: where a word may be missing, 0 would be taken for none.
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
        const page = listPage(wordsOf(compilation));
        compilation.emitAsset('words.html', new sources.RawSource(page));
        stampAll(compilation);
      });
    });
  }
}

/** The stamp is of the script and of all pages: a change in one of them makes it another build. */
function stampAll(compilation: Compilation): void {
  const stamped = compilation
    .getAssets()
    .map(({ name, source }) => ({ name, text: source.source().toString() }))
    .filter(({ text }) => text.includes(STAMP));
  const hash = createHash('sha256');
  for (const { name, text } of stamped.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    hash.update(name).update(text);
  }
  const stamp = hash.digest('hex').slice(0, 8);
  for (const { name, text } of stamped) {
    const source = new sources.RawSource(text.replaceAll(STAMP, stamp));
    // A minifier of HTML takes the stamp for a comment.
    compilation.updateAsset(name, source, name.endsWith('.html') ? { minimized: true } : {});
  }
}
