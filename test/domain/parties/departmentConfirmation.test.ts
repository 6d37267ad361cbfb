// April: which departments are to be confirmed, and how a mail to them is marked until then.
import { mailKey } from '../../../src/domain/mail/keys';
import { post } from '../../../src/domain/mail/notice';
import { unconfirmedDepartments } from '../../../src/domain/parties/departmentConfirmation';
import type { Values } from '../../../src/domain/registry/tabs';
import { parseSettings } from '../../../src/intake/parseSettings';
import { contextOf } from '../support/context';
import { bound } from '../support/given';
import { Office } from '../support/office';

const settings = (startedOn: string) => parseSettings({ 稼働開始日: startedOn }).settings;

const context = (day: string, row: Partial<Values<'departments'>> = {}, startedOn = '2026-04-01') =>
  contextOf(
    { departments: [{ name: '健康福祉課', mail: 'kenko@city.example.jp', ...row }] },
    { today: day, now: `${day}T06:00`, settings: settings(startedOn) },
  );

test.each<[string, string, Partial<Values<'departments'>>, string, boolean]>([
  ['in the first year of the system', '2026-09-01', {}, '2026-04-01', false],
  ['on the last day of March', '2027-03-31', {}, '2026-04-01', false],
  ['on 1 April', '2027-04-01', {}, '2026-04-01', true],
  ['where 稼働開始日 is not known', '2027-04-01', {}, '', false],
  ['confirmed in March', '2027-04-01', { confirmedOn: '2027-03-31' }, '2026-04-01', true],
  ['confirmed on 1 April', '2027-04-02', { confirmedOn: '2027-04-01' }, '2026-04-01', false],
  ['confirmed last year', '2028-04-01', { confirmedOn: '2027-04-01' }, '2026-04-01', true],
  ['a row that begins in April', '2027-04-02', { validFrom: '2027-04-01' }, '2026-04-01', false],
])('a department %s', (_, day, row, startedOn, unconfirmed) => {
  expect(unconfirmedDepartments(context(day, row, startedOn))).toEqual(
    unconfirmed ? ['健康福祉課'] : [],
  );
});

test.each([
  ['2027-03-31', '', '健康福祉課長　様\n\n本文です。'],
  ['2027-04-01', '未確認', '健康福祉課長　様\n\n※ この課の課長名とメールアドレスは'],
])('a mail of %s goes out and is marked「%s」', (day, mark, beginning) => {
  const now = context(day);
  post(now, {
    kind: 'inquiry',
    key: mailKey('trouble', { about: 'k' }),
    to: 'kenko@city.example.jp',
    subject: '照会',
    target: 'R9-001',
    body: '健康福祉課長　様\n\n本文です。',
  });
  const [{ values }] = now.registry.rows('outbox');
  expect([values.state, values.unconfirmed]).toEqual(['待ち', mark]);
  expect(values.body.startsWith(beginning)).toBe(true);
});

test('総合政策課 sees the list once by mail, and in ホーム until each is confirmed', () => {
  const office = new Office(bound()).newDay('2027-04-01', { startedOn: '2026-10-01' });
  office.newDay('2027-04-02');
  expect(office.mails('部署の確認')).toHaveLength(1);
  const line = () => office.rows('home').find(({ place }) => place === '部署')?.subject;
  expect(line()).toBe('健康福祉課・商工観光課');
  office.type('departments', '健康福祉課', { confirmedOn: '2027-04-02' }).newDay('2027-04-03');
  expect(line()).toBe('商工観光課');
  office.type('departments', '商工観光課', { confirmedOn: '2027-04-03' }).newDay('2027-04-04');
  expect(line()).toBeUndefined();
});

test('a 課長 that there is not is shown as not filled in', () => {
  const office = new Office(bound());
  office.type('departments', '健康福祉課', { head: 'なし' });
  office.newDay('2027-04-01', { startedOn: '2026-10-01' });
  expect(office.mails('部署の確認')[0].body).toContain('健康福祉課　課長：（記入なし）');
});
