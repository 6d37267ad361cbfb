// Whether a deadline has gone by or is today, in the words that colours follow.
import { by, lateness } from '../../../src/domain/operations/nextStep';
import { contextOf } from '../support/context';

const context = contextOf({}, { today: '2026-05-08' });

test.each([
  ['2026-05-07', '・超過'],
  ['2026-05-08', '・本日'],
  ['2026-05-09', ''],
  ['令和8年5月7日', '・超過'],
  ['', ''],
  ['来週', ''],
])('%s: %s', (written, said) => {
  expect(lateness(context, written)).toBe(said);
});

test('it stands behind the deadline', () => {
  expect(by(context, '2026-05-08')).toBe('（期限 令和8年5月8日・本日）');
  expect(by(context, '来週')).toBe('（期限の日付が読み取れません）');
});
