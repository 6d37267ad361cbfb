// What 総合政策課 is told where processing that goes by itself had stopped: what, and whether it goes on.
import { indentedLines } from '../base/text';
import type { Context } from '../context';
import type { Notice } from './notice';
import { troubleReport } from './policyDivision';

/** What of the processing that goes by itself had stopped, each by its name for staff. */
export interface Stopped {
  /** What goes again. */
  readonly made: readonly string[];
  /** What could not be made to go again, and why. */
  readonly failed: readonly string[];
  readonly reason: string;
}

const TARGET = '自動の処理';
const CAUGHT_UP =
  '止まっていた間に届いた様式や、台帳で選ばれた操作は失われません。10分ごとの処理が順に受け付けます。';

/** Some did not stand any more. */
export function stoppedReport(context: Context, { made, failed, reason }: Stopped): Notice {
  const again = made.length > 0 ? `作り直したもの\n${indentedLines(made)}\n${CAUGHT_UP}` : '';
  const about = `${TARGET}:${context.today}`;
  return failed.length > 0
    ? troubleReport(context, {
        about: `${about}:失敗`,
        target: TARGET,
        what: '自動の処理が止まっています。作り直せませんでした。',
        remedy: [
          `止まっているもの\n${indentedLines(failed)}\n理由：${reason}`,
          'お手数ですが、「初期設定」を行ったアカウントで台帳を開き、もう一度「初期設定」を選んでください。明日の朝も、自動でもう一度試みます。',
          ...(again ? [again] : []),
        ].join('\n\n'),
      })
    : troubleReport(context, {
        about,
        target: TARGET,
        what: '自動の処理の一部が止まっていたため、作り直しました。',
        remedy: `${again}\n特にしていただくことはありません。たびたび届くときは、「初期設定」を行ったアカウントで自動の処理を消していないか、お確かめください。`,
      });
}

/** The daily run stands, and has not come. */
export const dayMissedReport = (context: Context): Notice =>
  troubleReport(context, {
    about: `毎朝の処理:${context.today}`,
    target: TARGET,
    what: '毎朝の処理が、動くはずの時刻に動きませんでした。',
    remedy:
      '10分ごとの処理が、代わりに行いました。特にしていただくことはありません。続けて届くときは、「初期設定」を行ったアカウントで https://script.google.com/home/triggers を開き、daily を削除してから、台帳で「初期設定」を選んでください（作り直します）。',
  });
