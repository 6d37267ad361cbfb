// A webpack loader: takes the words out of a module, into the list of the compilation.
import type { LoaderContext } from 'webpack';
import { takeWords } from './takenWords';
import { wordsOf } from './WordsPlugin';

export default function wordsLoader(this: LoaderContext<unknown>, code: string): string {
  return this._compilation ? takeWords(code, wordsOf(this._compilation)) : code;
}
