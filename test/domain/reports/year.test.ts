// Which year's reports are collected on a day, and how people write a year.
import { collectedYear, fiscalYearName, fiscalYearNamed } from '../../../src/domain/reports/year';
import { parseSettings } from '../../../src/intake/parseSettings';

test.each([
  ['2027-02-28', '3/1', 2025],
  ['2027-03-01', '3/1', 2026],
  ['2027-04-10', '3/1', 2026],
  ['2028-02-29', '3/1', 2026],
  ['2028-02-29', '2/29', 2027],
  ['2027-02-28', '2/29', 2026],
  ['2027-04-02', '4/5', 2025],
  ['2027-04-05', '4/5', 2026],
])('on %s, when 実績依頼日 is %s: %i', (day, requestDay, year) => {
  const { settings } = parseSettings({ 実績依頼日: requestDay });
  expect(collectedYear({ settings }, day)).toBe(year);
});

test.each([
  ['R8', 2026],
  ['Ｒ８年度', 2026],
  ['令和8年度', 2026],
  ['令和元年度', 2019],
  ['2026', 2026],
  ['2026年度', 2026],
  ['R8-001', undefined],
  ['', undefined],
  ['いつか', undefined],
])('「%s」 means %s', (text, year) => {
  expect(fiscalYearNamed(text)).toBe(year);
});

test('年度 as people read it', () => {
  expect([2018, 2019, 2026].map(fiscalYearName)).toEqual(['平成30年度', '令和元年度', '令和8年度']);
});
