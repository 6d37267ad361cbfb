// 送信: every mail, from the decision to send it to what became of it.
import { words } from '../../base/words';
import { hidden, operation, operationResult, rowSeal, staff, system } from './column';
import { tab } from './tab';

const outboxStates = [
  '案',
  '待ち',
  '送信中',
  '送信済',
  '要確認',
  '失敗',
  '不達',
  '取りやめ',
] as const;
export type OutboxState = (typeof outboxStates)[number];

export const outbox = tab({
  name: '送信',
  about: words(
    '送るメールと送ったメールの一覧です。「要確認」は、届いたかどうかを人が確かめます。',
  ),
  key: 'mailId',
  whom: 'subject',
  read: {
    kind: 'byMatter',
    by: ['target'],
    tells: ['state', 'scheduledAt', 'operation', 'key'],
  },
  columns: {
    mailId: system('送信番号', words('自動で付く番号です。'), 80, { sealed: true }),
    to: system('宛先', words('送り先です。'), 140, { sealed: true }),
    cc: system('写し', words('写しの送り先です。'), 80, { sealed: true }),
    subject: system('件名', words('件名です。'), 210, { sealed: true }),
    state: system('状態', words('案・待ち・送信中・送信済・要確認・失敗・不達・取りやめ'), 70, {
      choices: outboxStates,
    }),
    reason: system('理由', words('送れなかった理由などです。'), 190),
    operation: operation(),
    result: operationResult(),
    remarks: staff('備考', words('自由に書けます。'), 160, { plain: true }),
    scheduledAt: system('予定', words('この日時以降に送ります。'), 140, {
      type: 'datetime',
      distinct: true,
    }),
    kind: system('種別', words('通知の種類です。'), 120, { distinct: true }),
    target: system('対象', words('関係する番号です。'), 140, { distinct: true }),
    sentAt: system('送信日時', words('送った日時です。'), 140, { type: 'datetime' }),
    attempts: system('試行回数', words('送ろうとした回数です。'), 80, { type: 'number' }),
    unconfirmed: system('宛先の確認', words('年度の初めの確認が済んでいない課への送信です。'), 90),
    attachments: system('添付文書', words('添える文書の名前です。'), 180, { sealed: true }),
    receiver: hidden('宛先の番号', words('課名または事業者番号です。'), { sealed: true }),
    key: hidden('重複防止キー', words('同じ通知を2度送らないための印です。')),
    body: hidden('本文', words('本文です。'), { parts: 8, sealed: true }),
    invitation: hidden('予定表', words('メールに添える予定の内容（iCalendar 形式）です。')),
    seal: rowSeal(),
  },
});
