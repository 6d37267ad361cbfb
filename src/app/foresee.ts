// 先の予定を見る: the dialog, and what would be sent until a day. It reads the registry and neither locks nor writes it.
import { addDays, dayOf } from '../domain/base/day';
import { japaneseDate, parseDay } from '../domain/base/era';
import { foresee } from '../domain/flow/foresight/foresee';
import { foresightText } from '../domain/flow/foresight/foresightText';
import type { Dialog, DialogAnswer, DialogValues } from './dialog';
import { refusedWith, textIn } from './dialogValues';
import { readRegistry, type Work } from './session';

export const FORESEE = '先の予定を見る';

const FARTHEST_DAYS = 400;
const AT_FIRST_DAYS = 30;

export function foreseeDialog({ ports }: Work, call: string): Dialog {
  return {
    title: FORESEE,
    about:
      'これから送られるメール、作られる文書、必要になる作業を、いまの台帳から見込みます。何も送らず、台帳も変えません。',
    fields: [
      {
        name: 'until',
        label: 'いつまで',
        kind: 'date',
        required: true,
        value: addDays(dayOf(ports.clock.now()), AT_FIRST_DAYS),
        help: `${FARTHEST_DAYS}日先まで見られます。先の日ほど時間がかかります。`,
      },
    ],
    submit: '見る',
    call,
  };
}

export function foreseeByDialog(work: Work, values: DialogValues): DialogAnswer {
  const written = textIn(values, 'until');
  const until = parseDay(written, dayOf(work.ports.clock.now()));
  if (!until) {
    return refusedWith(
      `「いつまで」の「${written}」が日付として読み取れません（例：2026-05-08）。`,
    );
  }
  const context = readRegistry(work);
  if (until < context.today) {
    return refusedWith('「いつまで」が過ぎた日です。今日か、先の日を入れてください。');
  }
  const farthest = addDays(context.today, FARTHEST_DAYS);
  if (until > farthest) {
    return refusedWith(
      `一度に見られるのは${FARTHEST_DAYS}日先までです。${japaneseDate(farthest)}までの日を入れてください。`,
    );
  }
  const foresight = foresee(context, until, work.ports.hash);
  return { ok: true, message: foresightText(context, until, foresight) };
}
