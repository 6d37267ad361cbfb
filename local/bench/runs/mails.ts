/** Forty mails in one run: they could not be sent, and a person chooses 再送する for all of them at once. */
import { noticeKinds } from '../../../src/domain/mail/kinds';
import { tabs } from '../../../src/domain/registry/tabs';
import { enterRows } from '../../rehearse/start/enterRows';
import type { BenchRun } from './run';
import type { Stage } from './stage';

const BATCH = 40;

const REASON = '試験のための失敗';

export const mailRuns: readonly BenchRun[] = [
  {
    name: 'mails',
    label: `${BATCH} mails sent`,
    budget: 'mails',
    count: BATCH,
    act: (stage) => {
      failMails(stage);
      stage.rest();
      return stage.sending(BATCH, () => [
        ...stage.paste('送信', { 理由: REASON }, { 次の操作: '再送する' }),
        ...stage.rest(),
      ]);
    },
  },
];

/** Rows as a day leaves them on which Google refused them. */
function failMails({ runtime, city }: Stage): void {
  const at = runtime.nowText();
  const { departments } = city;
  const rows = Array.from({ length: BATCH }, (_, index) => {
    const { name, mail } = departments[index % departments.length];
    return {
      送信番号: `S9${String(index).padStart(5, '0')}`,
      宛先: mail,
      件名: `お知らせ ${index + 1}`,
      種別: noticeKinds.receipt.name,
      対象: '',
      状態: '失敗',
      予定: at,
      送信日時: at,
      試行回数: '1',
      理由: REASON,
      宛先の番号: `部署:${name}`,
      重複防止キー: `試験:${index}`,
      本文: 'お知らせします。',
    };
  });
  enterRows(runtime, '送信', rows);
  // As in a registry of before: it remembers what its rows show from then on.
  const memory = runtime.state.spreadsheet.sheets.find(({ name }) => name === tabs.memory.name);
  memory?.cells.splice(1);
}
