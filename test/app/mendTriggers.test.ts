// Triggers that are gone are made again and told once; a daily run that does not come any more is made good by the sweep.
import { isDayMissed } from '../../src/app/mendTriggers';
import { daily, sweep } from '../../src/app/sweep';
import { Town } from './support/town';

const HOUR = 60;
const DAY = 24 * HOUR;
const told = (town: Town) => town.read('outbox').filter(({ target }) => target === '自動の処理');

const town = () =>
  new Town({ departments: [{ name: '健康福祉課', mail: 'kenko@city.example.jp' }] });

/** Sweeps of the whole hour. */
function hours(there: Town, count: number) {
  for (let hour = 0; hour < count; hour++) {
    there.pass(HOUR);
    sweep(there.work());
  }
}

function days(there: Town, count: number) {
  for (let day = 0; day < count; day++) {
    there.pass(DAY);
    daily(there.work());
  }
}

test('where all stand nothing is said; one that is gone is made again, and told once', () => {
  const there = town();
  days(there, 3);
  expect(told(there)).toEqual([]);
  there.triggersGone.add('10分ごとの巡回');
  days(there, 3);
  expect([...there.triggersGone]).toEqual([]);
  expect(told(there)).toMatchObject([
    {
      subject: '【要確認】自動の処理 自動の処理の一部が止まっていたため、作り直しました。',
      body: expect.stringContaining('　　10分ごとの巡回\n止まっていた間に届いた様式や'),
      state: '送信済',
    },
  ]);
});

test('what cannot be made is told with the remedy, and tried the next day', () => {
  const there = town();
  there.triggersGone.add('台帳の編集の受付');
  there.noTriggers = 'This script has too many triggers.';
  days(there, 1);
  expect(told(there)).toMatchObject([
    {
      subject: expect.stringContaining('作り直せませんでした'),
      body: expect.stringMatching(/台帳の編集の受付\n理由：This script has.*「初期設定」/s),
      // Whether or not a sweep still comes.
      state: '送信済',
    },
  ]);
  there.noTriggers = undefined;
  days(there, 2);
  expect(told(there)).toHaveLength(2);
  expect([...there.triggersGone]).toEqual([]);
});

test('the sweep makes good a daily run that does not come any more, and makes its trigger again', () => {
  const there = town();
  days(there, 1);
  there.type('departments', '健康福祉課', { head: '佐藤一郎' });
  there.triggersGone.add('毎朝の処理');
  hours(there, 26);
  expect(told(there)).toEqual([]);
  hours(there, 2);
  expect(told(there)).toMatchObject([{ body: expect.stringContaining('　　毎朝の処理\n') }]);
  expect([...there.triggersGone]).toEqual([]);
  expect(there.dayOpen).toBe(false);
  hours(there, 12);
  expect(told(there)).toHaveLength(1);
});

test('one that stands and does not come is told', () => {
  const there = town();
  days(there, 1);
  there.type('departments', '健康福祉課', { head: '佐藤一郎' });
  hours(there, 28);
  expect(told(there)).toMatchObject([
    { subject: '【要確認】自動の処理 毎朝の処理が、動くはずの時刻に動きませんでした。' },
  ]);
});

describe('a daily run is missed', () => {
  const at = (minute: string) => Date.parse(`${minute}:00+09:00`);
  const begun = at('2026-04-20T06:20');
  const missed = (watch: Partial<Parameters<typeof isDayMissed>[0]>, now: string, last = begun) =>
    isDayMissed({ version: '7', ...watch }, { version: '7', begun: last, now: at(now) });

  test('26 hours after the last one, where that left something to do', () => {
    expect(missed({}, '2026-04-21T08:10')).toBe(false);
    expect(missed({}, '2026-04-21T08:30')).toBe(true);
  });

  test('where nothing is due, not before the day on which something is', () => {
    const quiet = { version: '7', until: '2026-04-25' };
    expect(missed({ quiet }, '2026-04-26T01:50')).toBe(false);
    expect(missed({ quiet }, '2026-04-26T02:10')).toBe(true);
  });

  test('26 hours after something has changed, and not as soon as it has', () => {
    const quiet = { version: '3', until: '2026-04-27' };
    expect(missed({ version: '3', quiet }, '2026-04-24T10:00')).toBe(false);
    const changed = { quiet, awaited: at('2026-04-24T10:00') };
    expect(missed(changed, '2026-04-25T11:00')).toBe(false);
    expect(missed(changed, '2026-04-25T12:10')).toBe(true);
    expect(missed(changed, '2026-04-25T12:10', at('2026-04-25T06:20'))).toBe(false);
  });

  test('never where nothing is known of an earlier one', () => {
    const o = { version: '7', begun: undefined, now: begun };
    expect(isDayMissed({ version: '7' }, o)).toBe(false);
  });
});
