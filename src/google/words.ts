// The words that the build put beside the script, read when something shows them.
import type { Words } from '../domain/base/words';

/** The page that the build makes: a JSON list. */
const PAGE = 'words';

let list: readonly string[] | undefined;

export function textOnPage(words: Words): string {
  if (typeof words === 'string') return words;
  list ??= JSON.parse(HtmlService.createTemplateFromFile(PAGE).getRawContent()) as string[];
  return list[words];
}
