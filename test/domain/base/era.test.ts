// 和暦 and fiscal years, read and written.
import fc from 'fast-check';
import {
  fiscalYearCode,
  fiscalYearOf,
  japaneseDate,
  parseDay,
  parseFiscalYear,
} from '../../../src/domain/base/era';

const aDay = fc
  .integer({ min: Date.UTC(1927, 0, 1), max: Date.UTC(2099, 11, 31) })
  .map((ms) => new Date(ms).toISOString().slice(0, 10));

test.each([
  ['2026-04-06', '令和8年4月6日'],
  ['2019-05-01', '令和元年5月1日'],
  ['2019-04-30', '平成31年4月30日'],
  ['2020-01-01', '令和2年1月1日'],
  ['1989-01-08', '平成元年1月8日'],
  ['1989-01-07', '昭和64年1月7日'],
  ['1926-12-25', '昭和元年12月25日'],
])('%s is written %s', (day, written) => {
  expect(japaneseDate(day)).toBe(written);
});

test.each([
  ['2026-05-08', '2026-05-08'],
  ['2026/5/8', '2026-05-08'],
  ['2026.5.8', '2026-05-08'],
  ['2026年5月8日', '2026-05-08'],
  ['２０２６／５／８', '2026-05-08'],
  ['２０２６年５月８日', '2026-05-08'],
  ['令和8年5月8日', '2026-05-08'],
  ['令和８年５月８日', '2026-05-08'],
  ['令和 8年 5月 8日', '2026-05-08'],
  ['　令和8年5月8日　', '2026-05-08'],
  ['令和元年5月1日', '2019-05-01'],
  ['平成31年4月30日', '2019-04-30'],
  ['昭和64年1月7日', '1989-01-07'],
  ['R8.5.8', '2026-05-08'],
  ['r8/5/8', '2026-05-08'],
  ['H31.4.30', '2019-04-30'],
  ['2024-02-29', '2024-02-29'],
])('「%s」 means %s', (written, day) => {
  expect(parseDay(written)).toBe(day);
});

test.each([
  [''],
  ['　'],
  ['未定'],
  ['5/8'],
  ['2026'],
  ['2026-5'],
  ['2026-02-29'],
  ['2026-04-31'],
  ['令和8年13月1日'],
  ['令和7年2月29日'],
  ['大正8年5月8日'],
  ['M45.7.30'],
  ['2026-05-08頃'],
  ['2026-05-08T10:00'],
  ['20260508'],
  ['1'],
])('「%s」 is no day', (written) => {
  expect(parseDay(written)).toBeUndefined();
});

test('what is written in 和暦 is read back as the same day', () => {
  fc.assert(
    fc.property(aDay, (day) => {
      expect(parseDay(japaneseDate(day))).toBe(day);
    }),
  );
});

test.each([
  ['2026-03-31', 2025],
  ['2026-04-01', 2026],
  ['2026-12-31', 2026],
  ['2027-01-01', 2026],
  ['2027-03-31', 2026],
])('%s belongs to the fiscal year that began in %i', (day, year) => {
  expect(fiscalYearOf(day)).toBe(year);
});

test.each([
  [2026, 'R8'],
  [2019, 'R1'],
  [2018, 'H30'],
  [2029, 'R11'],
])('the fiscal year %i is %s', (year, code) => {
  expect(fiscalYearCode(year)).toBe(code);
});

test.each([
  ['2025', 2025],
  ['２０２５年度', 2025],
  ['令和7', 2025],
  ['令和 元 年度', 2019],
  ['r7年', 2025],
  ['H30', 2018],
  ['十年', undefined],
  ['25', undefined],
  ['令和', undefined],
])('年度「%s」 is %s', (written, year) => {
  expect(parseFiscalYear(written)).toBe(year);
});
