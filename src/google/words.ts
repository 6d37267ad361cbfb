// The words that the build put beside the script, read when something shows them.
import type { Words } from '../domain/base/words';
import { remembered } from './runMemory';

/** The page that the build makes: a JSON list. */
const PAGE = 'words';

/** The build puts here what the page that was made with this script begins with. */
const STAMP = 'stamp-of-the-words';

const list = remembered((): readonly string[] | undefined => undefined);

/** @throws Error when the page is another version's: every word of it would be the wrong one */
export function textOnPage(words: Words): string {
  if (typeof words === 'string') return words;
  list.now ??= JSON.parse(HtmlService.createTemplateFromFile(PAGE).getRawContent()) as string[];
  if (list.now[0] !== STAMP) {
    throw new Error(
      `「${PAGE}」とスクリプトの版が合いません。スクリプトのファイルを一式で入れ直してください。`,
    );
  }
  return list.now[words];
}
