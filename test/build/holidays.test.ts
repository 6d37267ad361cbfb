// The module `holidays`: which days it knows, packed and unpacked.
import holidays, { firstYear, lastYear } from 'holidays';
import { packDays, unpackDays } from '../../build/holidays/compactHolidays';
import { japaneseHolidays } from '../../build/holidays/japaneseHolidays';

test.each([
  ['2019-05-01', true, 'the Emperor’s accession, a holiday of one year only'],
  ['2019-04-30', true, 'a day between two holidays'],
  ['2020-10-12', false, 'moved for the Olympic Games'],
  ['2026-05-06', true, 'a substitute for a holiday on a Sunday'],
  ['2026-09-22', true, 'a day between two holidays'],
  ['2026-12-31', false, 'the end of the year is the city’s own rule'],
  ['2050-11-23', true, 'the last one known'],
  ['2014-01-01', false, 'before the first year'],
])('%s: %s (%s)', (day, isHoliday) => {
  expect(holidays.has(day)).toBe(isHoliday);
});

test('the years from 2015 to 2050 are known', () => {
  expect([firstYear, lastYear]).toEqual([2015, 2050]);
  for (let year = firstYear; year <= lastYear; year += 1) {
    const days = japaneseHolidays().filter((day) => day.startsWith(`${year}-`));
    expect(days.length).toBeGreaterThan(14);
    expect(days.every((day) => holidays.has(day))).toBe(true);
  }
});

test('packing loses nothing', () => {
  const days = ['2026-12-31', '2026-01-01', '2027-02-28'];
  expect(packDays(days)).toBe('2026:11cv 2027:2s');
  expect([...unpackDays(packDays(days))].sort()).toEqual([...days].sort());
});
