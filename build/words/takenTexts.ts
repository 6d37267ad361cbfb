// Takes the long texts of the domain, of the use cases, of 初期設定 and of 動作確認 out of the built script: they go into the list of words, and `textOnPage(12)` into the script.
import { type Node, parse } from 'acorn';
import { applyEdits, childrenOf, type Edit, type Fields } from '../scriptEdits';

/** From how many characters on a text is taken out. */
const LONG = 14;

/** The function of src/google/words.ts that reads a word of the list. */
const SPOKEN = 'textOnPage';

/** What every run loads may hold none: their texts are those that only some runs say. */
const FOLDERS = ['./src/domain/', './src/app/', './src/google/setUp', './src/google/verify'];

/** They tell of what has gone wrong, and must be able to where no page can be read. */
const KEPT = ['./src/app/failure', './src/app/layoutError', './src/app/archiveError'];

const japanese = /[\u3040-\u30ff\u4e00-\u9fff]/;

/** Where webpack's modules begin, with their paths. */
function modulesOf(code: string): readonly { readonly start: number; readonly path: string }[] {
  return [...code.matchAll(/^;\/\/ (\S+)$/gm)].map(({ index, 1: path }) => ({
    start: index,
    path,
  }));
}

/**
 * The script with places instead of long texts; texts that are not in `list` yet are added to it.
 * Only what a function says when it is called is taken, so that loading the script reads no page.
 *
 * @throws Error when the script has not exactly one function `textOnPage`
 */
export function takeTexts(code: string, list: string[]): string {
  const modules = modulesOf(code);
  const edits: Edit[] = [];
  const isTaken = (at: number) => {
    const path = modules.findLast(({ start }) => start < at)?.path ?? '';
    const isIn = (folder: string) => path.startsWith(folder);
    return FOLDERS.some(isIn) && !KEPT.some(isIn);
  };
  const take = (text: string, { start, end }: Node, around: (call: string) => string) => {
    if (text.length < LONG || !japanese.test(text) || !isTaken(start)) return;
    if (!list.includes(text)) list.push(text);
    edits.push({ start, end, text: around(`${SPOKEN}(${list.indexOf(text)})`) });
  };
  const search = (tree: Fields, functions: number, key: boolean) => {
    // Webpack's own function is the first.
    if (functions > 1 && !key) {
      if (tree.type === 'Literal' && typeof tree.value === 'string') {
        take(tree.value, tree, (call) => ` ${call} `);
      }
      if (tree.type === 'TemplateElement') {
        const { cooked } = tree.value as { cooked: string };
        take(cooked, tree, (call) => `\${${call}}`);
      }
    }
    const within = functions + (tree.type.includes('Function') ? 1 : 0);
    for (const { field, node } of childrenOf(tree)) {
      search(node, within, field === 'key' && !tree.computed);
    }
  };
  search(parse(code, { ecmaVersion: 2020 }) as Node as Fields, 0, false);
  if (edits.length > 0 && code.split(`function ${SPOKEN}(`).length !== 2) {
    throw new Error(`The script needs one function ${SPOKEN}`);
  }
  return applyEdits(code, edits);
}
