// 稼働開始日: a city that begins in the middle of a year hears of no deadline that nobody was given.

import { agreement, bound, carriedOut } from '../support/given';
import { Office } from '../support/office';
import type { GivenRows } from '../support/rows';

const inForce: GivenRows = bound({
  agreements: [
    agreement(1, 'J0001', {
      concludedOn: '2026-03-01',
      startsOn: '2026-03-01',
      expiresOn: '2029-02-28',
    }),
  ],
  ...carriedOut('R7-001', 'J0001', { implementedFrom: '2025-08-01' }),
});

/** @param first the first morning on which the year could be kept: before, 「設定」 could not be read, or nothing ran */
function begun(startedOn: string, first: string, rows = inForce): Office {
  const there = new Office(rows, `${startedOn}T09:00`);
  return there.set({ startedOn }).newDay(first).sendMails();
}

const home = (there: Office) =>
  there
    .rows('home')
    .filter(({ what, place }) => what !== '' && !place.startsWith('■'))
    .map(({ section, place, what, dueOn }) => ({ section, place, what, dueOn }));

const dayAfter = (day: string) =>
  new Date(Date.parse(`${day}T00:00Z`) + 86_400_000).toISOString().slice(0, 10);

test.each(['2026-04-02', '2026-05-01', '2026-06-15', '2027-03-02', '2027-04-02', '2027-04-21'])(
  'begun on %s: on the first three mornings nothing is late, missing or asked',
  (startedOn) => {
    const there = begun(startedOn, dayAfter(startedOn));
    for (let n = 0, day = there.context.today; n < 2; n++) {
      day = dayAfter(day);
      there.newDay(day).sendMails();
    }
    expect(there.rows('outbox').map(({ subject }) => subject)).toEqual([]);
    expect(home(there)).toEqual([
      expect.objectContaining({ what: '今日していただくことはありません。' }),
    ]);
  },
);

test('reports asked for late are missed once their own deadline has passed, not before', () => {
  const there = begun('2027-02-25', '2027-05-10');
  const waits = home(there).filter(({ place }) => place.startsWith('文書 R8'));
  expect(waits.map(({ section, dueOn }) => [section, dueOn])).toEqual([
    ['待っているもの', '2027-05-24'],
    ['待っているもの', '2027-05-24'],
  ]);
  const missing = () => home(there).filter(({ place }) => place.startsWith('実績 '));
  expect(missing()).toEqual([]);
  expect(there.mails('実績報告の突合')).toEqual([]);
  there.newDay('2027-05-25');
  expect(missing()).toHaveLength(1);
  expect(there.mails('実績報告の突合')).toHaveLength(1);
});

test('asked before 公表準備日, they are told of on it, since it will be published', () => {
  const there = begun('2027-03-01', '2027-04-10');
  expect(there.mails('実績報告の突合')).toEqual([]);
  there.newDay('2027-04-20');
  expect(there.mails('実績報告の突合')).toHaveLength(1);
});

test('a call that left late is waited for until the day that it gave', () => {
  const there = begun('2027-04-01', '2027-04-29');
  const dues = home(there)
    .filter(({ section }) => section === '待っているもの')
    .map(({ place, dueOn }) => `${place} ${dueOn}`);
  expect(dues.sort()).toEqual(['年度 R9 2027-05-11', '案件 R9-001 2027-05-11']);
  expect(there.mails('年度当初の様式3の募集')[0].subject).toContain('令和9年5月11日');
});

test('a review that could not begin in time is no fault of the city', () => {
  const term = (number: number, expiresOn: string) =>
    agreement(number, 'J0001', { startsOn: '2024-06-01', concludedOn: '2024-06-01', expiresOn });
  const there = begun(
    '2027-02-01',
    '2027-02-02',
    bound({ agreements: [term(1, '2027-05-31'), term(2, '2027-01-20')] }),
  );
  const step = (termId: string) => there.row('agreements', termId).nextStep;
  expect(step('K001-第1期')).toContain(
    '見直しの開始（令和9年2月2日）が稼働開始日からになり、疑義を確かめる期間が足りません。',
  );
  expect(step('K002-第1期')).toContain('理由：稼働開始日より前に満了しています');
});
