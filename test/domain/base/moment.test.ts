import { japaneseMoment, parseMoment, wrongWeekday } from '../../../src/domain/base/moment';

test.each([
  ['2026-06-01 10:00', '2026-06-01T10:00'],
  ['2026-06-01T10:00', '2026-06-01T10:00'],
  ['2026/6/1 9:05', '2026-06-01T09:05'],
  ['2026年6月1日 10時', '2026-06-01T10:00'],
  ['令和8年6月1日 10時30分', '2026-06-01T10:30'],
  ['令和８年６月１日（月）１０：３０', '2026-06-01T10:30'],
  ['R8.6.1 午後1時半', '2026-06-01T13:30'],
  ['　2026-06-01　10:00　', '2026-06-01T10:00'],
  ['2026-06-01 10:00:00', '2026-06-01T10:00'],
  ['R08.6.1 10:00〜', '2026-06-01T10:00'],
  ['\u200B2026‐06‐01　10：00\u200B', '2026-06-01T10:00'],
])('%s is %s', (text, moment) => {
  expect(parseMoment(text)).toBe(moment);
});

test.each([
  '',
  '2026-06-01',
  '2026-06-31 10:00',
  '2026-06-01 24:00',
  '2026-06-01 10:60',
  '2026-06-01 午後13時',
  '6/1 10:00',
  '来週の午前',
  '2026-06-01 10:00〜11:00',
])('%s is no moment', (text) => {
  expect(parseMoment(text)).toBeUndefined();
});

test('a year is added only by who knows about which day it is', () => {
  expect(parseMoment('6/1 10:00', '2026-04-20')).toBe('2026-06-01T10:00');
  expect(parseMoment('1月8日（金）午後2時', '2026-12-20')).toBe('2027-01-08T14:00');
});

test('people read the weekday with it; midnight stands for no time', () => {
  expect(japaneseMoment('2026-06-01T10:00')).toBe('令和8年6月1日（月）10:00');
  expect(japaneseMoment('2026-06-01T00:00')).toBe('令和8年6月1日（月）');
  expect(japaneseMoment('いつか')).toBe('いつか');
});

test('a weekday that is not the day’s is noticed', () => {
  expect(wrongWeekday('令和8年6月1日（火）10:00', '2026-06-01')).toBe('火');
  expect(wrongWeekday('令和8年6月1日（月）10:00', '2026-06-01')).toBeUndefined();
  expect(wrongWeekday('2026-06-01 10:00', '2026-06-01')).toBeUndefined();
});
