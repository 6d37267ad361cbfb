// From 様式1 to the mailed 様式4, through the built bundle.
import { city, operate, submitProposal, untilInquiry, untilLetter } from './city';

describe('an ordinary case', () => {
  test('a 様式1 makes business, case and project, and is receipted', () => {
    const there = city().run(...untilInquiry().slice(0, 1), { until: '2026-04-06T10:20' });
    expect(there.row('事業者', { 事業者番号: 'J0001' })).toMatchObject({
      名称: '株式会社A',
      適否: '確認中',
      '(1) 法令等違反': '確認中',
    });
    expect(there.row('案件', { 案件番号: 'R8-001' })).toMatchObject({
      種別: '締結前',
      年度: 2026,
      段階: '① 提案・相談',
      状態: '進行中',
    });
    expect(there.row('提案事業', { 提案事業番号: 'R8-001-01' })).toMatchObject({ 状態: '受付' });
    const receipt = there.mails.find(({ to }) => to === 'inoue@a.example.jp');
    expect(receipt?.subject).toContain('U000001');
    expect(receipt?.body).toContain('配達のときに高齢者の様子を確かめ');
    expect(receipt?.links.map(({ form }) => form)).toEqual(['様式1']);
    expect(there.failures).toEqual([]);
  });

  test('each department gets one mail with its own prefilled links', () => {
    const there = city().run(...untilInquiry(), { until: '2026-04-20T09:20' });
    const [kenko, ...others] = there.mails.filter(({ to }) => to === 'kenko@city.example.jp');
    expect(others).toEqual([]);
    expect(kenko.links.map(({ form }) => form)).toEqual(['様式2', '様式3']);
    expect(kenko.links[0].prefilled).toMatchObject({
      課名: '健康福祉課',
      課長名: '佐藤一郎',
      'No.1 提案事業': 'R8-001-01 高齢者見守り事業',
    });
    expect(kenko.links[1].prefilled).toMatchObject({ 連携相手事業者等: '株式会社A' });
    expect(there.row('案件', { 案件番号: 'R8-001' })).toMatchObject({
      段階: '④ 連携可否の回答',
      次にすること:
        '④ 連携可否の回答待ち：健康福祉課・商工観光課（期限 令和8年5月8日）　掲示：「R8-001-掲示文」を庁内掲示板に載せ、掲載日を入れる',
      期限: '2026-05-08',
      回答状況: '0/2',
    });
  });

  test('様式4 goes out once, as a PDF, with number and date', () => {
    const there = city().run(
      ...untilLetter(),
      operate('2026-05-12T09:10', '案件', { 案件番号: 'R8-001' }, '様式4を発送する'),
      { until: '2026-05-14T09:00' },
    );
    const letters = there.mails.filter(({ attachments }) =>
      attachments.includes('R8-001-様式4.pdf'),
    );
    expect(letters).toHaveLength(1);
    expect(letters[0].to).toBe('inoue@a.example.jp');
    expect(there.row('文書', { 文書名: 'R8-001-様式4' })).toMatchObject({
      状態: '発送済',
      発送日: '2026-05-12',
    });
    expect(there.row('案件', { 案件番号: 'R8-001' }).段階).toBe('⑧ 提案結果のフィードバック');
    expect(there.failures).toEqual([]);
  });
});

test('a submission at midnight keeps its time', () => {
  const there = city().run(submitProposal('2026-04-07T00:00'), { until: '2026-04-07T00:20' });
  expect(there.row('受付', { 受付番号: 'U000001' }).受付日時).toBe('2026-04-07T00:00');
});
