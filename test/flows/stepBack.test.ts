// 一つ前に戻す: what was not sent is taken back as it was; what was sent is not, and the refusal says what corrects it.
import { answer, type City, city, decideUpon, operate, untilInquiry, untilLetter } from './city';

const theCase = { 案件番号: 'R8-001' };

const doubtsOf = (there: City) => there.rows('ホーム').filter(({ 区分 }) => 区分 === '要確認');

test('適合とする is taken back, and can be done again', () => {
  const there = city().run(...untilInquiry().slice(0, 4));
  const before = there.row('案件', theCase);
  expect(before.段階).toBe('② 総合政策課と事業者等の協議');
  there.run(operate('2026-04-08T09:00', '案件', theCase, '一つ前に戻す'));
  expect(there.row('案件', theCase)).toMatchObject({
    段階: '① 提案・相談',
    操作結果: '「適合とする」を戻しました。',
  });
  there.run(operate('2026-04-08T09:10', '案件', theCase, '適合とする'));
  expect(there.row('案件', theCase).段階).toBe(before.段階);
});

test('an operation whose mails have gone out is not taken back', () => {
  const there = city().run(
    ...untilInquiry(),
    operate('2026-04-20T09:20', '案件', theCase, '一つ前に戻す'),
  );
  const { 段階, 操作結果 } = there.row('案件', theCase);
  expect(段階).toBe('④ 連携可否の回答');
  expect(操作結果).toMatch(
    /^「一つ前に戻す」はできません。「照会を開始する」のメールを2通送っている/,
  );
  expect(操作結果).toContain('照会先を追加する');
});

test('照会を開始する taken back within 猶予: the case stands as before at once, and begun again it keeps its names', () => {
  const before = city().run(...untilInquiry().slice(0, -1), { until: '2026-04-20T09:00' });
  const there = before
    .fork()
    .run(
      operate('2026-04-20T09:00', '案件', theCase, '照会を開始する'),
      operate('2026-04-20T09:03', '案件', theCase, '一つ前に戻す'),
    );
  const standing = (one: typeof there) => {
    const { 次にすること, できる操作, 照会先, 回答状況 } = one.row('案件', theCase);
    return { 次にすること, できる操作, 照会先, 回答状況, doubts: doubtsOf(one) };
  };
  expect(standing(there)).toEqual(standing(before));
  there.run(operate('2026-04-20T09:10', '案件', theCase, '照会を開始する'));
  expect(there.row('文書', { 文書名: 'R8-001-掲示文' }).状態).toBe('控え');
  expect(there.row('文書', { 文書名: 'R8-001-掲示文-前の案' }).状態).toBe('差替済');
});

test('a draft that was put away is missed when its row is deleted', () => {
  const there = city().run(
    ...untilLetter().slice(0, -1),
    operate('2026-05-11T10:00', '案件', theCase, '一つ前に戻す'),
    { at: '2026-05-11T11:00', delete: '文書', where: { 文書名: 'R8-001-様式4-前の案' } },
    { until: '2026-05-11T12:00' },
  );
  expect(there.rows('ホーム').map(({ 内容 }) => 内容)).toContainEqual(
    expect.stringContaining('「文書」のR8-001-様式4-前の案の行が、消されたか'),
  );
});

test('回答を締め切る is taken back: the draft is put away, the answers count on', () => {
  const there = city().run(
    ...untilLetter().slice(0, -1),
    operate('2026-05-11T10:00', '案件', theCase, '一つ前に戻す'),
  );
  expect(there.row('案件', theCase)).toMatchObject({
    段階: '④ 連携可否の回答',
    期限: '2026-05-08',
  });
  expect(there.row('提案事業', { 提案事業番号: 'R8-001-01' }).状態).toBe('照会中');
  expect(there.row('文書', { 文書名: 'R8-001-様式4-前の案' }).状態).toBe('差替済');
  there.run(operate('2026-05-11T11:00', '案件', theCase, '回答を締め切る'));
  expect(there.row('文書', { 文書名: 'R8-001-様式4' }).状態).toBe('案');
});

test('an operation after which something else changed the same cells is not taken back', () => {
  const there = city().run(
    ...untilInquiry(),
    {
      at: '2026-04-21T11:00',
      reply: '様式3',
      from: 'shoko@city.example.jp',
      answers: {
        '提案1 事業名': '特産品の販売',
        '提案1 提案内容': '店舗で特産品を販売します。',
        担当者: '係',
        連絡先: '内線2',
      },
    },
    operate('2026-04-21T12:00', '提案事業', { 提案事業番号: 'R8-001-02' }, '採用する'),
    answer('2026-04-22T10:00', 'kenko@city.example.jp', '可'),
    answer('2026-04-23T10:00', 'shoko@city.example.jp', '所管外'),
    operate('2026-05-11T09:00', '案件', theCase, '回答を締め切る'),
    decideUpon('2026-05-12T09:00', 'R8-001-様式4'),
    operate('2026-05-12T09:10', '案件', theCase, '様式4を発送する'),
    {
      at: '2026-05-13T10:00',
      reply: '様式5',
      from: 'inoue@a.example.jp',
      answers: { 'No.1 連携可否': '否', 'No.1 理由': '人手がないため' },
    },
    operate('2026-05-13T11:00', '提案事業', { 提案事業番号: 'R8-001-02' }, '一つ前に戻す'),
  );
  expect(there.row('提案事業', { 提案事業番号: 'R8-001-02' })).toMatchObject({
    状態: '不成立',
    操作結果: expect.stringMatching(/^「一つ前に戻す」はできません。「採用する」のあとに変わった/),
  });
});
