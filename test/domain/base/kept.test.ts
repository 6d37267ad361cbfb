import fc from 'fast-check';
import { addDays } from '../../../src/domain/base/day';
import { noLongerKept } from '../../../src/domain/base/kept';

const weekly = (from: string, count: number) =>
  Array.from({ length: count }, (_, week) => addDays(from, week * 7));

test('all of the last eight weeks are kept, then the first of each month, for a year', () => {
  const days = weekly('2025-01-06', 70);
  const today = '2026-05-04';
  const gone = noLongerKept(days, today);
  expect(days.filter((day) => !gone.includes(day))).toEqual([
    ...[
      '2025-05-05',
      '2025-06-02',
      '2025-07-07',
      '2025-08-04',
      '2025-09-01',
      '2025-10-06',
      '2025-11-03',
    ],
    ...['2025-12-01', '2026-01-05', '2026-02-02', '2026-03-02'],
    ...weekly('2026-03-09', 9),
  ]);
});

test('the order in which they are found does not matter, and what was put away once is not missed', () => {
  const days = fc.integer({ min: 0, max: 800 }).map((days) => addDays('2024-01-01', days));
  fc.assert(
    fc.property(fc.uniqueArray(days, { maxLength: 60 }), days, (found, today) => {
      const gone = noLongerKept(found, today);
      expect([...noLongerKept([...found].reverse(), today)].sort()).toEqual([...gone].sort());
      const left = found.filter((day) => !gone.includes(day));
      expect(noLongerKept(left, today)).toEqual([]);
    }),
  );
});
