// The daily run and the reminders: after every form was read, delivered by the next run, never past an answer.
import { daily, sweep } from '../../src/app/sweep';
import { atDepartmentAnswer } from '../domain/support/given';
import { Town } from './support/town';

/** 8 May 2026, 06:00: the day of the deadline. */
function deadlineDay(): Town {
  const town = new Town(atDepartmentAnswer());
  town.pass(18 * 24 * 60 - 4 * 60);
  return town;
}

const reminders = (town: Town) =>
  town
    .read('outbox')
    .filter(({ kind }) => kind === '督促')
    .map(({ to, state }) => [to, state]);

test('posted by the daily run, sent by the next one, once', () => {
  const town = deadlineDay();
  daily(town.work());
  expect(reminders(town)).toEqual([
    ['kenko@city.example.jp', '待ち'],
    ['shoko@city.example.jp', '待ち'],
  ]);
  sweep(town.work());
  daily(town.work());
  sweep(town.work());
  expect(reminders(town)).toEqual([
    ['kenko@city.example.jp', '送信済'],
    ['shoko@city.example.jp', '送信済'],
  ]);
});

test('a reminder whose row is deleted after it went is not sent again; one deleted before it went is made again', () => {
  const town = deadlineDay();
  daily(town.work());
  const mails = () =>
    town.sent.filter(({ subject }) => subject.includes('回答')).map(({ to }) => to);
  const toKenko = (row: { to: string; kind: string }) =>
    row.kind === '督促' && row.to === 'kenko@city.example.jp';
  town.delete('outbox', toKenko);
  sweep(town.work());
  expect(mails()).toEqual(['shoko@city.example.jp']);
  expect(
    town
      .read('home')
      .map(({ what }) => what)
      .join(),
  ).toContain('まだ送っていません');
  daily(town.work());
  sweep(town.work());
  expect(mails()).toEqual(['shoko@city.example.jp', 'kenko@city.example.jp']);
  expect(
    town
      .read('home')
      .map(({ what }) => what)
      .join(),
  ).not.toContain('まだ送っていません');
  town.delete('outbox', ({ kind }) => kind === '督促');
  for (let run = 0; run < 3; run++) {
    daily(town.work());
    sweep(town.work());
    town.pass(60);
  }
  expect(mails()).toHaveLength(2);
});

test('a daily run that found another one at work leaves the day to the next sweep that finds none', () => {
  const town = deadlineDay();
  town.busy = true;
  daily(town.work());
  sweep(town.work());
  town.busy = false;
  expect(reminders(town)).toEqual([]);
  town.pass(10);
  sweep(town.work());
  expect(reminders(town)).toHaveLength(2);
  const backups = town.backups.length;
  town.pass(10);
  sweep(town.work());
  expect(reminders(town).map(([, state]) => state)).toEqual(['送信済', '送信済']);
  expect(town.backups).toHaveLength(backups);
});

describe('a daily run that died', () => {
  const dies = (): never => {
    throw new Error('途中で切れました');
  };
  const died = (): Town => {
    const town = deadlineDay();
    const { ports, ...work } = town.work();
    const registry = { ...ports.registry, save: dies };
    expect(() => daily({ ...work, ports: { ...ports, registry } })).toThrow('途中で切れました');
    town.pass(10);
    return town;
  };

  test('is made good by the next sweep', () => {
    const town = died();
    sweep(town.work());
    expect(reminders(town)).toHaveLength(2);
  });

  test('is not tried for ever: the sweeps do their own work, the next day its', () => {
    const town = died();
    const { ports, ...work } = town.work();
    const sharing = { ...ports.sharing, follow: dies };
    expect(() => sweep({ ...work, ports: { ...ports, sharing } })).toThrow('途中で切れました');
    town.pass(10);
    sweep(town.work());
    expect(reminders(town)).toEqual([]);
  });
});

test('nobody is reminded while a form cannot be read: its answers may have come', () => {
  const town = deadlineDay();
  town.unreadable.add('departmentAnswer');
  daily(town.work());
  expect(reminders(town)).toEqual([]);
  town.unreadable.clear();
  town.pass(24 * 60);
  daily(town.work());
  expect(reminders(town)).toHaveLength(2);
});

test('an answer between the two runs calls the reminder off', () => {
  const town = deadlineDay();
  daily(town.work());
  const code = {
    form: 'departmentAnswer',
    purpose: 'answer',
    who: '健康福祉課',
    caseId: 'R8-001',
    projectIds: ['R8-001-01'],
    until: '2026-05-08',
  };
  town.submit('departmentAnswer', {
    課名: '健康福祉課',
    課長名: '佐藤一郎',
    'No.1 提案事業': 'R8-001-01 高齢者見守り事業',
    'No.1 連携可否': '可',
    担当者: '係 担当',
    連絡先: '内線1',
    回答コード: `code:${JSON.stringify(code)}`,
  });
  town.pass(10);
  sweep(town.work());
  expect(reminders(town)).toEqual([
    ['kenko@city.example.jp', '取りやめ'],
    ['shoko@city.example.jp', '送信済'],
  ]);
  const asked = town.sent.filter(({ subject }) => subject.includes('回答のお願い'));
  expect(asked.map(({ to }) => to)).toEqual(['shoko@city.example.jp']);
});
