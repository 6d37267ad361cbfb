// 控え: once a week, where something has changed since the last one, the registry's values are copied.
import { addDays, dayOf } from '../domain/base/day';
import { messageOf } from '../domain/base/text';
import { post } from '../domain/mail/notice';
import { troubleReport } from '../domain/mail/policyDivision';
import { onRegistry, type Work } from './session';

const EVERY_DAYS = 7;
/** A large registry takes three minutes of the six that a run has: after a long day's work it waits for the next day. */
const LATEST_MS = 80_000;

/**
 * What cannot be copied is told, and tried again the next day.
 * @param seen the version of the spreadsheet when the day's work began
 */
export function backUpWeekly(work: Work, seen: string, started: number): void {
  const { backups, clock, watch } = work.ports;
  const today = dayOf(started);
  const last = backups.last();
  if (last.version === seen || today < addDays(last.day, EVERY_DAYS)) return;
  if (clock.now() - started > LATEST_MS) return;
  try {
    backups.take(watch.version());
  } catch (error) {
    onRegistry(work, ({ context }) =>
      post(
        context,
        troubleReport(context, {
          about: `控え:${today}`,
          target: '台帳',
          what: '台帳の控えを作れませんでした。',
          remedy: `理由：${messageOf(error)}\n明日の朝、もう一度作ります。続くときは、ドライブの空き容量と、フォルダ「控え」があるかを確かめ、なければ「初期設定」を行ったアカウントで、もう一度「初期設定」を選んでください。`,
        }),
      ),
    );
  }
}
