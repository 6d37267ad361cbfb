// 部署: which row of a department counts on a day, and who is asked.
import {
  departmentNamed,
  departmentsOn,
  inquiredDepartments,
  nobodyFor,
  unreachable,
} from '../../../src/domain/parties/departments';
import { registryOf } from '../support/rows';

const registry = registryOf({
  departments: [
    {
      name: '健康福祉課',
      head: '佐藤一郎',
      mail: 'kenko@city.example.jp',
      validUntil: '2026-03-31',
    },
    {
      name: '健康福祉課',
      head: '鈴木花子',
      mail: 'kenko@city.example.jp',
      validFrom: '2026-04-01',
    },
    { name: '商工課', head: '高橋', mail: 'shoko@city.example.jp', validUntil: '2026-09-30' },
    {
      name: '観光商工課',
      head: '田中',
      mail: 'kanko@city.example.jp',
      validFrom: '令和8年10月1日',
    },
    { name: '税務課', head: '伊藤', mail: 'zeimu@city.example.jp', inquired: 'しない' },
    { name: '農林課', head: '渡辺', mail: 'norin@city.example.jp', inquired: 'する' },
    { name: '会計課', head: '山本', mail: '　' },
    { name: '　', head: '', mail: 'nobody@city.example.jp' },
  ],
});
const headsOn = (day: string) =>
  Object.fromEntries(departmentsOn(registry, day).map(({ values }) => [values.name, values.head]));

test.each([
  ['2026-03-31', '佐藤一郎'],
  ['2026-04-01', '鈴木花子'],
])('on %s the head of 健康福祉課 is %s', (day, head) => {
  expect(headsOn(day).健康福祉課).toBe(head);
});

test.each([
  ['2026-09-30', true, false],
  ['2026-10-01', false, true],
])('on %s 商工課 is there: %s, 観光商工課: %s', (day, old, young) => {
  expect('商工課' in headsOn(day)).toBe(old);
  expect('観光商工課' in headsOn(day)).toBe(young);
});

test.each([
  ['the later row first', ['2026-04-01', '']],
  ['the later row last', ['', '2026-04-01']],
])('of two rows in force the one that began last counts: %s', (_name, starts) => {
  const both = registryOf({
    departments: starts.map((validFrom) => ({
      name: '土木課',
      head: validFrom ? '新任' : '前任',
      mail: 'doboku@city.example.jp',
      validFrom,
    })),
  });
  expect(departmentsOn(both, '2026-04-20').map(({ values }) => values.head)).toEqual(['新任']);
});

test('asked are those who are not left out; who cannot be written to is told', () => {
  const names = (day: string) =>
    inquiredDepartments(registry, day).map(({ values }) => values.name);
  expect(names('2026-04-20')).toEqual(['健康福祉課', '商工課', '農林課', '会計課']);
  expect(unreachable(inquiredDepartments(registry, '2026-04-20'))).toEqual(['会計課']);
  expect(names('2026-10-01')).toEqual(['健康福祉課', '観光商工課', '農林課', '会計課']);
});

test.each([
  ['健康福祉課', '鈴木花子'],
  [' 健康 福祉課　', '鈴木花子'],
  ['農林課', '渡辺'],
  ['観光商工課', undefined],
  ['無い課', undefined],
  ['', undefined],
])('on 2026-04-20 「%s」 is the department of %s', (name, head) => {
  expect(departmentNamed(registry, '2026-04-20', name)?.values.head).toBe(head);
});

test.each([
  ['健康福祉課', '健康 福祉課'],
  ['ＩＣＴ推進課', 'ICT推進課'],
  ['こども課\u200B', 'こと\u3099も課'.replace('と\u3099', 'ど').normalize('NFD')],
])('「%s」 and 「%s」 are one department', (one, other) => {
  const rows = registryOf({
    departments: [
      { name: one, mail: 'old@city.example.jp' },
      { name: other, mail: 'new@city.example.jp', validFrom: '2026-04-01' },
    ],
  });
  expect(departmentsOn(rows, '2026-04-20').map(({ values }) => values.mail)).toEqual([
    'new@city.example.jp',
  ]);
  for (const name of [one, other]) {
    expect(departmentNamed(rows, '2026-04-20', name)?.values.mail).toBe('new@city.example.jp');
  }
});

test('a department that was split in two is nobody’s until staff say who takes it over', () => {
  const rows = (formerNames: string) =>
    registryOf({
      departments: [
        { name: '商工観光課', mail: 'shoko@city.example.jp', validUntil: '2026-03-31' },
        { name: '商工課', mail: 'shoko@city.example.jp', formerNames: '商工観光課' },
        { name: '観光課', mail: 'kanko@city.example.jp', formerNames },
      ],
    });
  const named = (registry: ReturnType<typeof rows>) =>
    departmentNamed(registry, '2026-04-20', '商工観光課')?.values.name;
  expect(named(rows('観光係、商工 観光課'))).toBeUndefined();
  expect(nobodyFor(rows('商工観光課'), '2026-04-20', '商工観光課').said).toBe(
    '「部署」タブの商工課と観光課が、どちらも旧部署名を「商工観光課」としています。商工観光課の仕事を引き継ぐ課だけに、旧部署名「商工観光課」を残してください。',
  );
  expect(named(rows(''))).toBe('商工課');
});
