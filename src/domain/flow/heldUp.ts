// A mail that could not leave when it was due (quota, no runs): what it asks may be settled by now, or its deadline past.

import { instantOf } from '../base/day';
import { japaneseMoment } from '../base/moment';
import { ascending } from '../base/text';
import { isContradictory } from '../cases/contradictions';
import type { Context } from '../context';
import { doubt, type Line } from '../operations/homeLine';
import type { Row } from '../registry/registry';
import { tooLate, unwanted } from './stillWanted';

/** No run and no turn of the sweep keeps a mail for so long. */
const HELD_UP_MS = 2 * 3_600_000;

/** Whether a waiting mail should have left long ago. */
const isHeldUp = ({ now }: Context, { values }: Row<'outbox'>): boolean =>
  instantOf(now) - instantOf(values.scheduledAt) >= HELD_UP_MS;

/** What ホーム says of the mails that wait although their time is past, by the oldest of them. */
export function heldUpLines(context: Context): Line[] {
  const { registry } = context;
  const held = registry
    .having('outbox', 'state', '待ち')
    .filter((mail) => isHeldUp(context, mail))
    .sort(ascending(({ values }) => values.scheduledAt));
  const [oldest] = held;
  if (!oldest) return [];
  const { values } = oldest;
  const remedy = isContradictory(registry, oldest)
    ? 'ほかの「要確認」の食い違いを直すと送ります。'
    : 'メニューの「動作確認」で、自動の処理が動いているか確かめてください。';
  return [
    doubt({
      place: `送信 ${values.mailId}`,
      subject: '',
      what: `送る時刻を過ぎたメールが${held.length}通、送られずに待っています（いちばん古いものは${japaneseMoment(values.scheduledAt)}から）。${values.reason || remedy}`,
    }),
  ];
}

/**
 * Why a waiting mail must not leave by itself any more. It becomes 失敗, from which 再送する and 取りやめる lead on:
 * should it be wanted again, ホーム shows it.
 * @returns undefined for one that goes out; `needless` where nobody has to do anything
 */
export function keptFromLeaving(
  context: Context,
  mail: Row<'outbox'>,
): { readonly reason: string; readonly needless: boolean } | undefined {
  if (!isHeldUp(context, mail)) return undefined;
  const needless = unwanted(context, mail);
  if (needless !== undefined) return { reason: needless, needless: true };
  const [late] = tooLate(context, mail);
  return late === undefined ? undefined : { reason: late, needless: false };
}
