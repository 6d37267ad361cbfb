// While 「設定」 cannot be read: letters and what asks wait, receipts and what staff decide go on, and nothing is lost.
import { mailsDue, nextMailAt } from '../../../src/domain/flow/delivery';
import { inWords } from '../../../src/domain/registry/refusal';
import { atDepartmentAnswer, bound, business, caseAt, city, clear } from '../support/given';
import { Office } from '../support/office';

const problemWith = (item: string) => ({
  settingProblems: [{ item, ...inWords(`設定「${item}」の行がありません。`) }],
});

const march = (over = {}) => new Office(bound(), '2027-04-01T06:00', over);

test('what the year brings waits, and comes once it is put right', () => {
  const there = march(problemWith('提案期限'));
  there.newDay('2027-04-01');
  expect(there.rows('outbox').filter(({ kind }) => kind !== '処理できないことの報告')).toEqual([]);
  there.context = { ...there.context, settingProblems: [] };
  there.newDay('2027-04-02');
  expect(there.rows('cases').map(({ kind }) => kind)).toEqual(['年度当初', '年度当初']);
});

test.each([
  ['市名', 0],
  ['提案期限', 1],
])('with 「%s」 missing, reminders: %i', (item, count) => {
  const there = new Office(atDepartmentAnswer(), '2026-05-08T06:00', problemWith(item));
  there.newDay('2026-05-08');
  expect(there.mails('督促').length > 0 ? 1 : 0).toBe(count);
});

test('差し戻す would quote the city’s name', () => {
  const there = city(
    { cases: [caseAt({ stage: '① 提案・相談' })], businesses: [{ ...business, ...clear }] },
    problemWith('市名'),
  );
  expect(there.choose('cases', 'R8-001', '差し戻す', { remarks: '書き直し' })).toContain(
    '設定「市名」の行がありません。',
  );
});

test('no mail leaves while nobody can tell whether this is a test; it stays in 送信', () => {
  const rows = { outbox: [{ mailId: 'S000001', state: '待ち', scheduledAt: '2026-04-01T09:00' }] };
  expect(mailsDue(city(rows).context)).toHaveLength(1);
  const held = city(rows, problemWith('テスト環境')).context;
  expect(mailsDue(held)).toEqual([]);
  expect(nextMailAt(held)).toBeUndefined();
});
