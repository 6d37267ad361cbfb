// 協議: the log of consultations, hearings, meetings and ceremonies, written by operations.
import { words } from '../../base/words';
import { hidden, own, rowSeal, system } from './column';
import { tab } from './tab';

const meetingKinds = ['②協議', 'ヒアリング', '初回協議', '2回目以降', '式典'] as const;
export type MeetingKind = (typeof meetingKinds)[number];
const meetingStates = ['予定', '変更', '中止', '済'] as const;
export type MeetingState = (typeof meetingStates)[number];

export const meetings = tab({
  name: '協議',
  about: words('協議・ヒアリング・初回協議・式典の記録です。操作から書き込まれます。'),
  key: 'meetingId',
  read: { kind: 'byMatter', by: ['subject'], tells: ['kind', 'state'] },
  columns: {
    meetingId: system('協議番号', words('自動で付く番号です。'), 90),
    kind: system('種類', words('協議の種類です。'), 100, { choices: meetingKinds, ...own }),
    subject: system('対象', words('提案事業番号、案件番号または協定期番号です。'), 110, {
      refers: ['projects', 'cases', 'agreements'],
      needed: true,
      sealed: true,
    }),
    startsAt: system('日時', words('開始の日時です。'), 140, { type: 'datetime', ...own }),
    place: system('場所', words('場所です。'), 160, { distinct: true }),
    attendees: system('出席者', words('出席者です。'), 200, { distinct: true }),
    notes: system('記録', words('協議の内容です。'), 320, { distinct: true }),
    state: system('状態', words('予定・変更・中止・済'), 70, { choices: meetingStates, ...own }),
    uid: hidden('予定の番号', words('カレンダーの予定の番号です。ずっと変わりません。'), {
      sealed: true,
    }),
    sequence: hidden('予定の版', words('予定を送り直した回数です。')),
    invited: hidden('招いた人', words('予定を送った相手です。')),
    seal: rowSeal(),
  },
});
