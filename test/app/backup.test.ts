// Once a week, where something has changed, a copy of the registry is made after the day's work.
import { daily } from '../../src/app/sweep';
import { Town } from './support/town';

const DAY = 24 * 60;
const days = (town: Town, count: number) => {
  for (let day = 0; day < count; day++) {
    town.pass(DAY);
    daily(town.work());
  }
};

test('every seventh day, as long as something changes', () => {
  const town = new Town({ departments: [{ name: '健康福祉課', mail: 'kenko@city.example.jp' }] });
  days(town, 6);
  expect(town.backups).toEqual([]);
  days(town, 1);
  expect(town.backups.map(({ day }) => day)).toEqual(['2026-04-27']);
  days(town, 6);
  town.type('departments', '健康福祉課', { head: '佐藤一郎' });
  days(town, 1);
  expect(town.backups.map(({ day }) => day)).toEqual(['2026-04-27', '2026-05-04']);
});

test('what cannot be copied is told, and tried again the next day', () => {
  const town = new Town({ departments: [{ name: '健康福祉課', mail: 'kenko@city.example.jp' }] });
  town.noCopy = '空き容量がありません';
  days(town, 8);
  expect(town.backups).toEqual([]);
  const told = town.read('outbox').filter(({ body }) => body.includes('空き容量がありません'));
  expect(told.map(({ subject }) => subject.slice(0, 30))).toHaveLength(2);
  town.noCopy = undefined;
  days(town, 1);
  expect(town.backups).toHaveLength(1);
});
