// Why a mail about a meeting or hearing need not arrive any more.

import type { Context } from '../context';
import type { StateOf } from '../registry/tabs';

const standing: ReadonlySet<StateOf<'meetings'> | ''> = new Set(['予定', '変更']);

/** @param told the meeting and the version of its event, as the mail's key has them; undefined where it cannot be read */
export function meetingUnwanted(
  { registry, now, today }: Context,
  told: { readonly meetingId: string; readonly sequence: string } | undefined,
): string | undefined {
  const meeting = told && registry.find('meetings', told.meetingId)?.values;
  if (!meeting || !standing.has(meeting.state) || (meeting.sequence || '0') !== told.sequence) {
    return '協議の予定が変更または中止になったため、送る必要はありません。';
  }
  const over =
    meeting.kind === 'ヒアリング'
      ? meeting.startsAt.slice(0, 10) < today
      : meeting.startsAt !== '' && meeting.startsAt <= now;
  return over ? '協議の日時が過ぎたため、送る必要はありません。' : undefined;
}
