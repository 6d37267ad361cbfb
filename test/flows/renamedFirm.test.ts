// A firm whose 名称 somebody types over in 「事業者」: what is under way follows, and says so.
import { city, untilInquiry } from './city';

test('another name typed by hand: its open proposals follow with the next whole look, what staff typed there stays', () => {
  const there = city().run(...untilInquiry());
  const hand = (name: string, at: string) =>
    there.run({ at, edit: '事業者', where: { 事業者番号: 'J0001' }, set: { 名称: name } });
  const proposer = () => there.row('提案事業', { 提案事業番号: 'R8-001-01' }).提案者;
  hand('株式会社エース', '2026-04-20T10:05');
  there.run({ until: '2026-04-20T12:00' });
  expect(proposer()).toBe('株式会社エース');
  expect(there.row('案件', { 案件番号: 'R8-001' }).事業者名).toBe('株式会社エース');
  expect(
    there.rows('記録').map(({ 操作, 変更前, 変更後 }) => [操作, 変更前, 変更後]),
  ).toContainEqual(['提案者を新しい名称にする', '株式会社A', '株式会社エース']);
  hand('株式会社エ一ス', '2026-04-20T12:05');
  there.run({ until: '2026-04-20T14:00' });
  hand('株式会社エース', '2026-04-20T14:05');
  there.run({ until: '2026-04-20T16:00' });
  expect(proposer()).toBe('株式会社エース');
  there.run({
    at: '2026-04-20T16:05',
    edit: '提案事業',
    where: { 提案事業番号: 'R8-001-01' },
    set: { 提案者: '株式会社エース 伊達支店' },
  });
  hand('株式会社エースHD', '2026-04-20T18:05');
  there.run({ until: '2026-04-21T12:00' });
  expect(proposer()).toBe('株式会社エース 伊達支店');
  expect(there.failures).toEqual([]);
});
