// A case or project that ends early, and an inquiry opened again: who is told, by mails that really left.
import { answer, type City, city, decideUpon, operate, untilInquiry, untilLetter } from './city';

const theCase = { 案件番号: 'R8-001' };
const kenko = 'kenko@city.example.jp';
const shoko = 'shoko@city.example.jp';
const inoue = 'inoue@a.example.jp';

/** The kinds of what has been sent to each address since a number of mails. */
const sentSince = (there: City, count: number) =>
  there
    .rows('送信')
    .slice(count)
    .map((row) => [row.種別, row.宛先, row.状態]);

test('取り下げ at ④: departments and the business are told once; an answer after it is kept as 保留', () => {
  const there = city().run(...untilInquiry(), answer('2026-04-22T10:00', kenko, '可'), {
    until: '2026-04-22T12:00',
  });
  const before = there.rows('送信').length;
  there.run(operate('2026-04-23T09:00', '案件', theCase, '取り下げ', { 備考: '申出による' }), {
    until: '2026-04-23T10:00',
  });
  expect(sentSince(there, before)).toEqual([
    ['案件終了の連絡', kenko, '送信済'],
    ['案件終了の連絡', shoko, '送信済'],
    ['取下げの確認', inoue, '送信済'],
  ]);
  expect(there.row('案件', theCase)).toMatchObject({ 状態: '取下げ', 次にすること: '' });
  there.run(answer('2026-04-24T10:00', shoko, '可'), { until: '2026-04-24T11:00' });
  expect(there.rows('受付').at(-1)).toMatchObject({ 様式: '様式2', 状態: '保留' });
  expect(there.row('案件', theCase).できる操作).not.toContain('取り下げ');
  expect(there.failures).toEqual([]);
});

test('回答を再開する at ⑥: new links, the earlier answers stand until changed, a new draft follows', () => {
  const there = city().run(
    ...untilLetter(),
    {
      at: '2026-05-12T10:00',
      edit: '案件',
      where: theCase,
      set: { 期限: '2026-05-22', 次の操作: '回答を再開する' },
    },
    { until: '2026-05-12T11:00' },
  );
  expect(there.row('案件', theCase)).toMatchObject({
    段階: '④ 連携可否の回答',
    期限: '2026-05-22',
    回答状況: '2/2',
  });
  expect(there.row('文書', { 文書名: 'R8-001-様式4-前の案' }).状態).toBe('差替済');
  there.run(
    answer('2026-05-13T10:00', shoko, '否', { 'No.1 理由': '人手がありません。' }),
    { at: '2026-05-14T09:00', edit: '提案事業', where: {}, all: true, set: { 市の回答: '否' } },
    operate('2026-05-14T10:00', '案件', theCase, '回答を締め切る'),
    { until: '2026-05-14T11:00' },
  );
  expect(there.row('文書', { 文書名: 'R8-001-様式4' }).状態).toBe('案');
  expect(there.text('R8-001-様式4')).toContain('人手がありません');
  expect(there.failures).toEqual([]);
});

test('見送る at ④: departments hear of it only after the notice has really been sent', () => {
  const there = city().run(
    ...untilInquiry(),
    {
      at: '2026-04-21T09:00',
      edit: '案件',
      where: theCase,
      set: { 備考: 'まちづくりの方向性と合致しないため', 次の操作: '見送る' },
    },
    { until: '2026-04-21T10:00' },
  );
  expect(there.text('R8-001-見送り通知')).toContain('まちづくりの方向性と合致しないため');
  const before = there.rows('送信').length;
  there.run(
    decideUpon('2026-04-22T09:00', 'R8-001-見送り通知', '伊総政第2号', { 次の操作: '発送する' }),
    { until: '2026-04-22T11:00' },
  );
  expect(sentSince(there, before)).toEqual([
    ['見送り通知', inoue, '送信済'],
    ['案件終了の連絡', kenko, '送信済'],
    ['案件終了の連絡', shoko, '送信済'],
  ]);
  expect(there.row('案件', theCase).状態).toBe('見送り');
  expect(there.failures).toEqual([]);
});

test('取り下げ of one project at ④: an answer that still names it counts for the others', () => {
  const there = city().run(
    ...untilInquiry({ '提案2 事業名': '清掃活動', '提案2 提案内容': '公園を清掃します。' }),
    { until: '2026-04-20T10:00' },
  );
  const before = there.rows('送信').length;
  there.run(
    operate('2026-04-21T09:00', '提案事業', { 提案事業番号: 'R8-001-02' }, '取り下げ', {
      備考: '申出による',
    }),
    { until: '2026-04-21T10:00' },
    answer('2026-04-22T10:00', kenko, '可', { 'No.2 連携可否': '可' }),
    { until: '2026-04-22T12:00' },
  );
  expect(sentSince(there, before).map(([kind, to]) => [kind, to])).toEqual([
    ['提案事業取下げの連絡', kenko],
    ['提案事業取下げの連絡', shoko],
    ['提案事業取下げの確認', inoue],
    ['受付控え', kenko],
  ]);
  const { 状態, 理由 } = there.rows('受付').at(-1) ?? {};
  expect([状態, 理由]).toEqual([
    '処理済',
    'No.2 の R8-001-02 は取り下げられたため、回答を使いませんでした。',
  ]);
  expect(there.row('案件', theCase).回答状況).toBe('1/2');
});
