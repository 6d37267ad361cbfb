// The schedule itself: what is due is told without changing anything, done once, and one failure stops nothing else.
import { due, keepYear } from '../../../src/domain/flow/schedule';
import { parseSettings } from '../../../src/intake/parseSettings';
import { contextOf } from '../support/context';
import { agreement, bound, businessOf, carriedOut } from '../support/given';
import type { GivenRows } from '../support/rows';

const settings = parseSettings({ 稼働開始日: '2026-10-01' }).settings;

const on = (day: string, rows: GivenRows) =>
  contextOf(rows, { today: day, now: `${day}T06:10`, settings });

const rows = () => bound({ ...carriedOut('R8-001', 'J0001') });

test.each([
  ['2027-02-28', []],
  ['2027-03-01', ['実績依頼 R8-様式7-健康福祉課', '実績依頼 R8-様式8-J0001']],
  [
    '2027-04-01',
    [
      '部署の確認 R9',
      '年度当初の案件 R9 株式会社A',
      '年度当初の案件 R9 株式会社B',
      '様式3の募集 R9 健康福祉課',
      '様式3の募集 R9 商工観光課',
      '掲示文 R9-掲示文',
    ],
  ],
])('what is due on %s, told without changing anything', (day, expected) => {
  const context = on(day, rows());
  const what = due(context).map((item) => item.what);
  for (const one of expected) expect(what).toContain(one);
  if (expected.length === 0) expect(what).toEqual([]);
  expect(context.registry.changes()).toEqual([]);
});

test.each(['2027-03-01', '2027-04-01', '2027-04-20'])(
  'what was due on %s is not due again',
  (day) => {
    const context = on(day, rows());
    keepYear(context, { everythingRead: true });
    expect(due(context).map((item) => item.what)).toEqual([]);
  },
);

test('a row that cannot be read is told to 総合政策課, and the others go on', () => {
  const context = on(
    '2027-04-01',
    bound({
      agreements: [agreement(1, 'J0001', { expiresOn: '来年' }), agreement(2, 'J0002')],
    }),
  );
  keepYear(context, { everythingRead: true });
  expect(context.registry.rows('cases').map(({ values }) => values.businessId)).toEqual(['J0002']);
});

test('nothing is concluded from silence while a form could not be read', () => {
  const context = on(
    '2027-05-31',
    bound({
      businesses: [businessOf(1)],
      agreements: [
        agreement(1, 'J0001', {
          expiresOn: '2027-05-31',
          state: '見直し中',
          reviewedFrom: '2026-11-30',
          objectionsDueOn: '2027-03-31',
        }),
      ],
    }),
  );
  keepYear(context, { everythingRead: false });
  expect(context.registry.rows('agreements')).toHaveLength(1);
});
