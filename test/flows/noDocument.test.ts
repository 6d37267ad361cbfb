// A letter whose Doc is gone, or not to be opened any more: said in words, nothing goes out, and it goes once there is one.
import { type City, city, decideUpon, operate, untilLetter } from './city';

const NAME = 'R8-001-様式4';
const theCase = { 案件番号: 'R8-001' };
const firm = 'inoue@a.example.jp';

const letters = ({ mails }: City) =>
  mails.filter(({ to, attachments }) => to === firm && attachments.length > 0);

test.each([
  ['deleted', (there: City, id: string) => delete there.runtime.documents.state.files[id]],
  [
    'shared with the account no more',
    (there: City, id: string) => {
      there.runtime.documents.state.files[id].owner = 'somebody@city.example.jp';
      there.runtime.documents.state.permissions[id] = [];
    },
  ],
])('%s', (_, lose) => {
  const there = city().run(...untilLetter(), { until: '2026-05-12T09:30' });
  lose(there, String(there.row('文書', { 文書名: NAME }).ファイルID));
  there.run(operate('2026-05-12T10:00', '案件', theCase, '様式4を発送する'), {
    until: '2026-05-12T11:00',
  });
  expect(letters(there)).toEqual([]);
  const failed = there.row('送信', { 状態: '失敗' });
  expect(failed.理由).toMatch(
    /文書「R8-001-様式4」を開けませんでした.*「作り直す」を選んでください/,
  );
  expect(JSON.stringify(there.rows('ホーム'))).toContain(`送信 ${failed.送信番号}`);
  expect(there.failures).toEqual([]);
  // Made anew, decided upon and sent, it goes once.
  there.run(
    operate('2026-05-12T12:00', '文書', { 文書名: NAME }, '作り直す'),
    { until: '2026-05-12T12:30' },
    decideUpon('2026-05-12T13:00', NAME, '伊総政第2号'),
    operate('2026-05-12T13:05', '案件', theCase, '様式4を発送する'),
    { until: '2026-05-12T15:00' },
  );
  expect(letters(there)).toHaveLength(1);
});
