// 事業者 as other lists name it: by number or name.

import { hint } from '../base/text';
import type { Business } from '../parties/businesses';
import type { ReadRow } from './readRows';
import { mistake, type Run } from './run';
import { calledAt } from './takeBusinesses';

/** The business that is meant; undefined after taking down why nobody can be. */
export function businessMeant(
  run: Run,
  row: ReadRow<'agreements'> | ReadRow<'projects'>,
  written: string,
): Business | undefined {
  const found = run.businesses.named(written);
  if (found.length === 1) return found[0];
  if (run.businesses.isUnclear(written)) return undefined;
  const name = hint(written, 40);
  mistake(run, row, {
    business:
      found.length === 0
        ? `「${name}」という事業者等が、台帳にも事業者のCSVにもありません。番号か名称を直すか、事業者のCSVに加えてください。`
        : `「${name}」に当たる事業者等が${found.length}件あります（${found.map(calledAt).join('、')}）。事業者番号で書いてください。`,
  });
  return undefined;
}
