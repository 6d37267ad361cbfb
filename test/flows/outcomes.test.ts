// ⑧ through the built bundle: 様式6 to each department concerned, corrected where it was wrong.
import { type City, city, decideUpon, operate, untilLetter } from './city';

const theCase = { 案件番号: 'R8-001' };
const NOTICE = 'R8-001-様式6-健康福祉課';

/** 様式4 is out, and nothing is asked of the business: the case stands at ⑧. */
const untilFeedback = () => [
  ...untilLetter(),
  operate('2026-05-12T09:10', '案件', theCase, '様式4を発送する'),
];

const lettersSent = ({ mails }: City, name: string) =>
  mails.filter(({ attachments }) => attachments.includes(`${name}.pdf`));

test('one choice: each department concerned gets its own 様式6 once, and the case goes on', () => {
  const there = city().run(
    ...untilFeedback(),
    operate('2026-05-14T09:00', '案件', theCase, '様式6を発送する'),
    { until: '2026-05-14T10:00' },
  );
  expect(lettersSent(there, NOTICE).map(({ to }) => to)).toEqual(['kenko@city.example.jp']);
  expect(there.rows('文書').filter(({ 様式 }) => 様式 === '様式6')).toHaveLength(1);
  expect(there.text(NOTICE)).toMatch(
    /令和8年5月14日[\s\S]*健康福祉課長　佐藤一郎　様[\s\S]*高齢者見守り事業[\s\S]*可/,
  );
  expect(there.text('R8-001-結果掲示文')).toContain('結果：可（関係課：健康福祉課）');
  expect(there.row('案件', theCase)).toMatchObject({ 段階: '⑪ 包括連携協定締結', 状態: '進行中' });
  expect(there.row('提案事業', { 提案事業番号: 'R8-001-01' })).toMatchObject({
    状態: '協議中',
    段階: '⑨ 初回協議',
  });
  expect(there.failures).toEqual([]);

  const corrected = `${NOTICE}-訂正2`;
  there.run(
    operate('2026-05-15T09:00', '文書', { 文書名: NOTICE }, '差し替える'),
    operate('2026-05-15T10:00', '文書', { 文書名: corrected }, '発送する'),
    { until: '2026-05-15T11:00' },
  );
  expect(there.row('文書', { 文書名: NOTICE }).状態).toBe('差替済');
  expect(there.row('文書', { 文書名: corrected }).状態).toBe('発送済');
  expect(lettersSent(there, corrected).map(({ subject }) => subject.slice(0, 4))).toEqual([
    '【訂正】',
  ]);
  expect(lettersSent(there, NOTICE)).toHaveLength(1);
});

test('a department renamed since, and a decision asked for by the setting', () => {
  const there = city().run(
    ...untilFeedback(),
    {
      at: '2026-05-13T09:00',
      edit: '設定',
      where: { 項目: '決裁を要する文書' },
      set: { 値: '様式4、様式6' },
    },
    {
      at: '2026-05-13T09:10',
      edit: '部署',
      where: { 部署名: '健康福祉課' },
      set: { 有効終了: '2026-05-12' },
    },
    {
      at: '2026-05-13T09:20',
      insert: '部署',
      set: {
        部署名: '健康課',
        課長名: '田中次郎',
        メール: 'kenko-ka@city.example.jp',
        有効開始: '2026-05-13',
        旧部署名: '健康福祉課',
      },
    },
    operate('2026-05-14T09:00', '案件', theCase, '様式6を発送する'),
    operate('2026-05-14T10:00', '案件', theCase, '様式6を発送する'),
    { until: '2026-05-14T10:20' },
  );
  const name = 'R8-001-様式6-健康課';
  expect(there.row('文書', { 文書名: name }).状態).toBe('案');
  expect(there.row('案件', theCase).操作結果).toContain(
    `「文書」タブの「${name}」に決裁日と文書番号を入れてください。`,
  );
  there.run(
    decideUpon('2026-05-14T11:00', name, '伊総政第9号'),
    operate('2026-05-14T11:10', '案件', theCase, '様式6を発送する'),
    { until: '2026-05-14T12:00' },
  );
  expect(lettersSent(there, name).map(({ to }) => to)).toEqual(['kenko-ka@city.example.jp']);
  expect(there.text(name)).toMatch(/伊総政第9号[\s\S]*健康課長　田中次郎　様/);
  expect(there.row('案件', theCase).段階).toBe('⑪ 包括連携協定締結');
  expect(there.failures).toEqual([]);
});
