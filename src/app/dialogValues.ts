// Reading what a dialog sends, and what it is told when the registry cannot be had.
import { isBlank } from '../domain/base/names';
import type { DialogAnswer, DialogValues } from './dialog';

/** A text as typed; '' for a field that was not shown, and for what nobody sees. */
export function textIn(values: DialogValues, name: string): string {
  const value = values[name];
  return typeof value === 'string' && !isBlank(value) ? value : '';
}

/** Another run holds the registry. */
export const BUSY = 'ほかの処理が動いています。少し待ってから、もう一度お試しください。';

export const refusedWith = (...problems: readonly string[]): DialogAnswer => ({
  ok: false,
  message: problems.join('\n'),
});
