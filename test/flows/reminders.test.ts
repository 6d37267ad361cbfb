// Reminders and ホーム through the built bundle: days pass, somebody answers late, nobody is reminded twice.
import { answer, city, untilInquiry } from './city';

const shoko = 'shoko@city.example.jp';
const kenko = 'kenko@city.example.jp';

const remindersIn = (there: ReturnType<typeof city>) =>
  there.mails
    .filter(({ subject }) => subject.includes('回答のお願い'))
    .map(({ to, subject }) => `${to} ${subject.slice(0, subject.indexOf('】') + 1)}`);

const waiting = () =>
  city().run(...untilInquiry(), answer('2026-04-22T10:00', kenko, '可'), {
    until: '2026-04-30T09:00',
  });

test('whoever has not answered is reminded before, on and after the deadline; whoever has is not', () => {
  const there = waiting();
  expect(remindersIn(there)).toEqual([`${shoko} 【回答のお願い】`]);
  expect(there.rows('ホーム').map(({ 区分, 場所, 相手 }) => [区分, 場所, 相手])).toContainEqual([
    '待っているもの',
    '案件 R8-001',
    '商工観光課',
  ]);
  there.run({ until: '2026-05-20T09:00' });
  expect(remindersIn(there)).toEqual([
    `${shoko} 【回答のお願い】`,
    `${shoko} 【期限当日・回答のお願い】`,
    `${shoko} 【期限経過・回答のお願い】`,
  ]);
  expect(there.row('ホーム', { 区分: '期限超過' })).toMatchObject({
    場所: '案件 R8-001',
    相手: '商工観光課',
    期限: '2026-05-08',
  });
  expect(there.failures).toEqual([]);
});

test('the link of the reminder is as good as the first one, and its answer ends the reminders', () => {
  const there = waiting();
  const reminder = there.mails.find(
    ({ to, subject }) => to === shoko && subject.includes('お願い'),
  );
  expect(reminder?.links.map(({ form }) => form)).toEqual(['様式2']);
  there.run(answer('2026-05-01T10:00', shoko, '所管外'), { until: '2026-05-20T09:00' });
  expect(there.row('案件', { 案件番号: 'R8-001' }).回答状況).toBe('2/2');
  expect(remindersIn(there)).toHaveLength(1);
  expect(there.rows('ホーム').map(({ 区分 }) => 区分)).toContain('今日すること');
  expect(there.failures).toEqual([]);
});

test('a late answer that is held is an answer: nobody is pressed any more', () => {
  const there = waiting().run(answer('2026-05-11T10:00', shoko, '所管外'), {
    until: '2026-05-20T09:00',
  });
  expect(there.row('受付', { 状態: '保留' }).様式).toBe('様式2');
  expect(remindersIn(there)).toEqual([
    `${shoko} 【回答のお願い】`,
    `${shoko} 【期限当日・回答のお願い】`,
  ]);
});
