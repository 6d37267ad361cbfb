// A mail that could not leave when it was due (quota, no runs): what it asks may be settled by now, or its deadline past.

import { instantOf } from '../base/day';
import type { Context } from '../context';
import type { Row } from '../registry/registry';
import { tooLate, unwanted } from './stillWanted';

/** No run and no turn of the sweep keeps a mail for so long. */
const HELD_UP_MS = 2 * 3_600_000;

/**
 * Why a waiting mail must not leave by itself any more. It becomes 失敗, from which 再送する and 取りやめる lead on:
 * should it be wanted again, ホーム shows it.
 * @returns undefined for one that goes out; `needless` where nobody has to do anything
 */
export function keptFromLeaving(
  context: Context,
  mail: Row<'outbox'>,
): { readonly reason: string; readonly needless: boolean } | undefined {
  const waited = instantOf(context.now) - instantOf(mail.values.scheduledAt);
  if (!(waited >= HELD_UP_MS)) return undefined;
  const needless = unwanted(context, mail);
  if (needless !== undefined) return { reason: needless, needless: true };
  const [late] = tooLate(context, mail);
  return late === undefined ? undefined : { reason: late, needless: false };
}
