// 営業日: deadlines as the guideline counts them, with Japan's real holidays.
import { isHoliday as isJapaneseHoliday } from '@holiday-jp/holiday_jp';
import fc from 'fast-check';
import { addBusinessDays, isBusinessDay } from '../../../src/domain/base/businessDays';
import { addDays } from '../../../src/domain/base/day';

const isHoliday = (day: string) => isJapaneseHoliday(new Date(`${day}T00:00`));

test.each([
  ['2026-04-20', true, 'a Monday'],
  ['2026-04-25', false, 'a Saturday'],
  ['2026-04-26', false, 'a Sunday'],
  ['2026-04-29', false, '昭和の日'],
  ['2026-05-06', false, '振替休日'],
  ['2026-09-22', false, '国民の休日'],
  ['2026-12-28', true, 'the last Monday before the year ends'],
  ['2026-12-29', false, 'the city closes'],
  ['2026-12-31', false, 'the city is closed'],
  ['2027-01-01', false, '元日'],
  ['2028-01-03', false, 'a Monday on which the city is still closed'],
  ['2027-01-04', true, 'the city opens'],
])('%s is a business day: %s (%s)', (day, expected) => {
  expect(isBusinessDay(day, isHoliday)).toBe(expected);
});

test.each([
  ['2026-04-20', 10, '2026-05-08', 'sent on a Monday, ten days end after the holidays of May'],
  ['2026-04-20', 1, '2026-04-21', 'the day of sending is not counted'],
  ['2026-04-24', 1, '2026-04-27', 'Friday to Monday'],
  ['2026-04-25', 1, '2026-04-27', 'sent on a Saturday'],
  ['2026-05-01', 1, '2026-05-07', 'over five closed days'],
  ['2026-12-28', 1, '2027-01-04', 'over the end of the year'],
  ['2026-12-25', 5, '2027-01-07', 'across the end of the year'],
  ['2026-05-08', -3, '2026-04-30', 'three days before a deadline'],
  ['2027-01-04', -1, '2026-12-28', 'back over the end of the year'],
  ['2026-04-20', 0, '2026-04-20', 'no days at all'],
])('%s and %i business days is %s: %s', (day, count, expected) => {
  expect(addBusinessDays(day, count, isHoliday)).toBe(expected);
});

test('the n-th business day is one, and there are n on the way', () => {
  const start = fc.integer({ min: 0, max: 3650 }).map((days) => addDays('2020-01-01', days));
  const count = fc.integer({ min: -30, max: 30 }).filter((n) => n !== 0);
  fc.assert(
    fc.property(start, count, (day, n) => {
      const end = addBusinessDays(day, n, isHoliday);
      expect(isBusinessDay(end, isHoliday)).toBe(true);
      const step = Math.sign(n);
      let passed = 0;
      for (let at = day; at !== end; ) {
        at = addDays(at, step);
        if (isBusinessDay(at, isHoliday)) passed++;
      }
      expect(passed).toBe(Math.abs(n));
    }),
    { numRuns: 60 },
  );
});
