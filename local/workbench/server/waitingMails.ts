/** What waits in 送信: mails that have not gone out yet, and those of which a person must say what became of them. */
import type { Runtime } from '../../runtime';
import type { WaitingMail } from '../shapes';
import { recordsOf } from './sheetView';

const OPEN = new Set(['案', '待ち', '送信中', '要確認', '失敗', '不達']);

/** The next to go first; those that wait for a person last. */
export function waitingMails({ state }: Runtime): WaitingMail[] {
  return recordsOf(state.spreadsheet.sheets, '送信')
    .filter((row) => OPEN.has(row.状態 ?? ''))
    .map((row) => ({
      id: row.送信番号 ?? '',
      to: row.宛先 ?? '',
      subject: row.件名 ?? '',
      state: row.状態 ?? '',
      from: row.予定 ?? '',
      reason: row.理由 ?? '',
    }))
    .sort((a, b) => place(a).localeCompare(place(b)));
}

const place = ({ state, from }: WaitingMail): string => (state === '待ち' ? from : `~${state}`);
