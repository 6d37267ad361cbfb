// Days and minutes: arithmetic, leap days, and the serial numbers of spreadsheets.
import fc from 'fast-check';
import {
  addDays,
  addMonths,
  addYears,
  dayOf,
  dayOfSerial,
  isDay,
  minuteOf,
  minuteOfSerial,
  monthsBetween,
  toSerial,
  weekday,
} from '../../../src/domain/base/day';

const aDay = fc
  .integer({ min: Date.UTC(1970, 0, 1), max: Date.UTC(2099, 11, 31) })
  .map((ms) => new Date(ms).toISOString().slice(0, 10));
const aMinute = fc
  .tuple(aDay, fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
  .map(([day, h, m]) => `${day}T${String(h).padStart(2, '0')}:${String(m).padStart(2, '0')}`);

test.each([
  ['2024-02-29', true],
  ['2026-02-29', false],
  ['2100-02-29', false],
  ['2000-02-29', true],
  ['2026-04-31', false],
  ['2026-13-01', false],
  ['2026-00-10', false],
  ['2026-4-1', false],
  ['2026/04/01', false],
  ['2026-04-01T09:00', false],
  ['', false],
])('%s is a day: %s', (text, expected) => {
  expect(isDay(text)).toBe(expected);
});

test.each([
  ['2026-04-30', 1, '2026-05-01'],
  ['2026-12-31', 1, '2027-01-01'],
  ['2024-02-28', 1, '2024-02-29'],
  ['2026-02-28', 1, '2026-03-01'],
  ['2026-03-01', -1, '2026-02-28'],
  ['2026-01-01', -1, '2025-12-31'],
  ['2026-04-20', 0, '2026-04-20'],
  ['2026-04-20', 365, '2027-04-20'],
])('%s and %i days is %s', (day, days, expected) => {
  expect(addDays(day, days)).toBe(expected);
});

test.each([
  ['2026-05-10', 3, '2029-05-10'],
  ['2024-02-29', 3, '2027-02-28'],
  ['2024-02-29', 4, '2028-02-29'],
  ['2026-12-31', 1, '2027-12-31'],
])('%s and %i years is %s', (day, years, expected) => {
  expect(addYears(day, years)).toBe(expected);
});

test.each([
  ['2026-04-19', 0],
  ['2026-04-20', 1],
  ['2026-04-25', 6],
])('the weekday of %s is %i', (day, expected) => {
  expect(weekday(day)).toBe(expected);
});

test.each([
  ['2026-04-19T14:59:59Z', '2026-04-19T23:59'],
  ['2026-04-19T15:00:00Z', '2026-04-20T00:00'],
  ['2025-12-31T15:00:00Z', '2026-01-01T00:00'],
])('%s is %s in Tokyo', (instant, minute) => {
  expect(minuteOf(Date.parse(instant))).toBe(minute);
  expect(dayOf(Date.parse(instant))).toBe(minute.slice(0, 10));
});

test.each([
  ['1899-12-30', 0],
  ['1900-03-01', 61],
  ['2026-04-20', 46_132],
  ['2026-04-20T12:00', 46_132.5],
  ['2026-04-20T18:00', 46_132.75],
])('a spreadsheet counts %s as %d', (moment, serial) => {
  expect(toSerial(moment)).toBe(serial);
});

test('a day comes back from its serial number, and so does every minute of it', () => {
  fc.assert(
    fc.property(aMinute, (minute) => {
      expect(minuteOfSerial(toSerial(minute))).toBe(minute);
      expect(dayOfSerial(toSerial(minute))).toBe(minute.slice(0, 10));
      expect(dayOfSerial(toSerial(minute.slice(0, 10)))).toBe(minute.slice(0, 10));
    }),
  );
});

test('a serial number a hair below a minute still is that minute, also at midnight', () => {
  expect(minuteOfSerial(46_132.5 - 1e-7)).toBe('2026-04-20T12:00');
  expect(minuteOfSerial(46_133 - 1e-7)).toBe('2026-04-21T00:00');
});

test('going some days on and back again changes nothing, and days keep their order', () => {
  fc.assert(
    fc.property(aDay, fc.integer({ min: 1, max: 5000 }), (day, days) => {
      const later = addDays(day, days);
      expect(addDays(later, -days)).toBe(day);
      expect(later > day).toBe(true);
      expect(toSerial(later) - toSerial(day)).toBe(days);
    }),
  );
});

describe('addMonths', () => {
  test.each([
    ['2029-06-09', -6, '2028-12-09'],
    ['2029-08-31', -6, '2029-02-28'],
    ['2028-08-31', -6, '2028-02-29'],
    ['2027-02-28', -2, '2026-12-28'],
    ['2027-01-31', -1, '2026-12-31'],
    ['2026-10-31', 1, '2026-11-30'],
    ['2026-12-15', 1, '2027-01-15'],
    ['2026-05-31', 13, '2027-06-30'],
    ['2026-05-08', 0, '2026-05-08'],
  ])('%s, %i months on: %s', (day, months, expected) => {
    expect(addMonths(day, months)).toBe(expected);
  });
});

describe('monthsBetween', () => {
  test.each([
    ['2026-04-06', '2026-04-06', 0],
    ['2026-04-06', '2026-05-05', 0],
    ['2026-04-06', '2026-05-06', 1],
    ['2026-01-31', '2026-02-28', 1],
    ['2026-04-30', '2026-05-29', 0],
    ['2024-06-10', '2026-12-09', 29],
  ])('from %s to %s: %i', (from, until, expected) => {
    expect(monthsBetween(from, until)).toBe(expected);
  });
});
