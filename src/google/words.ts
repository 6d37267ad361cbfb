// The words that the build put beside the script, read when something shows them.
import type { Words } from '../domain/base/words';
import { listOn } from './page';
import { remembered } from './runMemory';

const list = remembered((): readonly string[] | undefined => undefined);

/** @throws Error when the page is another build's: every word of it would be the wrong one */
export function textOnPage(words: Words): string {
  if (typeof words === 'string') return words;
  // The page that the build makes.
  list.now ??= listOn<string>('words');
  return list.now[words];
}
