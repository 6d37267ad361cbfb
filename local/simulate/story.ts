/** The ordinary case from 様式1 to 締結, in stretches: a seed begins after some of them, so that every step of the flow is met. */
import { businessCriteria } from '../../src/domain/base/criteria';
import type { PlainStep } from './city';

const firm = { 事業者名: '株式会社A' };
const project = { 提案者: '株式会社A' };

const choose = (at: string, operation: string): PlainStep => ({
  at,
  edit: '案件',
  where: firm,
  set: { 次の操作: operation },
});

const answer = (at: string, from: string, choice: string): PlainStep => ({
  at,
  reply: '様式2',
  from,
  answers: { 'No.1 連携可否': choice, 担当者: '係 担当', 連絡先: '内線1' },
});

const onProject = (at: string, set: PlainStep): PlainStep => ({
  at,
  edit: '提案事業',
  where: project,
  set,
});

export const stretches: readonly (readonly PlainStep[])[] = [
  [
    {
      at: '2026-04-06T10:00',
      submit: '様式1',
      answers: {
        名称: '株式会社A',
        所在地: '伊達市松ヶ枝町1番地',
        代表者氏名: '代表取締役 井上実',
        担当者: '営業部 井上実',
        連絡先メール: 'inoue@a.example.jp',
        '提案1 事業名': '高齢者見守り事業',
        '提案1 提案内容': '配達のときに様子を確かめます。',
        誓約: true,
      },
    },
    {
      at: '2026-04-07T09:00',
      paste: '事業者',
      where: { 名称: '株式会社A' },
      set: Object.fromEntries(businessCriteria.map(({ header }) => [header, '該当なし'])),
    },
    onProject('2026-04-07T09:20', { 適否: '適合' }),
  ],
  [
    choose('2026-04-07T11:00', '適合とする'),
    {
      at: '2026-04-15T15:00',
      edit: '案件',
      where: firm,
      set: { 協議日: '2026-04-15', 政策分野: '健康・福祉' },
    },
  ],
  [choose('2026-04-20T09:00', '照会を開始する')],
  [
    answer('2026-04-22T10:00', 'kenko@city.example.jp', '可'),
    answer('2026-04-23T10:00', 'shoko@city.example.jp', '所管外'),
  ],
  [choose('2026-05-11T09:00', '回答を締め切る')],
  [
    {
      at: '2026-05-12T09:00',
      edit: '文書',
      where: { 様式: '様式4', 状態: '案' },
      set: { 決裁日: '2026-05-12', 文書番号: '伊総政第1号' },
    },
    choose('2026-05-12T09:10', '様式4を発送する'),
  ],
  [choose('2026-05-13T09:00', '様式6を発送する')],
  [
    onProject('2026-05-13T14:00', {
      候補日時: '2026-06-01 10:00\n2026-06-02 14:00',
      次の操作: '日程調整を始める',
    }),
    onProject('2026-05-25T10:00', {
      協議日時: '2026-06-01 10:00',
      協議場所: '市役所',
      次の操作: '初回協議を確定する',
    }),
  ],
  [
    onProject('2026-06-01T13:00', { 次の操作: '初回協議を開催済とする' }),
    onProject('2026-06-02T10:00', { 次の操作: '事業化する' }),
  ],
  [
    {
      at: '2026-06-10T10:00',
      edit: '案件',
      where: firm,
      set: { 締結日: '2026-06-10', 次の操作: '締結する' },
    },
  ],
];
