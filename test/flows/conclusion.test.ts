// ⑪ through the built bundle: the agreement is concluded, taken back and concluded anew; the projects go on.
import { city, operate, submitProposal, untilLetter } from './city';

const theCase = { 案件番号: 'R8-001' };
const theProject = { 提案事業番号: 'R8-001-01' };

/** 様式6 is out: the case stands at ⑪, its project at ⑨. */
const untilConclusion = () => [
  ...untilLetter(),
  operate('2026-05-12T09:10', '案件', theCase, '様式4を発送する'),
  operate('2026-05-14T09:00', '案件', theCase, '様式6を発送する'),
  { until: '2026-05-14T10:00' },
];

test('締結する makes the first term and the ceremony; the case is 完了, its project goes on', () => {
  const there = city().run(...untilConclusion());
  expect(there.row('案件', theCase)).toMatchObject({
    段階: '⑪ 包括連携協定締結',
    協定名称: '伊達市と株式会社Aとの包括連携協定',
  });
  there.run(operate('2026-05-15T09:00', '案件', theCase, '締結する'));
  expect(there.row('案件', theCase).操作結果).toContain(
    '締結日に、協定を締結した日を入れてください',
  );
  const mailsBefore = there.mails.length;
  there.run(
    {
      at: '2026-06-01T09:00',
      edit: '案件',
      where: theCase,
      set: {
        締結日: '2026-06-01',
        式典日時: '2026-06-10 13:30',
        式典場所: '市役所',
        次の操作: '締結する',
      },
    },
    { until: '2026-06-01T10:00' },
  );
  expect(there.row('案件', theCase)).toMatchObject({ 状態: '完了', 次にすること: '' });
  expect(there.row('協定', { 協定期番号: 'K001-第1期' })).toMatchObject({
    協定番号: 'K001',
    期: 1,
    事業者番号: 'J0001',
    名称: '伊達市と株式会社Aとの包括連携協定',
    始期: '2026-06-01',
    満了日: '2029-05-31',
    連携事項: '健康・福祉',
    署名者: '伊達市長　白石良平、株式会社A　代表取締役 青木進',
    状態: '有効',
  });
  expect(there.row('協議', { 種類: '式典' })).toMatchObject({ 対象: 'R8-001', 状態: '予定' });
  expect(there.row('提案事業', theProject)).toMatchObject({ 状態: '協議中', 段階: '⑨ 初回協議' });
  expect(there.mails).toHaveLength(mailsBefore);

  const back = there.fork().run(operate('2026-06-01T11:00', '案件', theCase, '一つ前に戻す'));
  expect(back.row('案件', theCase).状態).toBe('進行中');
  expect(back.row('協定', { 状態: '取消' }).協定期番号).toBe('K001-第1期-取消');
  back.run(operate('2026-06-01T11:10', '案件', theCase, '締結する'));
  expect(back.row('協定', { 状態: '有効' }).協定期番号).toBe('K001-第1期');

  there.run(
    operate('2026-06-11T09:00', '協定', { 協定番号: 'K001' }, '式典を記録する'),
    submitProposal('2026-06-12T10:00', { '提案1 事業名': '次の提案' }),
  );
  expect(there.row('協議', { 種類: '式典' }).状態).toBe('済');
  expect(there.row('案件', { 案件番号: 'R8-002' })).toMatchObject({
    種別: '随時',
    段階: 'B 提案・相談',
  });
  expect(there.failures).toEqual([]);
});
